import type { IsoDate } from '../../domain/calendar.ts'
import type { Action } from '../../domain/deciding/acting.ts'
import type { Flag } from '../../domain/deciding/flags.ts'
import type { Band, ClientState, FlagKind, RemedyKind, Verdict } from '../../domain/kinds.ts'

/** What to do next about a client: one thing. */
export type NextAction =
  | { readonly kind: 'follow-up'; readonly action: Action }
  | { readonly kind: 'letter' }
  | { readonly kind: 'replace' }
  | { readonly kind: 'remedy'; readonly remedy: RemedyKind; readonly because: FlagKind }

interface Judged {
  readonly state: ClientState
  readonly verdict: Verdict | null
  readonly replaceFirst: boolean
  /** V1: the one that decides first. */
  readonly reasons: readonly (FlagKind | Band)[]
  readonly flags: readonly Pick<Flag, 'kind' | 'remedies'>[]
}

/** With them the work is over or ending: nobody needs a letter that ends it. */
const parted: ReadonlySet<ClientState> = new Set(['leaving', 'past', 'declined'])

/**
 * V5: an open action whose day has come (of several the one that waits longest); else for a say-no the
 * letter, or what replaces the client first (V3); else the first remedy of the first reason that has one
 * not under way. Null where nothing is to be done.
 */
export function nextAction(
  judged: Judged,
  actions: readonly Action[],
  today: IsoDate,
): NextAction | null {
  const open = actions.filter(({ doneOn }) => doneOn === null)
  const [due] = open
    .filter(({ dueOn }) => dueOn !== null && dueOn <= today)
    .toSorted((a, b) =>
      (a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : a.dueOn === b.dueOn ? a.id - b.id : 1,
    )
  if (due) return { kind: 'follow-up', action: due }
  if (judged.verdict === 'say-no') {
    if (parted.has(judged.state)) return null
    return { kind: judged.replaceFirst ? 'replace' : 'letter' }
  }
  return firstRemedy(judged, new Set(open.map(({ remedy }) => remedy)))
}

function firstRemedy(
  { reasons, flags }: Judged,
  underWay: ReadonlySet<RemedyKind>,
): NextAction | null {
  for (const reason of reasons) {
    const flag = flags.find(({ kind }) => kind === reason)
    // Saying no is an advice of its own, never a remedy beside another one.
    const remedy = flag?.remedies.find((one) => one !== 'say-no' && !underWay.has(one))
    if (flag && remedy) return { kind: 'remedy', remedy, because: flag.kind }
  }
  return null
}
