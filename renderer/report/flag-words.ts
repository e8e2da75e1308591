import type { FlagFigures } from '../../shared/contract/reports.ts'
import type { Band, FlagKind, BandFlag, VerdictReason } from '../../shared/domain/kinds.ts'
import type { Format } from '../format/index.ts'
import type { Translate } from '../i18n/index.ts'

/** One flag as a sentence with its figures; a plain sentence where a figure is missing. */
export function flagSentence(flag: FlagFigures, t: Translate, format: Format): string {
  const words = wordsOf(flag.figures, format)
  return sentences(t)[flag.kind](words) ?? t(($) => $.flags.plain[flag.kind])
}

/** What a reason of the verdict says: its flag's sentence, or what the band means. */
export function reasonSentence(
  reason: VerdictReason,
  flags: readonly FlagFigures[],
  t: Translate,
  format: Format,
  bandMeaning: (band: Band) => string,
): string {
  const flag = flags.find((one) => one.kind === reason)
  return flag ? flagSentence(flag, t, format) : bandMeaning(reason as Band)
}

/** A flag's figures by name, each written as what it is; null where it is missing. */
interface Words {
  readonly rate: (name: string) => string | null
  readonly share: (name: string) => string | null
  readonly days: (name: string) => string | null
  readonly hours: (name: string) => string | null
  readonly money: (name: string) => string | null
  readonly text: (name: string) => string | null
  readonly count: (name: string) => number | null
}

function wordsOf(figures: FlagFigures['figures'], format: Format): Words {
  // Exact shares cross as decimal text, everything else as numbers.
  const count = (name: string) => {
    const value = figures[name]
    const number = value === null || value === undefined || value === '' ? NaN : Number(value)
    return Number.isFinite(number) ? number : null
  }
  const written = (write: (value: number) => string) => (name: string) => {
    const value = count(name)
    return value === null ? null : write(value)
  }
  return {
    count,
    rate: written((value) => format.rate(value)),
    share: written((value) => format.percent(value)),
    days: written((value) => format.days(value, 1)),
    hours: written((value) => format.hours(value)),
    money: written((value) => format.money(value)),
    text: (name) => {
      const value = figures[name]
      return typeof value === 'string' ? format.isolate(value) : null
    },
  }
}

type Sentence = (words: Words) => string | null

function sentences(t: Translate): Readonly<Record<FlagKind, Sentence>> {
  const band = (kind: BandFlag) => rateSentence(t, kind)
  const share = (kind: ShareKind) => shareSentence(t, kind)
  return {
    prao: band('prao'),
    'near-prao': band('near-prao'),
    'below-break-even': band('below-break-even'),
    'below-alternative': band('below-alternative'),
    'unbilled-share': share('unbilled-share'),
    'out-of-hours': share('out-of-hours'),
    dependence: share('dependence'),
    'falling-rate': (w) =>
      given([w.rate('recentRate'), w.rate('earlierRate')], (recent, earlier) =>
        t(($) => $.flags.sentence['falling-rate'], { recent, earlier }),
      ),
    'scope-creep': (w) =>
      given(
        [w.text('project'), w.hours('seconds'), w.hours('estimatedSeconds')],
        (project, hours, estimate) =>
          t(($) => $.flags.sentence['scope-creep'], { project, hours, estimate }),
      ),
    'late-payer': (w) =>
      given([w.days('averageDaysLate')], (days) =>
        t(($) => $.flags.sentence['late-payer'], { days }),
      ),
    'slower-payer': (w) =>
      given([w.days('recentDays'), w.days('earlierDays')], (recent, earlier) =>
        t(($) => $.flags.sentence['slower-payer'], { recent, earlier }),
      ),
    overdue: (w) =>
      given([w.money('overdue'), w.days('oldestDays')], (amount, days) =>
        t(($) => $.flags.sentence.overdue, { amount, days }),
      ),
    'never-invoiced': (w) =>
      given([w.hours('neverInvoicedSeconds')], (hours) =>
        t(($) => $.flags.sentence['never-invoiced'], { hours }),
      ),
    'warning-signs': (w) => {
      const count = w.count('open')
      return count === null ? null : t(($) => $.flags.sentence['warning-signs'], { count })
    },
  }
}

function rateSentence(t: Translate, kind: BandFlag): Sentence {
  return (w) =>
    given([w.rate('effectiveRate'), w.rate('limit')], (rate, limit) =>
      t(($) => $.flags.sentence[kind], { rate, limit }),
    )
}

type ShareKind = 'unbilled-share' | 'out-of-hours' | 'dependence'

function shareSentence(t: Translate, kind: ShareKind): Sentence {
  return (w) =>
    given([w.share('share')], (part) => t(($) => $.flags.sentence[kind], { share: part }))
}

function given<const W extends readonly (string | null)[]>(
  words: W,
  say: (...all: { [I in keyof W]: string }) => string,
): string | null {
  return words.includes(null) ? null : say(...(words as { [I in keyof W]: string }))
}
