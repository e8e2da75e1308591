import { Select } from '@mantine/core'
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Action } from '../../../../shared/domain/acting.ts'
import { remedyKinds, type RemedyKind } from '../../../../shared/domain/kinds.ts'
import { useCommand, useStatus } from '../../../api/index.ts'
import { DateInput } from '../../../forms/date-input.tsx'
import { NoteArea } from '../../../forms/note-area.tsx'
import { useT } from '../../../i18n/index.ts'
import { PanelForm } from '../../../forms/panel-form.tsx'
import { useFormState } from '../../../forms/use-form-state.ts'
import forms from '../../../forms/form.module.css'
import classes from './actions.module.css'
import { useItemNames } from '../use-words.ts'

/** A remedy about to become an action, with the flag or sign it answers. */
export interface ActionDraft {
  readonly remedy: RemedyKind
  readonly because: string
}

interface Values {
  readonly remedy: RemedyKind
  readonly startedOn: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly note: string
}

/** Days after which a new action is looked at again, unless the user says otherwise. */
const usualDays = 30

/** The form to make an action of a remedy, or to change one. */
export function ActionForm({
  clientId,
  action,
  onClose,
}: {
  readonly clientId: number
  readonly action: Action | ActionDraft
  readonly onClose: () => void
}) {
  const t = useT()
  const { today } = useStatus()
  const kept = 'id' in action ? action : null
  const save = useSave(clientId, action, onClose)
  const start: Values = {
    remedy: action.remedy,
    startedOn: kept ? kept.startedOn : today,
    dueOn: kept ? kept.dueOn : addDays(today, usualDays),
    note: kept?.note ?? '',
  }
  const form = useFormState(start, faultsOf, save.error)
  return (
    <PanelForm
      title={kept ? t(($) => $.acting.actions.editTitle) : t(($) => $.acting.actions.addTitle)}
      changed={form.changed}
      saving={save.saving}
      error={save.error}
      onSubmit={() => form.check() && save.send(form.values)}
      onClose={onClose}
    >
      <Fields values={form.values} set={form.set} startFault={form.faultOf('startedOn')} />
    </PanelForm>
  )
}

const faultsOf = (values: Values): Partial<Record<keyof Values, 'required'>> =>
  values.startedOn === null ? { startedOn: 'required' } : {}

function useSave(clientId: number, action: Action | ActionDraft, onSaved: () => void) {
  const t = useT()
  const names = useItemNames()
  const create = useCommand('actions.create', {
    ownErrors: true,
    undoText: (output) => t(($) => $.acting.actions.added, { action: names.action(output.action) }),
  })
  const update = useCommand('actions.update', {
    ownErrors: true,
    undoText: t(($) => $.acting.actions.saved),
  })
  return {
    error: create.error ?? update.error,
    saving: create.isPending || update.isPending,
    send: ({ startedOn, ...rest }: Values) => {
      if (startedOn === null) return
      const { because } = action
      const fields = { ...rest, startedOn, because }
      if ('id' in action) update.mutate({ id: action.id, fields }, { onSuccess: onSaved })
      else create.mutate({ clientId, ...fields }, { onSuccess: onSaved })
    },
  }
}

interface FieldsProps {
  readonly values: Values
  readonly set: (patch: Partial<Values>) => void
  readonly startFault: string | undefined
}

function Fields({ values, set, startFault }: FieldsProps) {
  const t = useT()
  return (
    <>
      <Select
        label={t(($) => $.acting.actions.remedy)}
        data={remedyKinds.map((value) => ({
          value,
          label: t(($) => $.acting.remedy[value].name),
        }))}
        allowDeselect={false}
        value={values.remedy}
        onChange={(remedy) => remedy !== null && set({ remedy })}
      />
      <p className={classes['how']}>{t(($) => $.acting.remedy[values.remedy].how)}</p>
      <Dates values={values} set={set} startFault={startFault} />
      <NoteArea
        label={t(($) => $.acting.actions.note)}
        data-autofocus
        value={values.note}
        onChange={(text) => set({ note: text })}
      />
    </>
  )
}

function Dates({ values, set, startFault }: FieldsProps) {
  const t = useT()
  return (
    <div className={forms.pair}>
      <DateInput
        label={t(($) => $.acting.actions.startedOn)}
        withAsterisk
        value={values.startedOn}
        error={startFault !== undefined && t(($) => $.common.invalid.required)}
        onChange={(startedOn) => set({ startedOn })}
      />
      <DateInput
        label={t(($) => $.acting.actions.dueOn)}
        description={t(($) => $.acting.actions.dueHint)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={values.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
    </div>
  )
}
