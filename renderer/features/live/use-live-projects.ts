import { dayNumber, type IsoDate } from '../../../shared/domain/calendar.ts'
import { feeAfter, type FeeLive } from '../../../shared/profitability/live/fee-live.ts'
import {
  retainerAfter,
  type RetainerLive,
} from '../../../shared/profitability/live/retainer-live.ts'
import { useCall, useSettings, useStatus } from '../../api/index.ts'
import { useProjects } from '../../components/hooks/use-clients.ts'
import type { ClientLive } from './running.ts'
import { useRunningSeconds } from './use-running-seconds.ts'

/** A fixed fee or a retainer of a client, as it runs. */
export type LiveProject = { readonly running: boolean } & (
  | { readonly kind: 'fee'; readonly live: FeeLive }
  | { readonly kind: 'retainer'; readonly live: RetainerLive; readonly carryMonths: number }
)

/**
 * A client's fixed fees and retainers, the running timer's minutes with them: those worked on first, those
 * that have ended last. What had ended before the period, or is archived, is left out.
 */
export function useLiveProjects(
  live: Pick<ClientLive, 'feeProjects' | 'retainers'>,
  asOf: IsoDate,
  from: IsoDate,
): readonly LiveProject[] {
  const settings = useSettings()
  const projects = new Map((useProjects().data ?? []).map((project) => [project.id, project]))
  const timed = useTimed(asOf)
  const isShown = ({ projectId }: { readonly projectId: number }) => {
    const project = projects.get(projectId)
    return (
      timed?.projectId === projectId || (!project?.archived && (project?.endsOn ?? asOf) >= from)
    )
  }
  const secondsOf = (projectId: number) => (timed?.projectId === projectId ? timed.seconds : 0)
  const fees = live.feeProjects.filter(isShown).map((fee) => ({
    kind: 'fee' as const,
    live: feeAfter(fee, settings, dayNumber(asOf), secondsOf(fee.projectId)),
    running: timed?.projectId === fee.projectId,
    recent: fee.ended ? -1 : fee.recentSeconds,
  }))
  const retainers = live.retainers.filter(isShown).map((retainer) => ({
    kind: 'retainer' as const,
    live: retainerAfter(retainer, secondsOf(retainer.projectId)),
    carryMonths: projects.get(retainer.projectId)?.carryMonths ?? 0,
    running: timed?.projectId === retainer.projectId,
    recent: retainer.usedSeconds,
  }))
  return [...fees, ...retainers].toSorted(
    (a, b) => Number(b.running) - Number(a.running) || b.recent - a.recent,
  )
}

/** The running timer as far as it counts on a date: today alone. */
function useTimed(asOf: IsoDate) {
  const { today } = useStatus()
  const timer = useCall('timer.get', {}).data ?? null
  const seconds = useRunningSeconds(timer?.start ?? 0)
  return timer && asOf === today ? { projectId: timer.projectId, seconds } : null
}
