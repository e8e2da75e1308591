import { useHotkeys, type HotkeyItem } from '@mantine/hooks'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { recentOf, useLineContext, useOwnerText, type Again } from '../capture/index.ts'
import { blankEntry } from '../../../shared/domain/entities.ts'
import { listLimits } from '../../../shared/domain/limits.ts'
import { useCommand, useSettings, useToasts } from '../../api/index.ts'
import { useT } from '../../i18n/index.ts'
import { useStartTimer } from '../timer/index.ts'
import classes from './continue-chips.module.css'
import { useNames } from './use-names.ts'
import { rowKey } from './week/week-rows.ts'

/** As many as there are digits to begin them with. */
const most = 9
/** Recent ones that are shown when no favourite takes their place. */
const mostRecents = 5

/** What may be begun again by a digit while no field has the focus: favourites, then what was done lately. */
export function ContinueChips() {
  const t = useT()
  const start = useStartTimer()
  const ownerText = useOwnerText()
  const { all, isPinned, toggle } = useAgain()
  useHotkeys(
    all.flatMap((again, at): HotkeyItem[] => [
      [`Digit${at + 1}`, () => start(again), { usePhysicalKeys: true }],
      [`shift+Digit${at + 1}`, () => toggle(again), { usePhysicalKeys: true }],
    ]),
  )
  if (all.length === 0) return null
  return (
    <div className={classes['chips']} role="group" aria-label={t(($) => $.week.again.label)}>
      {all.map((again, at) => {
        const what = ownerText(again)
        const key = String(at + 1)
        const pinned = isPinned(again)
        const pinText = pinned
          ? t(($) => $.week.again.unpin, { what, key })
          : t(($) => $.week.again.pin, { what, key })
        return (
          <span key={rowKey(again)} className={classes['chip']}>
            <button
              type="button"
              className={classes['start']}
              title={t(($) => $.week.again.start, { what, key })}
              aria-keyshortcuts={key}
              onClick={() => start(again)}
            >
              <kbd className="hw-key">{key}</kbd>
              <span className="hw-clip hw-medium">{what}</span>
            </button>
            <button
              type="button"
              className={classes['pin']}
              title={pinText}
              aria-label={pinText}
              aria-pressed={pinned}
              onClick={() => toggle(again)}
            >
              {pinned ? <IconStarFilled size={14} /> : <IconStar size={14} />}
            </button>
          </span>
        )
      })}
    </div>
  )
}

/** Favourites as they are kept, then recent combinations that are none; and the way from one to the other. */
function useAgain() {
  const t = useT()
  const toasts = useToasts()
  const { favourites } = useSettings()
  const { newest, isReady } = useLineContext()
  const names = useNames()
  const set = useCommand('settings.set')
  const pinned = new Set(favourites.map(rowKey))
  const kept = favourites.filter(names.knows)
  const seen = new Set<string>(pinned)
  const recents = recentOf(newest, newest.length).filter((recent) => {
    const key = rowKey(recent)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  const ofFavourite = (favourite: (typeof favourites)[number]): Again => {
    const last = newest.find((entry) => rowKey(entry) === rowKey(favourite))
    const { billable, activity } = last ?? blankEntry
    return { ...favourite, billable, activity, note: '' }
  }
  const all: readonly Again[] = [
    ...kept.map(ofFavourite),
    ...recents
      .slice(0, Math.max(0, mostRecents - kept.length))
      .map(({ clientId, projectId, billable, activity, note }) => ({
        clientId,
        projectId,
        billable,
        activity,
        note,
      })),
  ].slice(0, most)
  const toggle = (again: Again) => {
    const { clientId, projectId } = again
    const others = favourites.filter((one) => rowKey(one) !== rowKey(again))
    const next = pinned.has(rowKey(again)) ? others : [...favourites, { clientId, projectId }]
    if (next.length > listLimits.favourites) {
      return toasts.done(t(($) => $.week.again.full, { count: listLimits.favourites }))
    }
    set.mutate({ favourites: [...next], seen: { favourites } })
  }
  return {
    all: isReady ? all : [],
    isPinned: (again: Again) => pinned.has(rowKey(again)),
    toggle,
  }
}
