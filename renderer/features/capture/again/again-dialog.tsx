import { Modal } from '@mantine/core'
import { useHotkeys, type HotkeyItem } from '@mantine/hooks'
import type { Timer } from '../../../../shared/domain/entities.ts'
import type { Again } from '../../../../shared/domain/timing/again.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { useStartTimer } from '../../timer/index.ts'
import { useOwnerText } from '../use-owner-text.ts'
import classes from './again.module.css'
import { ownerKey, useAgain } from './use-again.ts'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly timer: Timer | null
}

/** Favourites and what was done lately: a digit or a click starts the timer for one, and saves what ran. */
export function AgainDialog({ opened, onClose, timer }: Props) {
  const t = useT()
  const start = useStartTimer()
  const { all } = useAgain()
  const take = (again: Again) => {
    onClose()
    if (!runs(timer, again)) start(again)
  }
  // On the window: the second key may come before the list has the focus.
  useHotkeys(
    opened
      ? all.map((again, at): HotkeyItem => [
          `Digit${at + 1}`,
          () => take(again),
          { usePhysicalKeys: true },
        ])
      : [],
  )
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="36rem"
      yOffset="12vh"
      centered={false}
      title={timer ? t(($) => $.capture.again.switch) : t(($) => $.capture.again.start)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
      transitionProps={{ duration: 0 }}
    >
      {all.length === 0 && <p className="hw-soft">{t(($) => $.capture.again.none)}</p>}
      <ol className={classes['list']}>
        {all.map((again, at) => (
          <Choice
            key={ownerKey(again)}
            again={again}
            digit={String(at + 1)}
            isRunning={runs(timer, again)}
            onTake={() => take(again)}
          />
        ))}
      </ol>
    </Modal>
  )
}

interface ChoiceProps {
  readonly again: Again
  readonly digit: string
  readonly isRunning: boolean
  readonly onTake: () => void
}

function Choice({ again, digit, isRunning, onTake }: ChoiceProps) {
  const t = useT()
  const { isolate } = useFormat()
  const ownerText = useOwnerText()
  const note = isRunning ? t(($) => $.capture.again.runs) : isolate(again.note)
  return (
    <li>
      <button
        type="button"
        className={classes['choice']}
        aria-keyshortcuts={digit}
        aria-current={isRunning || undefined}
        data-autofocus={digit === '1' || undefined}
        onClick={onTake}
      >
        <kbd className="hw-key">{digit}</kbd>
        <span className={classes['what']}>{ownerText(again)}</span>
        <span className={classes['note']}>{note}</span>
      </button>
    </li>
  )
}

const runs = (timer: Timer | null, again: Again): boolean =>
  timer !== null && ownerKey(timer) === ownerKey(again)
