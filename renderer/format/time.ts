import { divideHalfEven } from '../../shared/domain/rational.ts'
import { daySeconds } from '../../shared/domain/calendar.ts'
import { numberFormat } from './intl.ts'

/** Seconds as decimal hours with at most `digits` decimals, rounded half to even: `20.5`. */
export function hoursText(locale: string, seconds: number, digits = 1, signed = false): string {
  const scale = 10 ** digits
  const scaled = Number(divideHalfEven(BigInt(seconds) * BigInt(scale), 3600n))
  return numberFormat(locale, {
    maximumFractionDigits: digits,
    ...(signed && { signDisplay: 'exceptZero' }),
  }).format(scaled / scale)
}

/** Seconds of a running clock: `1:04:09`, always with hours. */
export function clockDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(whole / 3600)}:${pad(Math.floor((whole % 3600) / 60))}:${pad(whole % 60)}`
}

/** Seconds of the day of a clock time as typed: `9`, `9:05`, `905`, `9.05`, `24:00`; null for anything else. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2})(?:[:.h]?([0-5]\d))?$/.exec(text.trim().toLowerCase())
  if (!match) return null
  const seconds = Number(match[1]) * 3600 + Number(match[2] ?? 0) * 60
  return seconds <= daySeconds ? seconds : null
}
