import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import type { Action } from '../../../../shared/domain/deciding/acting.ts'
import { outcomes, type Outcome } from '../../../../shared/domain/kinds.ts'
import { useStatus } from '../../../api/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from './actions.module.css'
import { InlineForm } from '../../../forms/inline-form.tsx'
import { NoteField } from '../../../forms/inputs/note-field.tsx'
import { useChangeForm } from '../../../forms/state/use-entity-form.ts'
import { useItemNames } from '../use-words.ts'

interface Props {
  readonly action: Action
  readonly onClose: () => void
}

/** Says how an action went and closes it for today; can be undone. */
export function DoneForm({ action, onClose }: Props) {
  const t = useT()
  const name = useItemNames().action(action)
  const form = useDoneForm(action, onClose)
  return (
    <InlineForm
      label={t(($) => $.acting.actions.doneOf, { action: name })}
      action={t(($) => $.acting.actions.save)}
      form={form}
      onClose={onClose}
    >
      <Outcomes outcome={form.values.outcome} onChange={(outcome) => form.set({ outcome })} />
      <NoteField {...form.field('outcomeNote')} takesFocus />
    </InlineForm>
  )
}

interface Values {
  readonly outcome: Outcome
  readonly outcomeNote: string
}

const valuesOf = ({ outcome, outcomeNote }: Action): Values => ({
  outcome: outcome ?? 'worked',
  outcomeNote,
})

function useDoneForm(action: Action, onSaved: () => void) {
  const t = useT()
  const { today } = useStatus()
  const name = useItemNames().action(action)
  // An action that begins later than today is dropped on its own first day, not before it.
  const doneOn = action.startedOn > today ? action.startedOn : today
  return useChangeForm<'actions', Values>('actions', {
    opened: action,
    start: valuesOf(action),
    words: {
      outcome: [
        t(($) => $.acting.actions.outcomeAsk),
        (outcome) => t(($) => $.acting.actions.outcome[outcome]),
      ],
      outcomeNote: t(($) => $.acting.actions.outcomeNote),
    },
    valuesOf,
    fieldsOf: (values) => ({ doneOn, ...values }),
    changed: () => t(($) => $.acting.actions.finished, { action: name }),
    onSaved,
  })
}

interface OutcomesProps {
  readonly outcome: Outcome
  readonly onChange: (outcome: Outcome) => void
}

function Outcomes({ outcome, onChange }: OutcomesProps) {
  const t = useT()
  const id = useId()
  return (
    <div>
      <p className={classes['ask']} id={id}>
        {t(($) => $.acting.actions.outcomeAsk)}
      </p>
      <SegmentedControl
        className={classes['outcomes']}
        aria-labelledby={id}
        value={outcome}
        onChange={onChange}
        data={outcomes.map((value) => ({
          value,
          label: t(($) => $.acting.actions.outcome[value]),
        }))}
      />
    </div>
  )
}
