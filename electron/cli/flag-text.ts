import type { Flag } from '../../shared/domain/flags.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import { money } from './amounts.ts'
import { printable } from './text-width.ts'

/** A flag in one line: what it is, how serious, since when, by which figures, and what would help. */
export function flagText(flag: Flag, currency: string): string {
  const { kind, serious, since, remedies } = flag
  const name = serious ? `${kind} (serious)` : kind
  const begun = since === null ? 'for longer than the months looked at' : `since ${since}`
  const help = remedies.length > 0 ? `; what helps: ${remedies.join(', ')}` : ''
  const figures = figuresText(flag.figures, currency)
  return `${name}, ${begun}${figures && `: ${figures}`}${help}`
}

/** The figures behind a flag, each written as what its name says it is. */
function figuresText(figures: Flag['figures'], currency: string): string {
  return Object.entries(figures)
    .filter(([name, value]) => value !== null && name !== 'projectId')
    .map(([name, value]) => `${spaced(name)} ${valueText(name, value, currency)}`)
    .join(', ')
}

function valueText(name: string, value: number | string | null, currency: string): string {
  const number = typeof value === 'number' ? value : Number.NaN
  if (Number.isNaN(number)) return printable(String(value))
  if (name === 'limit' || name.endsWith('Rate')) return `${money(number, currency)}/h`
  if (name === 'overdue') return money(number, currency)
  if (name === 'seconds' || name.endsWith('Seconds')) return `${formatDuration(number)} h`
  return name === 'share' ? percent(number) : String(number)
}

/** `averageDaysLate` → `average days late`; what is in seconds says so in its value, shown as hours. */
const spaced = (name: string) =>
  name
    .replace(/^seconds$/, 'hours')
    .replace(/Seconds$/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

export const percent = (share: number | null): string =>
  share === null ? '–' : `${(share * 100).toFixed(1)} %`
