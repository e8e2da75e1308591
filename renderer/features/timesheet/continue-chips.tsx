import { useHotkeys, type HotkeyItem } from '@mantine/hooks'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { ownerKey, useAgain, useOwnerText } from '../capture/index.ts'
import { isDialogOpen } from '../../components/hooks/dialog-open.ts'
import { useT } from '../../i18n/index.ts'
import { useStartTimer } from '../timer/index.ts'
import classes from './continue-chips.module.css'

/** What may be begun again by a digit while no field has the focus: favourites, then what was done lately. */
export function ContinueChips() {
  const t = useT()
  const start = useStartTimer()
  const ownerText = useOwnerText()
  const { all, isPinned, toggle } = useAgain()
  useHotkeys(
    all.flatMap((again, at): HotkeyItem[] => [
      [`Digit${at + 1}`, onPage(() => start(again)), { usePhysicalKeys: true }],
      [`shift+Digit${at + 1}`, onPage(() => toggle(again)), { usePhysicalKeys: true }],
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
          <span key={ownerKey(again)} className={classes['chip']}>
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

/** A dialog has digits of its own. */
const onPage = (act: () => void) => () => {
  if (!isDialogOpen()) act()
}
