import type { DurationUnit } from './files/file-kinds.ts'
import { divideHalfEven } from './rational.ts'

// What people write for hours and minutes in English, Swedish, Danish, Norwegian, Dutch, German, Finnish, French, Hebrew.
const hourUnit =
  '(?:h|hrs?|hours?|t|tim|timmar|timme|timer?|time|u|uur|uren|std|stunden?|tuntia?|heures?|ש|שעה|שעות)\\.?'
const minuteUnit =
  "(?:m|mn|min|mins|minutes?|minuter|minutter|minutt|minut|minuten?|minuut|minuuttia?|ד|דק|דקות|דקה)[.'׳]?"
const secondUnit =
  '(?:s|sec|secs|seconds?|secondes?|sek|sekunder|sekunden?|sekuntia?|seconden|שניות)\\.?'
const decimal = '(\\d+(?:[.,]\\d+)?|[.,]\\d+)'

const bareNumber = new RegExp(`^${decimal}$`)
const clock = new RegExp(`^(\\d+):([0-5]\\d)(?::([0-5]\\d))?\\s*(?:${hourUnit})?$`)
const hoursThenMinutes = new RegExp(`^(\\d+)\\s*${hourUnit}\\s*([0-5]?\\d)$`)
/** As programs write lengths: `PT1H30M`, `PT90M`. */
const iso = /^pt(?=\d)(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?$/
const and = '\\s*(?:,|and|och|og|en|und|et|ja)?\\s*'
const united = new RegExp(
  `^(?:${decimal}\\s*${hourUnit}(?:${and}(?=\\d))?)?\\s*(?:${decimal}\\s*${minuteUnit})?\\s*(?:${decimal}\\s*${secondUnit})?$`,
)

/** Seconds of what a number alone may count. */
const unitSeconds: Readonly<Record<DurationUnit, number>> = { hours: 3600, minutes: 60, seconds: 1 }

/** Whether a text is a number alone, so that only its surroundings tell what it counts. */
export const isBareNumber = (text: string): boolean => bareNumber.test(text.trim())

/**
 * Seconds of a duration as people type it: `2`, `2.5`, `2,5` (hours, or the unit given), `1:30`,
 * `1:30:15`, `2h 30m`, `1h30`, `90m`, `45s`, `PT1H30M`, `2 tim 30 min`, `2t 30m`, `2u 30m`, `2ש 30ד`.
 * Null for anything else.
 */
export function parseDuration(text: string, unit: DurationUnit = 'hours'): number | null {
  const typed = text.trim().toLowerCase()
  if (typed === '') return null
  const seconds =
    parseBare(typed, unit) ??
    parseClock(typed) ??
    parseHoursThenMinutes(typed) ??
    parseUnited(typed)
  return seconds !== null && Number.isSafeInteger(seconds) ? seconds : null
}

/** Hours and minutes (`1:30`) of whole seconds, to the nearest minute, half to even. */
export function formatDuration(seconds: number): string {
  const minutes = Number(divideHalfEven(BigInt(Math.abs(seconds)), 60n))
  const sign = seconds < 0 && minutes > 0 ? '-' : ''
  return `${sign}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function parseBare(typed: string, unit: DurationUnit): number | null {
  const match = bareNumber.exec(typed)
  return match ? scaled(match[1], unitSeconds[unit]) : null
}

function parseClock(typed: string): number | null {
  const match = clock.exec(typed)
  if (!match) return null
  return Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)
}

function parseHoursThenMinutes(typed: string): number | null {
  const match = hoursThenMinutes.exec(typed)
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 : null
}

function parseUnited(typed: string): number | null {
  const match = iso.exec(typed) ?? united.exec(typed)
  if (!match) return null
  return scaled(match[1], 3600) + scaled(match[2], 60) + scaled(match[3], 1)
}

function scaled(number: string | undefined, unit: number): number {
  if (number === undefined) return 0
  const [whole = '', fraction = ''] = number.replace(',', '.').split('.')
  const den = 10n ** BigInt(fraction.length)
  return Number(divideHalfEven(BigInt(whole + fraction) * BigInt(unit), den))
}
