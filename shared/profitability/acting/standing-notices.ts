import type { Notice } from '../../domain/deciding/flags.ts'

/** A flag of a client as it stands. */
export type StandingFlag = Omit<Notice, 'id' | 'client' | 'raisedOn' | 'seen'>

/** A flag the user is told of, or has been. */
export type NotedFlag = Omit<Notice, 'client' | 'raisedOn'>

export type NoticeChanges = {
  /** Flags to tell of. */
  readonly appeared: readonly StandingFlag[]
  /** Flags that are gone, to be forgotten so that they are told of anew when they come back. */
  readonly gone: readonly NotedFlag[]
  /** Flags noted before of which something is other than noted. */
  readonly changed: readonly NotedFlag[]
}

/**
 * How the flags that stand differ from those noted. One that was no serious matter and is one now
 * counts as unseen again; other changes leave that as it is.
 */
export function noticeChanges(
  standing: readonly StandingFlag[],
  noted: readonly NotedFlag[],
): NoticeChanges {
  const keyOf = ({ clientId, flag }: StandingFlag) => `${clientId} ${flag}`
  const known = new Map(noted.map((one) => [keyOf(one), one]))
  const appeared: StandingFlag[] = []
  const changed: NotedFlag[] = []
  for (const now of standing) {
    const before = known.get(keyOf(now))
    known.delete(keyOf(now))
    if (!before) appeared.push(now)
    else if (!isSame(before, now)) changed.push(updated(before, now))
  }
  return { appeared, gone: [...known.values()], changed }
}

function updated(before: NotedFlag, now: StandingFlag): NotedFlag {
  const isGraver = now.serious && !before.serious
  return { ...now, id: before.id, seen: before.seen && !isGraver }
}

function isSame(a: StandingFlag, b: StandingFlag): boolean {
  if (a.serious !== b.serious || a.since !== b.since) return false
  const names = Object.keys(a.figures)
  return (
    names.length === Object.keys(b.figures).length &&
    names.every((name) => a.figures[name] === b.figures[name])
  )
}
