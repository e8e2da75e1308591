import type { EntryTime } from '../../../shared/domain/entities.ts'
import type { WarningSignKind } from '../../../shared/domain/kinds.ts'
import type { CallError } from '../../../shared/contract/call.ts'
import type { TestCore } from '../core/core.ts'
import type { Book } from './book.ts'

type Ids = {
  readonly client: (name: string) => number
  readonly project: (client: string, name: string | null | undefined) => number | null
}

/** Types a whole book in, by the calls everybody uses; gives what was refused, by `invoice NUMBER`. */
export async function fillBook(test: TestCore, book: Book): Promise<string[]> {
  const { value } = test
  const { thresholds: _, ...settings } = book.settings
  await value('settings.set', {
    praoRate: 15_000,
    breakEvenRate: 45_000,
    targetRate: 90_000,
    ...settings,
  })
  const currency = book.settings.currency ?? 'SEK'
  const ids = await namesOf(test, book)
  for (const { client, project, from, rate, currency: own, rateToBase } of book.agreedRates) {
    await value('agreedRates.create', {
      clientId: ids.client(client),
      projectId: ids.project(client, project),
      from,
      rate,
      currency: own ?? currency,
      rateToBase: rateToBase ?? null,
    })
  }
  for (const entry of book.entries) await addEntry(test, entry, ids)
  for (const { client, kind, on, closedOn } of book.signs ?? []) {
    const fields = { clientId: ids.client(client), kind: kind as WarningSignKind, on, note: '' }
    const { sign } = await value('signs.create', fields)
    if (closedOn) await value('signs.update', { id: sign.id, fields: { closedOn } })
  }
  return addInvoices(test, book, ids)
}

async function namesOf({ value }: TestCore, book: Book): Promise<Ids> {
  const clients = new Map<string, number>()
  for (const { name, state, alternative } of book.clients) {
    const { client } = await value('clients.create', {
      name,
      state: state ?? 'active',
      currency: null,
      paymentTermsDays: null,
      note: '',
      alternative: alternative ?? null,
    })
    clients.set(name, client.id)
  }
  const client = (name: string) => clients.get(name) ?? 0
  const projects = new Map<string, number>()
  for (const one of book.projects) {
    const { project } = await value('projects.create', {
      clientId: client(one.client),
      name: one.name,
      pricing: one.pricing ?? 'hourly',
      fee: one.fee ?? null,
      estimatedSeconds: one.estimatedSeconds ?? null,
      startsOn: one.startsOn ?? null,
      endsOn: one.endsOn ?? null,
      carryMonths: one.carryMonths ?? null,
    })
    projects.set(`${one.client}\n${one.name}`, project.id)
  }
  return { client, project: (owner, name) => projects.get(`${owner}\n${name}`) ?? null }
}

async function addEntry({ value }: TestCore, one: Book['entries'][number], ids: Ids) {
  const time: EntryTime =
    one.start && one.end
      ? {
          kind: 'interval',
          start: Date.parse(one.start) / 1000,
          end: Date.parse(one.end) / 1000,
          zone: one.zone ?? 'Europe/Stockholm',
        }
      : { kind: 'duration', date: one.date ?? '', seconds: one.seconds ?? 0 }
  await value('entries.create', {
    clientId: one.client ? ids.client(one.client) : null,
    projectId: one.client ? ids.project(one.client, one.project) : null,
    time,
    billable: one.billable,
    activity: 'work',
    note: '',
  })
}

/** Notes last, as they name what they credit. */
async function addInvoices({ core, value }: TestCore, book: Book, ids: Ids): Promise<string[]> {
  const currency = book.settings.currency ?? 'SEK'
  const numbers = new Map<string, number>()
  const refused: string[] = []
  for (const one of book.invoices.toSorted((a, b) => Number(!!a.credits) - Number(!!b.credits))) {
    const added = await core.call('invoices.create', {
      number: one.number,
      clientId: ids.client(one.client),
      projectId: ids.project(one.client, one.project),
      issuedOn: one.issued,
      dueOn: one.due ?? null,
      net: one.net,
      vat: one.vat ?? 0,
      expenses: one.expenses ?? 0,
      currency: one.currency ?? currency,
      rateToBase: one.rateToBase ?? null,
      serviceFrom: one.serviceFrom ?? null,
      serviceTo: one.serviceTo ?? null,
      creditsInvoiceId: one.credits ? (numbers.get(one.credits) ?? null) : null,
      note: '',
    })
    if (!isOk(added)) {
      refused.push(`invoice ${one.number}`)
      continue
    }
    const { id } = added.value.invoice
    numbers.set(one.number, id)
    if (one.writtenOffOn) await value('invoices.writeOff', { id, on: one.writtenOffOn })
    if (one.otherWork) await value('doubts.otherWork', { invoiceId: id, projectId: null })
  }
  for (const { invoice, paidOn, gross } of book.payments) {
    const invoiceId = numbers.get(invoice)
    if (invoiceId !== undefined) await value('payments.create', { invoiceId, paidOn, gross })
  }
  return refused
}

type Added =
  | { readonly ok: true; readonly value: { readonly invoice: { readonly id: number } } }
  | { readonly ok: false; readonly error: CallError }
const isOk = (answer: unknown): answer is Extract<Added, { ok: true }> => (answer as Added).ok
