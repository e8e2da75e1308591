import { dayNumber } from '../../domain/calendar.ts'
import { mulDiv } from '../../domain/money.ts'
import type { Ledger, LedgerLine } from '../revenue/ledger.ts'
import { revenueOf } from '../revenue/revenue.ts'
import type { ProjectFacts } from '../types.ts'
import type { Work } from './fee-projects.ts'

/** F2: what the invoices and notes of a project come to, before any write-off; base minor units. */
export type Invoiced = {
  /** L */
  readonly labour: number
  readonly writtenOff: number
  readonly collected: number
}

/** F2–F4, E4 as of a date, base minor units. */
export type FeeMoney = {
  /** T */
  readonly price: number
  /** L less what is written off. */
  readonly invoiced: number
  /** A */
  readonly earned: number
  /** E4: what A would be without the write-off, less A. */
  readonly writtenOff: number
  readonly collected: number
  readonly deferred: number
  readonly accrued: number
}

/** How far a project is. */
export type Done = {
  readonly project: ProjectFacts
  readonly work: Work | null
  readonly seconds: () => number
  readonly hasEnded: boolean
  readonly asOfDay: number
  readonly tailGraceDays: number
}

/** F2: L, and what R4 and R5 make of it. */
export function invoicedFor(lines: readonly LedgerLine[], ledger: Ledger): Invoiced {
  let [labour, writtenOff, collected] = [0, 0, 0]
  for (const line of lines) {
    const revenue = revenueOf(line, ledger)
    labour += revenue.labour
    writtenOff += revenue.writtenOff
    collected += revenue.collected
  }
  return { labour, writtenOff, collected }
}

/** F2–F4: price, earned, collected, and the difference between what is done and what is invoiced. */
export function feeMoney(done: Done, { labour, writtenOff, collected }: Invoiced): FeeMoney {
  const full = isClosed(done) ? labour : Math.max(done.project.fee ?? 0, labour)
  const price = full - writtenOff
  const invoiced = labour - writtenOff
  const earned = earnedOf(price, invoiced, done)
  return {
    price,
    invoiced,
    earned,
    writtenOff: earnedOf(full, labour, done) - earned,
    collected: Math.min(collected, earned),
    deferred: Math.max(0, invoiced - earned),
    accrued: Math.max(0, earned - invoiced),
  }
}

/** F2: so long after its end that the rest of the fee will not come. */
function isClosed({ project: { endsOn }, asOfDay, tailGraceDays }: Done): boolean {
  return endsOn !== null && asOfDay - dayNumber(endsOn) >= tailGraceDays
}

/** F3: A, of a price of which so much is invoiced. */
function earnedOf(price: number, invoiced: number, done: Done): number {
  const { project, work, hasEnded, asOfDay, tailGraceDays } = done
  if (!work) return 0
  if (hasEnded) return price
  const seconds = done.seconds()
  const earned = mulDiv(price, seconds, Math.max(project.estimatedSeconds ?? 0, seconds))
  const isIdle = project.endsOn === null && asOfDay - work.lastDay >= tailGraceDays
  return isIdle ? Math.min(earned, invoiced) : earned
}
