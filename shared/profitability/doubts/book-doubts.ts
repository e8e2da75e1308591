import type { IsoDate } from '../../domain/calendar.ts'
import { plainName } from '../../domain/names.ts'
import { bookOf } from '../book.ts'
import { isCreditNote } from '../revenue/ledger.ts'
import type { ClientHistory, InvoiceFacts, RuleSettings } from '../types.ts'
import type { Doubt } from './doubt.ts'

/** Q3, Q4: what is doubted of the whole book. */
export function bookDoubts(
  clients: readonly ClientHistory[],
  settings: RuleSettings,
  asOf: IsoDate,
): Doubt[] {
  const { noInvoices, arePaymentsEntered } = bookOf(clients, asOf)
  const invoiced = clients.filter(({ invoices }) =>
    invoices.some((one) => !isCreditNote(one)),
  ).length
  const noPayments: Doubt = {
    code: 'no-payments',
    clientId: null,
    key: `book ${invoiced}`,
    figures: { invoicedClients: invoiced },
  }
  return [
    ...(noInvoices || arePaymentsEntered ? [] : [noPayments]),
    ...sameNumbers(clients),
    ...sameNames(clients),
    ...rateDoubts(settings),
  ]
}

type Named = Pick<ClientHistory, 'id' | 'name'>
type Numbered = Named & {
  readonly invoices: readonly Pick<InvoiceFacts, 'id' | 'number' | 'net' | 'vat'>[]
}

/** Q3: an invoice of another client with the same number; the later one is doubted. */
export function sameNumbers(clients: readonly Numbered[]): Doubt[] {
  const invoices = clients.flatMap(({ id: clientId, name, invoices }) =>
    invoices
      .filter((invoice) => !isCreditNote(invoice))
      .map(({ id, number }) => ({ clientId, name, id, number })),
  )
  return [...Map.groupBy(invoices, ({ number }) => number).values()].flatMap((same) => {
    const [first, ...others] = same.toSorted((a, b) => a.id - b.id)
    return others
      .filter(({ clientId }) => clientId !== first?.clientId)
      .map(({ clientId, id, number }) => ({
        code: 'same-number' as const,
        clientId,
        key: `invoice ${id} ${number}`,
        figures: {
          invoiceId: id,
          number,
          otherClientId: first?.clientId ?? null,
          other: first?.name ?? '',
        },
      }))
  })
}

/** Q3: a second client whose folded name is the same; the later one is doubted. */
export function sameNames(clients: readonly Named[]): Doubt[] {
  return [...Map.groupBy(clients, ({ name }) => plainName(name))].flatMap(([folded, same]) => {
    const [first, ...others] = same.toSorted((a, b) => a.id - b.id)
    return others.map(({ id, name }) => ({
      code: 'same-name' as const,
      clientId: id,
      key: `client ${id} ${folded}`,
      figures: { name, otherClientId: first?.id ?? null, other: first?.name ?? '' },
    }))
  })
}

type Rates = Pick<RuleSettings, 'praoRate' | 'breakEvenRate' | 'targetRate'>

/** Q4: rates that are not PRAO < break-even ≤ target, of those that are set. */
export function rateDoubts({ praoRate, breakEvenRate, targetRate }: Rates): Doubt[] {
  const isBelow = (a: number | null, b: number | null) => a === null || b === null || a < b
  const isAtMost = (a: number | null, b: number | null) => a === null || b === null || a <= b
  const isFine =
    isBelow(praoRate, breakEvenRate) &&
    isAtMost(breakEvenRate, targetRate) &&
    isBelow(praoRate, targetRate)
  if (isFine) return []
  const key = `rates ${praoRate} ${breakEvenRate} ${targetRate}`
  const figures = { praoRate, breakEvenRate, targetRate }
  return [{ code: 'rates-out-of-order', clientId: null, key, figures }]
}
