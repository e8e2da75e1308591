import { dayNumber } from '../../domain/calendar.ts'
import type { LedgerLine } from './ledger.ts'

/** R1: the service period written on the document, as day numbers; null if it has none. */
export function givenSpan({
  invoice,
}: LedgerLine): { readonly from: number; readonly to: number } | null {
  const { serviceFrom, serviceTo } = invoice
  if (serviceFrom === null || serviceTo === null || serviceFrom > serviceTo) return null
  return { from: dayNumber(serviceFrom), to: dayNumber(serviceTo) }
}
