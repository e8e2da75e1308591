import type { Band, FlagFigures } from '../../../shared/contract/reports.ts'
import type { Format } from '../../format/index.ts'
import type { Translate } from '../../i18n/index.ts'

/** One flag as a sentence with its figures; a plain sentence where a figure is missing. */
export function flagSentence(flag: FlagFigures, t: Translate, format: Format): string {
  const words = wordsOf(flag, format)
  const { kind } = flag
  if (words === null) return t(($) => $.flags.plain[kind])
  if (kind === 'warning-signs') {
    return t(($) => $.flags.sentence['warning-signs'], { count: Number(words['count']) })
  }
  // Each sentence takes the words its own flag gives; wordsOf below pairs them.
  return t(($) => $.flags.sentence[kind], words as never)
}

type Words = Readonly<Record<string, string | number>>

function wordsOf({ kind, figures }: FlagFigures, format: Format): Words | null {
  const rate = (name: string) => worded(figures[name], format.rate)
  const share = (name: string) => worded(figures[name], (value) => format.percent(value))
  const days = (name: string) => worded(figures[name], (value) => format.days(value, 1))
  const hours = (name: string) => worded(figures[name], (value) => format.hours(value))
  const parts: Record<typeof kind, () => Record<string, string | number | null>> = {
    prao: () => ({ rate: rate('effectiveRate'), limit: rate('limit') }),
    'near-prao': () => ({ rate: rate('effectiveRate'), limit: rate('limit') }),
    'below-break-even': () => ({ rate: rate('effectiveRate'), limit: rate('limit') }),
    'below-alternative': () => ({ rate: rate('effectiveRate'), limit: rate('limit') }),
    'falling-rate': () => ({ recent: rate('recentRate'), earlier: rate('earlierRate') }),
    'scope-creep': () => ({
      project: isolated(figures['project'], format),
      hours: hours('seconds'),
      estimate: hours('estimatedSeconds'),
    }),
    'unbilled-share': () => ({ share: share('share') }),
    'late-payer': () => ({ days: days('averageDaysLate') }),
    'slower-payer': () => ({ recent: days('recentDays'), earlier: days('earlierDays') }),
    overdue: () => ({
      amount: worded(figures['overdue'], (minor) => format.money(minor)),
      days: days('oldestDays'),
    }),
    'out-of-hours': () => ({ share: share('share') }),
    dependence: () => ({ share: share('share') }),
    'never-invoiced': () => ({ hours: hours('neverInvoicedSeconds') }),
    'warning-signs': () => ({ count: worded(figures['open'], String) }),
  }
  const words = parts[kind]()
  return Object.values(words).includes(null) ? null : (words as Words)
}

/** What a reason of the verdict says: its flag's sentence, or what the band means. */
export function reasonSentence(
  reason: string,
  flags: readonly FlagFigures[],
  t: Translate,
  format: Format,
  bandMeaning: (band: Band) => string,
): string {
  const flag = flags.find((one) => one.kind === reason)
  return flag ? flagSentence(flag, t, format) : bandMeaning(reason as Band)
}

// Exact shares cross as decimal text, everything else as numbers.
function worded(
  value: number | string | null | undefined,
  write: (value: number) => string,
): string | null {
  if (value === null || value === undefined || value === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? write(number) : null
}

const isolated = (value: number | string | null | undefined, format: Format): string | null =>
  typeof value === 'string' ? format.isolate(value) : null
