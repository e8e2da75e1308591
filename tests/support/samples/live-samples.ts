import type { CallOutput } from '../../../shared/contract/index.ts'
import { dayNumber } from '../../../shared/domain/calendar.ts'
import { feeAfter, type FeeWork } from '../../../shared/profitability/live/fee-live.ts'
import {
  retainerAfter,
  type RetainerLive,
} from '../../../shared/profitability/live/retainer-live.ts'
import { fakeToday, someSettings } from '../page/fake-core.tsx'
import { noLive } from './report-samples.ts'

export type Live = CallOutput<'reports.live'>

export const liveOf = (more: Partial<Live> = {}): Live => ({ ...noLive, ...more })

const hours = (count: number) => count * 3600

/** L1 of a fee of 49 000 for 80 h, of which 55.9 are done, 11 of them in the last 28 days. */
export const aFee = (more: Partial<FeeWork> = {}) =>
  feeAfter(
    {
      projectId: 1,
      project: 'Koersboek',
      price: 4_900_000,
      seconds: hours(55.9),
      estimatedSeconds: hours(80),
      ended: false,
      recentSeconds: hours(11),
      ...more,
    },
    someSettings,
    dayNumber(fakeToday),
    0,
  )

/** L3 of 2 500 a month for 5 h, of which 1.5 were carried and 4 are used. */
export const aRetainer = (more: Partial<RetainerLive> = {}) =>
  retainerAfter(
    {
      projectId: 2,
      project: 'Support',
      fee: 250_000,
      includedSeconds: hours(5),
      usedSeconds: hours(4),
      carriedSeconds: hours(1.5),
      before: [
        { month: '2026-03', usedSeconds: hours(6.2), carriedSeconds: 0 },
        { month: '2026-04', usedSeconds: hours(5), carriedSeconds: 0 },
        { month: '2026-05', usedSeconds: hours(3.5), carriedSeconds: 0 },
      ],
      ...more,
    },
    0,
  )
