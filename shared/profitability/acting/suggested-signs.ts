import type { IsoDate } from '../../domain/calendar.ts'
import type { WarningSignKind, FlagKind } from '../../domain/kinds.ts'
import type { Flag } from '../../domain/deciding/flags.ts'

/** What the data show of a client that the user may not have put into words yet. */
export type SuggestedSign = { readonly kind: WarningSignKind; readonly flag: Flag }

/** Which flags show which signs, in the order they are looked at. */
export const signsShownBy: readonly (readonly [flag: FlagKind, sign: WarningSignKind])[] = [
  ['late-payer', 'late-payer'],
  ['out-of-hours', 'calls-at-night'],
  ['unbilled-share', 'unpaid-extras'],
  ['never-invoiced', 'unpaid-extras'],
  ['scope-creep', 'no-written-spec'],
]

/** What the user has said of a client's signs. */
export type Answered = {
  /** The kinds logged and still open. */
  readonly open: ReadonlySet<WarningSignKind>
  /** The day each kind was last dismissed. */
  readonly dismissed: ReadonlyMap<WarningSignKind, IsoDate>
}

/**
 * The signs a client's flags show, each once, by the first flag that shows it. Left out are kinds that
 * stand as open signs, and flags already there on the day their sign was dismissed.
 */
export function suggestedSigns(flags: readonly Flag[], answered: Answered): SuggestedSign[] {
  const suggested = new Map<WarningSignKind, SuggestedSign>()
  for (const [flagKind, kind] of signsShownBy) {
    const flag = flags.find((one) => one.kind === flagKind)
    if (!flag || suggested.has(kind) || answered.open.has(kind)) continue
    if (!isAnsweredBy(answered.dismissed.get(kind), flag)) suggested.set(kind, { kind, flag })
  }
  return [...suggested.values()]
}

// A flag of unknown age was there before any day the user could have dismissed it on.
const isAnsweredBy = (dismissedOn: IsoDate | undefined, { since }: Flag): boolean =>
  dismissedOn !== undefined && (since === null || since <= dismissedOn)
