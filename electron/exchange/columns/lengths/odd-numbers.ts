/** What numbers alone may be beside plain hours, by their form. */
export type OddForm = 'clock' | 'days'

/** `1.30`, `0,45`, `2.15`: minutes that no quarter of an hour is in decimals. */
const minutesBehind = /^\d{1,2}[.,](?:05|10|15|20|30|35|40|45|55)$/
/** `0.0625`: a part of a day that is no whole number of minutes as hours. */
const part = /^0?[.,]\d{3,}$/

/** Whether a cell is one of those for which all numbers of its column tell what they count. */
export const isOddNumber = (text: string): boolean => minutesBehind.test(text) || part.test(text)

/**
 * What the numbers of a column may be that are not surely hours: hours and minutes, where the figures behind the sign
 * are minutes in every row and not plain decimals; parts of a day, where each is a whole number of minutes of one. Those
 * with more digits than anyone types are surely that. Null: hours.
 */
export function oddForm(texts: readonly string[]): { form: OddForm; isSure: boolean } | null {
  if (texts.some((text) => minutesBehind.test(text)) && texts.every(mayBeClock)) {
    return { form: 'clock', isSure: false }
  }
  if (!texts.some((text) => part.test(text)) || !texts.every(isPartOfDay)) return null
  const odd = texts.filter((text) => !isWhole(valueOf(text) * 60))
  if (odd.length === 0) return null
  return { form: 'days', isSure: odd.some((text) => text.length > 8) }
}

const mayBeClock = (text: string): boolean => /^\d{1,2}(?:[.,][0-5][05]?)?$/.test(text)

const valueOf = (text: string): number => Number(text.replace(',', '.'))
const isPartOfDay = (text: string): boolean => {
  const value = valueOf(text)
  const digits = /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0
  // As precise as it is written.
  return value > 0 && value <= 1 && isWhole(value * 1440, Math.max(1e-6, 720 / 10 ** digits))
}
const isWhole = (value: number, within = 1e-6): boolean =>
  Math.abs(value - Math.round(value)) <= Math.min(within, 0.1)
