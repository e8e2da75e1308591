import { blankEntry, type Entry } from '../../../../shared/domain/entities.ts'
import { listLimits } from '../../../../shared/domain/limits.ts'
import { againOf, lastDone, type Again } from '../../../../shared/domain/timing/again.ts'
import { useCommand, useSettings, useStatus, useToasts } from '../../../api/index.ts'
import { useNames } from '../../../components/hooks/use-names.ts'
import { useT } from '../../../i18n/index.ts'
import { recentOf } from '../recent.ts'
import { useLineContext } from '../use-line-context.ts'

/** As many as there are digits to begin them with. */
const most = 9
/** Recent ones that are shown when no favourite takes their place. */
const mostRecents = 5

/** What a client and project are known by, wherever work is begun again. */
export const ownerKey = ({ clientId, projectId }: Pick<Entry, 'clientId' | 'projectId'>): string =>
  `${clientId ?? 0}/${projectId ?? 0}`

/** Favourites as they are kept, then recent combinations that are none; and the way from one to the other. */
export function useAgain() {
  const t = useT()
  const toasts = useToasts()
  const { favourites } = useSettings()
  const { today } = useStatus()
  const { newest, isReady } = useLineContext()
  const { knows } = useNames()
  const set = useCommand('settings.set')
  const pinned = new Set(favourites.map(ownerKey))
  const kept = favourites.filter(knows)
  const recents = recentOf(newest, newest.length).map(againOf)
  const ofFavourite = (favourite: (typeof favourites)[number]): Again => {
    const last = newest.find((entry) => ownerKey(entry) === ownerKey(favourite))
    const { billable, activity } = last ?? blankEntry
    return { ...favourite, billable, activity, note: '' }
  }
  const all: readonly Again[] = [
    ...kept.map(ofFavourite),
    ...onePerOwner(recents, pinned).slice(0, Math.max(0, mostRecents - kept.length)),
  ].slice(0, most)
  const toggle = (again: Again) => {
    const { clientId, projectId } = again
    const others = favourites.filter((one) => ownerKey(one) !== ownerKey(again))
    const next = pinned.has(ownerKey(again)) ? others : [...favourites, { clientId, projectId }]
    if (next.length > listLimits.favourites) {
      return toasts.done(t(($) => $.week.again.full, { count: listLimits.favourites }))
    }
    set.mutate({ favourites: [...next], seen: { favourites } })
  }
  return {
    all: isReady ? all : [],
    /** What was done last, word for word; null: nothing yet. */
    last: isReady ? lastDone(newest, today) : null,
    isReady,
    isPinned: (again: Again) => pinned.has(ownerKey(again)),
    toggle,
  }
}

/** The newest of each client and project that is not left out. */
function onePerOwner(recents: readonly Again[], left: ReadonlySet<string>): readonly Again[] {
  const seen = new Set(left)
  return recents.filter((recent) => {
    const key = ownerKey(recent)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
