import type { ClientReport } from '../../../shared/contract/reports.ts'

/** How a figure is written. */
export type RowKind = 'rate' | 'hours' | 'money' | 'against' | 'days' | 'share'

/** How the first side stands to the second, in a word; `same` where nothing differs. */
export type RowWord =
  'same' | 'better' | 'worse' | 'more' | 'less' | 'slower' | 'faster' | 'later' | 'sooner'

export const rowKeys = [
  'effective',
  'collected',
  'billed',
  'hours',
  'earned',
  'opportunity',
  'daysToPay',
  'daysLate',
  'overdue',
  'outOfHours',
  'share',
] as const
export type RowKey = (typeof rowKeys)[number]

/** One figure of both sides; null where a side has none. */
export interface ComparedRow {
  readonly key: RowKey
  readonly kind: RowKind
  readonly a: number | null
  readonly b: number | null
  /** a − b; null unless both are known. */
  readonly difference: number | null
  readonly word: RowWord | null
}

interface Rule {
  readonly kind: RowKind
  readonly of: (report: ClientReport) => number | null
  /** What a higher figure of the first side is called, and a lower one. */
  readonly words: readonly [RowWord, RowWord]
}

const rules: Readonly<Record<RowKey, Rule>> = {
  effective: {
    kind: 'rate',
    of: ({ figures }) => figures.effectiveRate,
    words: ['better', 'worse'],
  },
  collected: {
    kind: 'rate',
    of: ({ figures }) => figures.collectedRate,
    words: ['better', 'worse'],
  },
  billed: { kind: 'rate', of: ({ figures }) => figures.billedRate, words: ['better', 'worse'] },
  hours: { kind: 'hours', of: ({ figures }) => figures.countedSeconds, words: ['more', 'less'] },
  earned: { kind: 'money', of: ({ figures }) => figures.earned, words: ['more', 'less'] },
  opportunity: {
    kind: 'against',
    // O2 the other way round, so that more is better.
    of: ({ figures: { opportunityCost } }) => opportunityCost && -opportunityCost,
    words: ['better', 'worse'],
  },
  daysToPay: {
    kind: 'days',
    of: ({ figures }) => figures.averageDaysToPay,
    words: ['slower', 'faster'],
  },
  daysLate: {
    kind: 'days',
    of: ({ figures }) => figures.averageDaysLate,
    words: ['later', 'sooner'],
  },
  overdue: { kind: 'money', of: ({ figures }) => figures.overdue, words: ['more', 'less'] },
  outOfHours: { kind: 'share', of: outOfHoursShare, words: ['more', 'less'] },
  share: { kind: 'share', of: ({ figures }) => figures.revenueShare, words: ['more', 'less'] },
}

/** Both sides figure by figure, with the difference of the first to the second and a word for it. */
export function comparedRows(a: ClientReport, b: ClientReport): ComparedRow[] {
  return rowKeys.map((key) => {
    const { kind, of, words } = rules[key]
    const [left, right] = [of(a), of(b)]
    const difference = left === null || right === null ? null : left - right
    return { key, kind, a: left, b: right, difference, word: wordOf(difference, words) }
  })
}

function wordOf(difference: number | null, [higher, lower]: Rule['words']): RowWord | null {
  if (difference === null) return null
  if (difference === 0) return 'same'
  return difference > 0 ? higher : lower
}

/** T3: the share of all hours in the window that lies outside the working hours. */
function outOfHoursShare({ figures }: ClientReport): number | null {
  return figures.seconds === 0 ? null : figures.outOfHoursSeconds / figures.seconds
}
