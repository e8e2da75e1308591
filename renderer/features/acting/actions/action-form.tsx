import type { Action } from '../../../../shared/domain/deciding/acting.ts'
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import { remedyKinds, type RemedyKind } from '../../../../shared/domain/kinds.ts'
import { useStatus } from '../../../api/index.ts'
import { below } from '../../../forms/inputs/below.ts'
import { Choice } from '../../../forms/inputs/choice.tsx'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import { NoteArea } from '../../../forms/inputs/note-area.tsx'
import { PanelForm } from '../../../forms/panel-form.tsx'
import { useEntityForm } from '../../../forms/state/use-entity-form.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
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

interface Props {
  readonly clientId: number
  readonly action: Action | ActionDraft
  readonly onClose: () => void
}

/** The form to make an action of a remedy, or to change one. */
export function ActionForm(props: Props) {
  const { action, onClose } = props
  const t = useT()
  const form = useActionForm(props)
  return (
    <PanelForm
      title={
        'id' in action ? t(($) => $.acting.actions.editTitle) : t(($) => $.acting.actions.addTitle)
      }
      form={form}
      onClose={onClose}
    >
      <Choice
        {...form.field('remedy')}
        options={remedyKinds}
        nameOf={(remedy) => t(($) => $.acting.remedy[remedy].name)}
      />
      <p className={classes['how']}>{t(($) => $.acting.remedy[form.values.remedy].how)}</p>
      <div className={forms.pair}>
        <DateInput {...form.field('startedOn')} withAsterisk />
        <DateInput
          {...form.field('dueOn')}
          {...below(t(($) => $.acting.actions.dueHint))}
          lean="future"
          from={form.values.startedOn}
        />
      </div>
      <NoteArea {...form.field('note')} data-autofocus />
    </PanelForm>
  )
}

function useActionForm({ clientId, action, onClose }: Props) {
  const t = useT()
  const format = useFormat()
  const names = useItemNames()
  const { today } = useStatus()
  const kept = 'id' in action ? action : null
  const { remedy, because } = action
  return useEntityForm<'actions', Values, 'required'>('actions', {
    opened: kept,
    start: kept ?? { remedy, startedOn: today, dueOn: addDays(today, usualDays), note: '' },
    words: {
      remedy: [t(($) => $.acting.actions.remedy), (kind) => t(($) => $.acting.remedy[kind].name)],
      startedOn: [t(($) => $.acting.actions.startedOn), (on) => format.date(on)],
      dueOn: [t(($) => $.acting.actions.dueOn), (on) => format.date(on)],
      note: t(($) => $.acting.actions.note),
    },
    valuesOf: (row) => row,
    beside: { clientId },
    fieldsOf: ({ remedy, startedOn, dueOn, note }) => ({
      because,
      remedy,
      startedOn: startedOn ?? '',
      dueOn,
      note,
    }),
    faultsOf: ({ startedOn }) => (startedOn === null ? { startedOn: 'required' } : {}),
    faultText: () => t(($) => $.common.invalid.required),
    added: (output) => t(($) => $.acting.actions.added, { action: names.action(output.action) }),
    changed: () => t(($) => $.acting.actions.saved),
    onSaved: onClose,
  })
}
