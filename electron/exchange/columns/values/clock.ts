import { daySeconds } from '../../../../shared/domain/calendar.ts'

const clock =
  /^(?:kl\.?\s*)?(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?)?\s*(?:uhr|([ap])?\.?(?:m\.?)?)$/i

/** Seconds of `hh:mm:ss` exactly so written, up to 99 hours, as most exports write times; -1 for all else. */
export function plainClock(text: string): number {
  if (text.length !== 8 || text.charCodeAt(2) !== colon || text.charCodeAt(5) !== colon) return -1
  const hours = twoDigits(text, 0)
  const minutes = twoDigits(text, 3)
  const seconds = twoDigits(text, 6)
  if (hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return -1
  return hours * 3600 + minutes * 60 + seconds
}

const colon = 58

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones
}

/** Seconds since 00:00 of a wall time: `9:30`, `09.30`, `15:00:00`, `02:10:00 PM`, `24:00`; null otherwise. */
export function parseClock(text: string): number | null {
  const match = text.length > 24 ? null : clock.exec(text)
  if (!match) return null
  const [, hours = '', minutes, seconds = '0', half] = match
  // A bare number is no time of day, `9 PM` is; an `m` needs its `a` or `p`.
  if (half === undefined && (minutes === undefined || /m/i.test(text))) return null
  const hour = half === undefined ? Number(hours) : hourOf(Number(hours), half.toLowerCase())
  const minute = Number(minutes ?? '0')
  const second = Number(seconds)
  if (hour === null || minute > 59 || second > 59) return null
  const total = hour * 3600 + minute * 60 + second
  return total <= daySeconds ? total : null
}

function hourOf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}
