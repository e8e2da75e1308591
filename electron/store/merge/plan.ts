import type { AgreedRate, Client, Invoice, Project } from '../../../shared/domain/entities.ts'
import { plainName } from '../../../shared/domain/names.ts'
import { textLimits } from '../../../shared/domain/limits.ts'
import { agreedRates } from '../entities/agreed-rates.ts'
import { listInvoices } from '../entities/invoices.ts'
import { projects } from '../entities/projects.ts'
import type { Db } from '../file/db.ts'
import { idsOfTwins, ratesOfSameDay } from './moves.ts'
import { twinsOf, type Twin } from './twins.ts'

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
  /** Agreed for the whole client, where the other one has rates of its own: they go. */
  readonly droppedRates: readonly AgreedRate[]
  readonly invoices: readonly Invoice[]
  /** Invoices that both have. */
  readonly twins: readonly Twin[]
  /** Numbers that both have with other contents: while there are any, nothing can be merged. */
  readonly clashes: readonly string[]
}

export function planClientMerge(db: Db, from: Client, into: Client): ClientMerge {
  const isWhole = ({ projectId }: AgreedRate) => projectId === null
  const isDropped = agreedRates.list(db, into.id).some(isWhole)
  const moved = movedProjects(db, from, into)
  const invoices = listInvoices(db, from.id)
  const there = listInvoices(db, into.id)
  const joined = new Map(moved.map(({ project, into: other }) => [project.id, other?.id]))
  const { twins, clashes } = twinsOf(invoices, there, (id) => joined.get(id) ?? id)
  const numbers = new Set(there.map(({ number }) => number))
  return {
    from,
    into,
    projects: moved,
    droppedRates: isDropped ? agreedRates.list(db, from.id).filter(isWhole) : [],
    invoices: invoices.filter(({ number }) => !numbers.has(number)),
    twins,
    clashes,
  }
}

/** One of the same name becomes that one, unless it has a price of its own: then both are kept apart. */
function movedProjects(db: Db, from: Client, into: Client): MovedProject[] {
  const all = projects.list(db)
  const there = all.filter(({ clientId }) => clientId === into.id)
  return all
    .filter(({ clientId }) => clientId === from.id)
    .map((project) => {
      const same = there.find(({ name }) => plainName(name) === plainName(project.name))
      if (!same) return { project, into: null, name: project.name }
      if (hasFee(project) || droppedPrice(project, same) !== null) {
        const name = `${project.name} (${from.name})`.slice(0, textLimits.name).trim()
        return { project, into: null, name }
      }
      return { project, into: same, name: same.name }
    })
}

const hasFee = ({ pricing, fee }: Project): boolean => pricing !== 'hourly' || fee !== null

/** How a project is paid, as far as a merge can lose it. */
export type Price = Pick<Project, 'pricing' | 'fee' | 'estimatedSeconds'>

/** The price of a project that goes when it becomes another one, which keeps its own; null: nothing is lost. */
export function droppedPrice(from: Project, into: Project): Price | null {
  const isPriced = hasFee(from) || from.estimatedSeconds !== null
  const fields = ['pricing', 'fee', 'estimatedSeconds', 'carryMonths', 'billing'] as const
  if (!isPriced || fields.every((field) => from[field] === into[field])) return null
  const { pricing, fee, estimatedSeconds } = from
  return { pricing, fee, estimatedSeconds }
}

/** How many agreed rates of a project go when it becomes another one, which has its own from the same days. */
export const droppedRates = (db: Db, from: Project, into: Project): number =>
  idsOfTwins(db, ratesOfSameDay(from.id, into.id)).length
