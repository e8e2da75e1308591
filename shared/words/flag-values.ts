import type { Flag } from '../domain/deciding/flags.ts'
import type { FlagKind } from '../domain/kinds.ts'

/** How a shell writes the figures of a flag: minor units, seconds, shares and days in, text out. */
export interface FigureWriter {
  readonly rate: (minorPerHour: number) => string
  readonly money: (minor: number) => string
  readonly hours: (seconds: number) => string
  readonly share: (share: number) => string
  readonly days: (days: number) => string
  /** A name of the user's. */
  readonly name: (text: string) => string
}

type Unit = keyof FigureWriter | 'count'

/** What fills the gaps of each flag's sentence (`flags.sentence`): a figure of the flag, and what it is. */
const gaps: Readonly<Record<FlagKind, Readonly<Record<string, readonly [string, Unit]>>>> = {
  prao: { rate: ['effectiveRate', 'rate'], limit: ['limit', 'rate'] },
  'near-prao': { rate: ['effectiveRate', 'rate'], limit: ['limit', 'rate'] },
  'below-break-even': { rate: ['effectiveRate', 'rate'], limit: ['limit', 'rate'] },
  'below-alternative': { rate: ['effectiveRate', 'rate'], limit: ['limit', 'rate'] },
  'falling-rate': { recent: ['recentRate', 'rate'], earlier: ['earlierRate', 'rate'] },
  'scope-creep': {
    project: ['project', 'name'],
    hours: ['seconds', 'hours'],
    estimate: ['estimatedSeconds', 'hours'],
  },
  'unbilled-share': { share: ['share', 'share'] },
  'late-payer': { days: ['averageDaysLate', 'days'] },
  'slower-payer': { recent: ['recentDays', 'days'], earlier: ['earlierDays', 'days'] },
  overdue: { amount: ['overdue', 'money'], days: ['oldestDays', 'days'] },
  'out-of-hours': { share: ['share', 'share'] },
  dependence: { share: ['share', 'share'] },
  'never-invoiced': { hours: ['neverInvoicedSeconds', 'hours'] },
  'warning-signs': { count: ['open', 'count'] },
}

export interface FlagValues {
  readonly texts: Readonly<Record<string, string>>
  /** How many there are, of a flag that counts. */
  readonly count: number
}

/** What fills the gaps of a flag's sentence; null where a figure is missing, and the plain one (`flags.plain`) is said. */
export function flagValues({ kind, figures }: Flag, write: FigureWriter): FlagValues | null {
  const texts: Record<string, string> = {}
  let count = 0
  for (const [gap, [name, unit]] of Object.entries(gaps[kind])) {
    const figure = figures[name]
    if (figure === undefined || figure === null || figure === '') return null
    if (unit === 'name') texts[gap] = write.name(String(figure))
    else {
      // Exact shares cross as decimal text, everything else as numbers.
      const number = Number(figure)
      if (!Number.isFinite(number)) return null
      if (unit === 'count') count = number
      else texts[gap] = write[unit](number)
    }
  }
  return { texts, count }
}
