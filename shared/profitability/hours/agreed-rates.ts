import { dateOfDay } from '../../domain/calendar.ts'
import { convertToBase } from '../../domain/money.ts'
import { parseDecimal } from '../../domain/rational.ts'
import type { AgreedRateFacts, ClientHistory } from '../types.ts'

/** The agreed rate of a project (0: of none) on a day, base minor units per hour; null without one. */
export type AgreedRates = (project: number, day: number) => number | null

/**
 * A client's agreed rates: a project's goes before the client's, of these the latest that has begun.
 * Those in another currency are converted and rounded first; without a rate to the base they are left out.
 */
export function agreedRates(client: ClientHistory, base: string): AgreedRates {
  const rates = client.agreedRates
    .flatMap((rate) => {
      const amount = inBase(rate, base)
      return amount === null ? [] : [{ ...rate, amount }]
    })
    .toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
  return (project, day) => {
    const date = dateOfDay(day)
    const valid = rates.filter((rate) => rate.from <= date)
    const ofProject = valid.find((rate) => rate.projectId === project)
    return (ofProject ?? valid.find((rate) => rate.projectId === null))?.amount ?? null
  }
}

/** M2: minor units of the base per hour; null for another currency without a rate. */
function inBase({ rate, currency, rateToBase }: AgreedRateFacts, base: string): number | null {
  if (currency === base) return rate
  if (rateToBase === null || !parseDecimal(rateToBase)) return null
  return convertToBase(rate, currency, rateToBase, base)
}
