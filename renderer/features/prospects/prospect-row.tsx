import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react'
import type { Prospect } from '../../../shared/domain/deciding/prospects.ts'
import { cx } from '../../components/cx.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { Help, NextStep } from './prospect-facts.tsx'
import { ProspectMenu } from './prospect-menu.tsx'
import { ScreenBadge } from './screen/screen-badge.tsx'
import { screenOf, type Seen } from './screen/screen-of.ts'
import type { ProspectTask } from './use-prospect-task.ts'
import type { Reorder } from './use-reorder.ts'
import classes from './rows.module.css'

interface Props {
  readonly prospect: Prospect
  readonly index: number
  readonly count: number
  /** True: the place is one of the ten and shows its number. */
  readonly numbered: boolean
  readonly seen: Seen
  readonly reorder: Reorder
  readonly onTask: (task: ProspectTask) => void
}

/** One open prospect: place, who, what for, the next step and what the pre-screen says. */
export function ProspectRow(props: Props) {
  const { prospect, index, seen, reorder, onTask } = props
  const t = useT()
  const { isolate } = useFormat()
  const { id } = prospect
  const name = isolate(prospect.name)
  const screen = screenOf(prospect, seen)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are a shorter way to the buttons in the row, which do the same
    <li
      className={classes['row']}
      {...dragState(reorder, index)}
      onKeyDown={reorder.onKeyDown(index)}
    >
      <Place {...props} />
      <div className={classes['cell']}>
        <UnstyledButton
          className={classes['name']}
          aria-label={t(($) => $.prospects.row.open, { name })}
          onClick={() => onTask({ kind: 'edit', id })}
        >
          <bdi>{prospect.name}</bdi>
        </UnstyledButton>
        {prospect.who.trim() !== '' && (
          <p className={cx(classes['clamped'], 'hw-soft')}>
            <bdi>{prospect.who}</bdi>
          </p>
        )}
        {prospect.reason !== '' && (
          <p className={classes['before']}>
            {t(($) => $.prospects.row.said, { reason: isolate(prospect.reason) })}
          </p>
        )}
      </div>
      <div className={classes['cell']}>
        <Help prospect={prospect} />
      </div>
      <div className={classes['cell']}>
        <NextStep prospect={prospect} />
      </div>
      <ScreenBadge name={name} screen={screen} onOpen={() => onTask({ kind: 'screen', id })} />
      <ProspectMenu prospect={prospect} onTask={onTask} />
    </li>
  )
}

function Place({ prospect, index, count, numbered, reorder }: Props) {
  const t = useT()
  const format = useFormat()
  const name = format.isolate(prospect.name)
  return (
    <div className={classes['place']}>
      <span
        className={classes['grip']}
        aria-hidden="true"
        title={t(($) => $.prospects.move.drag)}
        {...reorder.handle(index)}
      >
        <IconGripVertical size={16} stroke={1.8} />
        {numbered && <span className={classes['number']}>{format.number(index + 1)}</span>}
      </span>
      <span className={classes['steps']}>
        <Step
          label={t(($) => $.prospects.move.up, { name })}
          keys="Alt+ArrowUp"
          spent={index === 0}
          onStep={() => reorder.move(index, index - 1)}
        >
          <IconChevronUp size={16} stroke={2} />
        </Step>
        <Step
          label={t(($) => $.prospects.move.down, { name })}
          keys="Alt+ArrowDown"
          spent={index === count - 1}
          onStep={() => reorder.move(index, index + 1)}
        >
          <IconChevronDown size={16} stroke={2} />
        </Step>
      </span>
    </div>
  )
}

interface StepProps {
  readonly label: string
  readonly keys: string
  /** At the end of the list: it stays where it is, so that the focus has not to move. */
  readonly spent: boolean
  readonly onStep: () => void
  readonly children: React.ReactNode
}

function Step({ label, keys, spent, onStep, children }: StepProps) {
  return (
    <IconButton
      label={label}
      size={24}
      aria-keyshortcuts={keys}
      aria-disabled={spent}
      className={cx(spent && classes['spent'])}
      onClick={onStep}
    >
      {children}
    </IconButton>
  )
}

function dragState({ drag }: Reorder, index: number) {
  if (!drag || drag.from === drag.to) return {}
  if (index === drag.from) return { 'data-dragged': true }
  if (index !== drag.to) return {}
  return { 'data-drop': drag.to < drag.from ? 'before' : 'after' }
}
