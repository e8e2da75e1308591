const clock = /^(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?)?\s*([ap])?\.?(?:m\.?)?$/i

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
  return total <= 86_400 ? total : null
}

function hourOf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}
