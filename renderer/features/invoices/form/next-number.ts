interface Numbered {
  readonly number: string
  readonly issuedOn: string
}

interface Pattern {
  readonly before: string
  readonly digits: string
  readonly after: string
}

/**
 * The number that follows the newest invoice's: its counter plus one, past every number of the same
 * pattern, and from one again where the number names the year and a new year has begun. Empty if
 * there is no invoice to follow or its number holds no counter.
 */
export function nextNumber(newestFirst: readonly Numbered[], issuedOn: string): string {
  const [newest] = newestFirst
  if (!newest) return ''
  const year = newest.issuedOn.slice(0, 4)
  const pattern = patternOf(newest.number, year)
  if (!pattern) return ''
  const renew = (text: string) => text.replaceAll(year, issuedOn.slice(0, 4))
  const before = renew(pattern.before)
  const after = renew(pattern.after)
  const counters = newestFirst
    .map(({ number }) => counterOf(number, before, after))
    .filter((counter) => counter !== null)
  const last = counters.reduce((high, counter) => (counter > high ? counter : high), 0n)
  return `${before}${String(last + 1n).padStart(pattern.digits.length, '0')}${after}`
}

// The counter is the last run of digits that is not the year: 2026-041, F41/2026.
function patternOf(number: string, year: string): Pattern | null {
  const runs = [...number.matchAll(/\d+/g)]
  const run = runs.findLast(([digits]) => digits !== year) ?? runs.at(-1)
  if (!run) return null
  const end = run.index + run[0].length
  return { before: number.slice(0, run.index), digits: run[0], after: number.slice(end) }
}

function counterOf(number: string, before: string, after: string): bigint | null {
  if (!number.startsWith(before) || !number.endsWith(after)) return null
  const digits = number.slice(before.length, number.length - after.length)
  return /^\d+$/.test(digits) ? BigInt(digits) : null
}
