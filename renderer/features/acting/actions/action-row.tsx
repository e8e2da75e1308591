import { Button } from '@mantine/core'
import { IconCalendarEvent, IconCheck, IconClockExclamation, IconRotate } from '@tabler/icons-react'
import type { Action } from '../../../../shared/domain/deciding/acting.ts'
import { useCommand, useStatus } from '../../../api/index.ts'
import { cx } from '../../../components/cx.ts'
import { IconButton } from '../../../components/icon-button.tsx'
import { DeleteButton, EditButton } from '../../../components/row-buttons.tsx'
import { LoadingState } from '../../../components/states.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { ActionEffect, type Effect } from './action-effect.tsx'
import acting from '../acting.module.css'
import classes from './actions.module.css'
import { DoneForm } from './done-form.tsx'
import { Outcome } from './outcome.tsx'
import { useTakesFocus } from '../../../components/hooks/use-edited.ts'
import { useItemNames, useReasonName } from '../use-words.ts'

interface Props {
  readonly action: Action
  readonly effect: Effect | undefined
  /** True while it is not known yet. */
  readonly isLoading?: boolean
  /** What can be done with it; left out on paper. */
  readonly doing?: Doing
}

interface Doing {
  /** True while the user says how it went. */
  readonly finishing: boolean
  readonly takesFocus: boolean
  readonly onFinish: () => void
  readonly onLeave: () => void
  readonly onEdit: () => void
}

/** One action: what, why, until when or how it went, and what the figures say since it began. */
export function ActionRow({ action, effect, isLoading = false, doing }: Props) {
  return (
    <li>
      <div className={acting['row']}>
        <Told action={action} />
        {doing && <ActionButtons action={action} {...doing} />}
      </div>
      {doing?.finishing && <DoneForm action={action} onClose={doing.onLeave} />}
      {isLoading && <LoadingState rows={1} height={72} />}
      {effect && <ActionEffect action={action} effect={effect} />}
    </li>
  )
}

function Told({ action }: { readonly action: Action }) {
  const t = useT()
  const format = useFormat()
  const reason = useReasonName()(action.because)
  const { doneOn, outcome } = action
  const since = t(($) => $.acting.actions.since, { date: format.date(action.startedOn) })
  return (
    <div className="hw-main">
      <p className={acting['what']}>
        <span>{t(($) => $.acting.remedy[action.remedy].name)}</span>
        {outcome && <Outcome outcome={outcome} />}
      </p>
      <p className={cx('hw-small', classes['facts'])}>
        {doneOn === null ? (
          <Due dueOn={action.dueOn} />
        ) : (
          <span>{t(($) => $.acting.actions.doneOn, { date: format.date(doneOn) })}</span>
        )}
        <span>{since}</span>
        {reason !== null && <span>{t(($) => $.acting.actions.because, { reason })}</span>}
      </p>
      {[action.note, action.outcomeNote].map(
        (note, index) =>
          note !== '' && (
            <p key={index === 0 ? 'note' : 'outcome'} className={acting['note']}>
              <bdi>{note}</bdi>
            </p>
          ),
      )}
    </div>
  )
}

/** When an action is to be looked at again; one that has waited is marked by sign and word. */
export function Due({ dueOn }: { readonly dueOn: string | null }) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  if (dueOn === null) return <span>{t(($) => $.acting.actions.noDue)}</span>
  const late = dueOn < today
  const Icon = late ? IconClockExclamation : IconCalendarEvent
  const date = format.date(dueOn)
  return (
    <span className={classes['due']} data-late={late}>
      <Icon size={15} stroke={1.8} aria-hidden="true" />
      {late
        ? t(($) => $.acting.actions.overdue, { date })
        : t(($) => $.acting.actions.due, { date })}
    </span>
  )
}

const icon = { size: 17, stroke: 1.8, 'aria-hidden': true } as const

type ButtonsProps = Doing & Pick<Props, 'action'>

function ActionButtons({ action, finishing, takesFocus, onFinish, onEdit }: ButtonsProps) {
  const t = useT()
  const name = useItemNames().action(action)
  const finish = useTakesFocus(takesFocus)
  const reopen = useCommand('actions.update', { undoText: t(($) => $.acting.actions.reopened) })
  return (
    <div className={acting['buttons']}>
      {action.doneOn === null ? (
        <Button
          ref={finish}
          size="compact-sm"
          variant="light"
          leftSection={<IconCheck size={14} stroke={2} aria-hidden="true" />}
          aria-label={t(($) => $.acting.actions.doneOf, { action: name })}
          aria-expanded={finishing}
          onClick={onFinish}
        >
          {t(($) => $.acting.actions.done)}
        </Button>
      ) : (
        <IconButton
          label={t(($) => $.acting.actions.reopen, { action: name })}
          size="md"
          disabled={reopen.isPending}
          onClick={() =>
            reopen.mutate({
              id: action.id,
              fields: { doneOn: null, outcome: null },
              seen: action,
            })
          }
        >
          <IconRotate {...icon} />
        </IconButton>
      )}
      <EditButton
        label={t(($) => $.acting.actions.edit, { action: name })}
        size="md"
        onClick={onEdit}
      />
      <DeleteButton
        call="actions.delete"
        id={action.id}
        undoText={t(($) => $.acting.actions.deleted)}
        label={t(($) => $.acting.actions.delete, { action: name })}
        size="md"
      />
    </div>
  )
}
