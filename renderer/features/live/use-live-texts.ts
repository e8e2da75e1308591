import { useCall, useStatus } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useLiveWords } from './use-live-words.ts'

/** For lists of a client's projects: how each fixed fee and retainer runs (L1, L3), in a few words by project. */
export function useLiveTexts(clientId: number | null): ReadonlyMap<number, string> {
  const t = useT()
  const format = useFormat()
  const words = useLiveWords()
  const { today: asOf } = useStatus()
  const live = useCall(
    'reports.live',
    { clientId: clientId ?? 0, asOf },
    { enabled: clientId !== null },
  ).data
  const texts = new Map<number, string>()
  for (const { projectId, ended, runningRate } of live?.feeProjects ?? []) {
    if (runningRate === null) continue
    const rate = words.rate(runningRate)
    texts.set(
      projectId,
      ended ? t(($) => $.live.list.feeEnded, { rate }) : t(($) => $.live.list.fee, { rate }),
    )
  }
  for (const { projectId, usedSeconds, includedSeconds, carriedSeconds } of live?.retainers ?? []) {
    const all = format.hours(includedSeconds + carriedSeconds)
    texts.set(
      projectId,
      t(($) => $.live.list.retainer, { used: format.hours(usedSeconds), all }),
    )
  }
  return texts
}
