import { divideHalfEven } from '../../shared/domain/rational.ts'
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

/** Whether seconds are anything once they are written as hours: `0 h` says nothing. */
export const isSomeHours = (seconds: number): boolean =>
  divideHalfEven(BigInt(seconds) * 10n, 3600n) !== 0n

/** Seconds of a running clock: `1:04:09`, always with hours. */
export function clockDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(whole / 3600)}:${pad(Math.floor((whole % 3600) / 60))}:${pad(whole % 60)}`
}
