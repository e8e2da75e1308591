import type { FeeLive } from '../../../shared/profitability/live/fee-live.ts'
import { useT } from '../../i18n/index.ts'
import { rich, slot } from '../../report/rich.tsx'
import { nextLimit } from './running.ts'
import { useLiveWords } from './use-live-words.ts'

/** L1 in one sentence: the rate now, and how long until it falls to the next limit. */
export function FeeSentence({ fee }: { readonly fee: FeeLive }) {
  const words = useLiveWords()
  const next = nextLimit(fee)
  const left = next && fee.secondsLeft[next]
  return rich(useSentence(fee), {
    rate: (
      <bdi className="hw-number hw-strong" data-tone={isBelowCost(fee) ? 'bad' : undefined}>
        {words.rate(fee.runningRate ?? 0)}
      </bdi>
    ),
    hours: <bdi className="hw-number hw-strong">{words.hours(left ?? 0)}</bdi>,
  })
}

/** B1: whether its rate is at break-even or below. */
export const isBelowCost = ({ secondsLeft }: FeeLive): boolean => secondsLeft.breakEven === 0

function useSentence(fee: FeeLive): string {
  const t = useT()
  const words = useLiveWords()
  const next = nextLimit(fee)
  const [rate, hours] = [slot('rate'), slot('hours')]
  if (fee.ended) return t(($) => $.live.fee.ended, { rate })
  if (next === null) return t(($) => $.live.fee.now, { rate })
  const day = fee.day[next]
  return day === null
    ? t(($) => $.live.fee.until[next], { rate, hours })
    : t(($) => $.live.fee.about[next], { rate, hours, date: words.date(day) })
}
