import type { AgreedRate, Client, Invoice, Project } from '../../../shared/domain/entities.ts'
import { plainName } from '../../../shared/domain/names.ts'
import { textLimits } from '../../../shared/domain/limits.ts'
import { agreedRates } from '../entities/agreed-rates.ts'
import { listInvoices } from '../entities/invoices.ts'
import { projects } from '../entities/projects.ts'
import type { Db } from '../file/db.ts'

/** A project of a client that becomes another one's: under which name, or into which of those there. */
export interface MovedProject {
  readonly project: Project
  readonly into: Project | null
  readonly name: string
}

/** What becomes of a client's things when it is merged into another one. */
export interface ClientMerge {
  readonly from: Client
  readonly into: Client
  readonly projects: readonly MovedProject[]
  readonly rates: readonly AgreedRate[]
  /** Agreed for the whole client, where the other one has rates of its own: they go. */
  readonly droppedRates: readonly AgreedRate[]
  readonly invoices: readonly Invoice[]
  /** Invoices that both have, with the one that stays. */
  readonly twins: readonly { readonly invoice: Invoice; readonly stays: Invoice }[]
  /** Numbers that both have with other figures: while there are any, nothing can be merged. */
  readonly clashes: readonly string[]
}

export function planClientMerge(db: Db, from: Client, into: Client): ClientMerge {
  const rates = agreedRates.list(db, from.id)
  const isDropped = agreedRates.list(db, into.id).some(({ projectId }) => projectId === null)
  const there = new Map(listInvoices(db, into.id).map((invoice) => [invoice.number, invoice]))
  const invoices = listInvoices(db, from.id)
  const twins = invoices.flatMap((invoice) => {
    const stays = there.get(invoice.number)
    return stays ? [{ invoice, stays }] : []
  })
  return {
    from,
    into,
    projects: movedProjects(db, from, into),
    rates: rates.filter(({ projectId }) => projectId !== null || !isDropped),
    droppedRates: rates.filter(({ projectId }) => projectId === null && isDropped),
    invoices: invoices.filter(({ number }) => !there.has(number)),
    twins,
    clashes: twins
      .filter(({ invoice, stays }) => !isSameInvoice(invoice, stays))
      .map(({ invoice }) => invoice.number),
  }
}

const isSameInvoice = (a: Invoice, b: Invoice): boolean =>
  a.issuedOn === b.issuedOn && a.net === b.net && a.vat === b.vat && a.currency === b.currency

/** One of the same name becomes that one, unless each has a price of its own: then both are kept apart. */
function movedProjects(db: Db, from: Client, into: Client): MovedProject[] {
  const all = projects.list(db)
  const there = all.filter(({ clientId }) => clientId === into.id)
  return all
    .filter(({ clientId }) => clientId === from.id)
    .map((project) => {
      const same = there.find(({ name }) => plainName(name) === plainName(project.name))
      if (!same) return { project, into: null, name: project.name }
      if (hasPrice(project)) {
        const name = `${project.name} (${from.name})`.slice(0, textLimits.name).trim()
        return { project, into: null, name }
      }
      return { project, into: same, name: same.name }
    })
}

const hasPrice = ({ pricing, fee }: Project): boolean => pricing !== 'hourly' || fee !== null
