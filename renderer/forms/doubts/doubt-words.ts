import type { CallOutput } from '../../../shared/contract/index.ts'
import { doubtText, doubtValues, type DoubtWriter } from '../../../shared/words/doubt-values.ts'
import type { TypedDoubt } from '../../../shared/words/en/doubts.ts'
import { useAmount } from '../../format/use-amount.ts'
import { useFormat, type Format } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

export type Doubt = CallOutput<'doubts.list'>[number]
/** One that is shown beside the field it is about. */
export type DoubtHere = Doubt & { readonly code: TypedDoubt }

export interface DoubtWords {
  /** What is doubted, in a few words. */
  readonly what: (doubt: Doubt) => string
  /** Its figures, and the question. */
  readonly why: (doubt: Doubt) => string
  /** The same beside the field that is typed. */
  readonly here: (doubt: DoubtHere) => string
}

/** How the page says what is doubted (Q1–Q5). */
export function useDoubtWords(): DoubtWords {
  const t = useT()
  const format = useFormat()
  const amount = useAmount()
  const write = writerOf(format, amount)
  return {
    what: (doubt) => t(($) => $.doubts.what[doubt.code], doubtValues(doubt, write)),
    why: (doubt) => t(($) => $.doubts.why[doubtText(doubt)], doubtValues(doubt, write)),
    here: (doubt) => {
      const { other, paid, due, currency } = doubt.figures
      const whose = other ?? doubt.client
      return t(($) => $.doubts.here[doubtText(doubt)], {
        ...doubtValues(doubt, write),
        other: whose === null ? t(($) => $.common.internal) : format.isolate(String(whose)),
        span: spanOf(doubt, format),
        more: amount(Number(paid) - Number(due), String(currency ?? format.currency)),
      })
    },
  }
}

function writerOf(format: Format, amount: ReturnType<typeof useAmount>): DoubtWriter {
  return {
    rate: (rate) => format.rate(rate),
    money: (minor, currency) => amount(minor, currency ?? format.currency),
    hours: (seconds) => format.hours(seconds),
    duration: (seconds) => format.duration(seconds),
    days: (days) => format.days(days),
    date: (date) => format.date(date),
    name: (text) => format.isolate(text),
  }
}

/** The clock times of the entry that is overlapped. */
function spanOf({ figures }: Doubt, format: Format): string {
  const { otherStart, otherEnd, otherZone } = figures
  if (typeof otherStart !== 'number' || typeof otherEnd !== 'number') return ''
  const zone = String(otherZone)
  return format.isolate(`${format.time(otherStart, zone)}–${format.time(otherEnd, zone)}`)
}
