import type { Flag } from '../../shared/domain/deciding/flags.ts'
import type { Band, VerdictReason } from '../../shared/domain/kinds.ts'
import { flagValues } from '../../shared/words/flag-values.ts'
import type { Format } from '../format/index.ts'
import type { Translate } from '../i18n/index.ts'

/** One flag as a sentence with its figures; a plain sentence where a figure is missing. */
export function flagSentence(flag: Flag, t: Translate, format: Format): string {
  const values = flagValues(flag, {
    rate: (rate) => format.rate(rate),
    money: (minor) => format.money(minor),
    hours: (seconds) => format.hours(seconds),
    share: (share) => format.percent(share),
    days: (days) => format.days(days, 1),
    name: (text) => format.isolate(text),
  })
  return values === null
    ? t(($) => $.flags.plain[flag.kind])
    : t(($) => $.flags.sentence[flag.kind], { ...values.texts, count: values.count })
}

/** What a reason of the verdict says: its flag's sentence, or what the band means. */
export function reasonSentence(
  reason: VerdictReason,
  flags: readonly Flag[],
  t: Translate,
  format: Format,
  bandMeaning: (band: Band) => string,
): string {
  const flag = flags.find((one) => one.kind === reason)
  return flag ? flagSentence(flag, t, format) : bandMeaning(reason as Band)
}
