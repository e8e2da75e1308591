import { useCallback, useMemo } from 'react'
import { z } from 'zod'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { verdicts } from '../../../shared/domain/kinds.ts'
import * as s from '../../../shared/domain/schema.ts'
import { useStatus, useUnsaved, type Unsaved } from '../../api/index.ts'
import { useDraft, useKeepDraft } from '../../forms/state/use-draft.ts'

export type ReviewStatus = CallOutput<'reviews.status'>

/** The steps of the review in their order. */
export const steps = ['days', 'waiting', 'overdue', 'changes', 'decide'] as const
export type Step = (typeof steps)[number]

const writing = z.object({
  begunOn: s.isoDate(),
  step: z.enum(steps),
  /** By the client's id. */
  decisions: z.record(z.string(), z.enum(verdicts)),
  note: z.string(),
  /** Kept on after the end: undone in the same month, the review goes on where it was. */
  finishedOn: s.isoDate().nullable(),
})

/** What the user has chosen so far in a review. */
export type Work = z.infer<typeof writing>
type ChangeWork = (change: Partial<Work>) => void

const key = 'review'
/** Null: nothing was done in this window, so what was kept when an earlier one was left holds. */
const works: Unsaved<Work | null> = { name: key, untouched: null }

/** The review under way, null while none was begun or the last one belongs to an earlier month; and how to change it. */
export function useReviewWork(): readonly [Work | null, ChangeWork] {
  const { today } = useStatus()
  const [done, put] = useUnsaved(works)
  const draft = useDraft(key)
  const before = useMemo(() => workOf(draft), [draft])
  const work = current(done ?? before, today)
  const change: ChangeWork = useCallback(
    (some) => put((now) => ({ ...(current(now ?? before, today) ?? fresh(today)), ...some })),
    [put, before, today],
  )
  return [work, change]
}

/** Keeps what is chosen while it is chosen, so that a closed window loses nothing. */
export function useKeepReviewWork(): void {
  const [done] = useUnsaved(works)
  useKeepDraft(key, done && JSON.stringify(done))
}

/** Whether a review was begun and not ended. */
export function useHasBegun(): boolean {
  const [work] = useReviewWork()
  return work !== null
}

/** A review nobody has begun. */
export const fresh = (today: IsoDate): Work => ({
  begunOn: today,
  step: 'days',
  decisions: {},
  note: '',
  finishedOn: null,
})

/** Ended in an earlier month, it is over for good. */
const current = (work: Work | null, today: IsoDate): Work | null =>
  work?.finishedOn && work.finishedOn.slice(0, 7) !== today.slice(0, 7) ? null : work

/** Whether this month's review stands: ended, and not taken back since. */
export const isDone = (status: ReviewStatus, work: Work | null): boolean =>
  !status.due && status.last !== null && (work === null || work.finishedOn !== null)

/** The decisions as the core takes them. */
export const decisionsIn = (work: Work) =>
  Object.entries(work.decisions).map(([id, decision]) => ({ clientId: Number(id), decision }))

/** The work a draft holds; null where it holds none, as one of another version may. */
function workOf(draft: string | null): Work | null {
  if (draft === null) return null
  try {
    return writing.parse(JSON.parse(draft))
  } catch {
    return null
  }
}
