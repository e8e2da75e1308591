import { formatDuration } from '../../../shared/domain/duration.ts'
import { formatAmount } from '../../../shared/domain/money.ts'
import { against as againstWords, againstWord, fill, units } from '../words.ts'

const unknown = '–'

/** Minor units as text in major units with the thousands apart (`12 345.60`); a dash for what no rule gives. */
export function money(minor: number | null, currency: string): string {
  if (minor === null) return unknown
  const [whole = '', fraction] = formatAmount(minor, currency).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** O2 with its sign in words: `149 451.00 less`. */
export const against = (cost: number | null, currency: string): string =>
  cost === null
    ? unknown
    : fill(againstWords.short[againstWord(cost)], { amount: money(Math.abs(cost), currency) })

/** Minor units per hour: `129.27/h`. */
export const rate = (minor: number, currency: string): string =>
  fill(units.perHour, { value: money(minor, currency) })

/** Seconds as `2:30 h`. */
export const hours = (seconds: number): string =>
  fill(units.hours, { value: formatDuration(seconds) })

/** A share as `29.5 %`, of a column always with its decimal. */
export const percent = (share: number | null): string =>
  share === null ? unknown : `${(share * 100).toFixed(1)} %`
export const share = (share: number): string => percent(share).replace('.0 ', ' ')
