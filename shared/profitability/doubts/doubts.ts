import type { IsoDate } from '../../domain/calendar.ts'
import { openClient } from '../figures.ts'
import type { ClientHistory, RuleSettings } from '../types.ts'
import { bookDoubts } from './book-doubts.ts'
import type { Doubt } from './doubt.ts'
import { feeDoubts } from './fee-doubts.ts'
import { invoiceDoubts } from './invoice-doubts.ts'

/** Q2–Q5 over all clients as of a date; Q1 is `entryDoubts`. */
export function doubtsOf(
  clients: readonly ClientHistory[],
  settings: RuleSettings,
  asOf: IsoDate,
): Doubt[] {
  const own = clients.map((client) => openClient(client, settings, asOf, -Infinity))
  return [
    ...own.flatMap((open) => invoiceDoubts(open, settings)),
    ...bookDoubts(clients, settings, asOf),
    ...own.flatMap((open) => feeDoubts(open, settings)),
  ]
}
