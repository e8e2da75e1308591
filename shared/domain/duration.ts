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
const unitSeconds: Readonly<Record<Exclude<DurationUnit, 'clock'>, number>> = {
  hours: 3600,
  minutes: 60,
  seconds: 1,
  days: 86_400,
}

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
  if (!match) return null
  if (unit === 'clock') return parseClockNumber(typed)
  const seconds = scaled(match[1], unitSeconds[unit])
  return unit === 'days' ? toMinute(seconds, typed) : seconds
}

/** `1.30`, `1,3` (as sheets leave it of `1,30`) and `130` for an hour and a half, `2` for two hours. */
function parseClockNumber(typed: string): number | null {
  const [, tight, more] = /^(\d{1,2})(\d{2})$/.exec(typed) ?? []
  const [, hours = tight ?? typed, part = more ?? '0'] = /^(\d*)[.,](\d{1,2})$/.exec(typed) ?? []
  const minutes = Number(part.length === 1 && tight === undefined ? `${part}0` : part)
  return /^\d*$/.test(hours) && minutes < 60 ? Number(hours) * 3600 + minutes * 60 : null
}

/** Fractions of a day are rounded: of one that a whole minute would be written as, that minute is meant. */
function toMinute(seconds: number, typed: string): number {
  const digits = /[.,](\d+)$/.exec(typed)?.[1]?.length ?? 0
  const minute = Math.round(seconds / 60) * 60
  return Math.abs(minute - seconds) <= 43_200 / 10 ** digits ? minute : seconds
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
