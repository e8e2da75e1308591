import { SegmentedControl } from '@mantine/core'
import { useId, useState } from 'react'
import type { Action } from '../../../../shared/domain/acting.ts'
import { outcomes, type Outcome } from '../../../../shared/domain/kinds.ts'
import { useCommand, useStatus } from '../../../api/index.ts'
import { useT } from '../../../i18n/index.ts'
import { InlineForm, NoteField } from '../../../forms/row-form.tsx'
import classes from './actions.module.css'
import { useItemNames } from '../use-words.ts'

/** Says how an action went and closes it for today; can be undone. */
export function DoneForm({
  action,
  onClose,
}: {
  readonly action: Action
  readonly onClose: () => void
}) {
  const t = useT()
  const { today } = useStatus()
  const name = useItemNames().action(action)
  const [outcome, setOutcome] = useState<Outcome>('worked')
  const [outcomeNote, setOutcomeNote] = useState(action.outcomeNote)
  const save = useCommand('actions.update', {
    ownErrors: true,
    undoText: t(($) => $.acting.actions.finished, { action: name }),
  })
  // An action that begins later than today is dropped on its own first day, not before it.
  const doneOn = action.startedOn > today ? action.startedOn : today
  const submit = () =>
    save.mutate({ id: action.id, fields: { doneOn, outcome, outcomeNote } }, { onSuccess: onClose })
  return (
    <InlineForm
      label={t(($) => $.acting.actions.doneOf, { action: name })}
      action={t(($) => $.acting.actions.save)}
      error={save.error}
      saving={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Outcomes outcome={outcome} onChange={setOutcome} />
      <NoteField
        label={t(($) => $.acting.actions.outcomeNote)}
        value={outcomeNote}
        onChange={setOutcomeNote}
        onEnter={submit}
        takesFocus
      />
    </InlineForm>
  )
}

function Outcomes({
  outcome,
  onChange,
}: {
  readonly outcome: Outcome
  readonly onChange: (outcome: Outcome) => void
}) {
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
