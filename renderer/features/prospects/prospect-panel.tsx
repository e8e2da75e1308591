import { Alert, Button, Switch } from '@mantine/core'
import type { CallError } from '../../../shared/contract/call.ts'
import type { Prospect, ProspectFields } from '../../../shared/domain/deciding/prospects.ts'
import { below } from '../../forms/inputs/below.ts'
import { DateInput } from '../../forms/inputs/date-input.tsx'
import { NoteArea } from '../../forms/inputs/note-area.tsx'
import { PanelForm } from '../../forms/panel-form.tsx'
import { RememberedNotice } from '../../forms/remembered/remembered-notice.tsx'
import { TextField } from '../../forms/inputs/text-field.tsx'
import { useEntityForm } from '../../forms/state/use-entity-form.ts'
import type { Form } from '../../forms/state/use-form.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import {
  prospectFaults,
  prospectFieldsOf,
  prospectValues,
  type ProspectFault,
} from './prospect-values.ts'
import { useReopen } from './use-prospect-actions.ts'
import classes from './prospects.module.css'

interface Props {
  /** Null for a new one. */
  readonly prospect: Prospect | null
  /** Whether a new one is one of the ten. */
  readonly wanted: boolean
  readonly onClose: () => void
}

/** The form to add or edit a prospect. */
export function ProspectPanel(props: Props) {
  const { prospect, onClose } = props
  const t = useT()
  const form = useProspectForm(props)
  const declinedId = declinedIn(form.refusal)
  return (
    <PanelForm
      title={prospect ? t(($) => $.prospects.form.editTitle) : t(($) => $.prospects.form.addTitle)}
      form={form}
      onClose={onClose}
    >
      <TextField
        {...form.field('name')}
        placeholder={t(($) => $.prospects.form.namePlaceholder)}
        withAsterisk
        data-autofocus
        dir="auto"
      />
      {declinedId !== null && <Reopen id={declinedId} onDone={onClose} />}
      <RememberedNotice name={form.values.name} ownId={prospect?.id} />
      <Step form={form} />
      <Notes form={form} />
    </PanelForm>
  )
}

function useProspectForm({ prospect, wanted, onClose }: Props) {
  const t = useT()
  const { date, isolate } = useFormat()
  return useEntityForm<'prospects', ProspectFields, ProspectFault>('prospects', {
    opened: prospect,
    start: prospectValues(prospect, wanted),
    words: {
      name: t(($) => $.prospects.form.name),
      wanted: t(($) => $.prospects.form.wanted),
      nextStep: t(($) => $.prospects.form.nextStep),
      nextOn: [t(($) => $.prospects.form.nextOn), (on) => date(on)],
      ...Object.fromEntries(notes.map((field) => [field, t(($) => $.prospects.form[field])])),
    },
    valuesOf: (row) => prospectValues(row, row.wanted),
    fieldsOf: prospectFieldsOf,
    faultsOf: prospectFaults,
    faultText: (fault, _, refusal) =>
      declinedIn(refusal) === null
        ? t(($) => $.prospects.form.error[fault])
        : t(($) => $.prospects.form.error.nameDeclined),
    refusals: { conflict: ['name', 'nameTaken'] },
    added: (output) => t(($) => $.prospects.undo.added, { name: isolate(output.prospect.name) }),
    changed: (output) => t(($) => $.prospects.undo.saved, { name: isolate(output.prospect.name) }),
    onSaved: onClose,
  })
}

/** The client once refused that has the name already, if that is why it was not taken. */
function declinedIn(refusal: CallError | null): number | null {
  const { declined, clientId } = refusal?.details ?? {}
  return declined === true && typeof clientId === 'number' ? clientId : null
}

/** The way back for a name that cannot be added because it was refused. */
function Reopen({ id, onDone }: { readonly id: number; readonly onDone: () => void }) {
  const t = useT()
  const reopen = useReopen()
  return (
    <Alert color="yellow">
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => reopen({ id, decision: 'refused' }, onDone)}
      >
        {t(($) => $.prospects.form.reopen)}
      </Button>
    </Alert>
  )
}

interface PartProps {
  readonly form: Form<ProspectFields>
}

function Step({ form }: PartProps) {
  const t = useT()
  const wanted = form.field('wanted')
  return (
    <>
      <Switch
        label={wanted.label}
        checked={wanted.value}
        onChange={(event) => wanted.onChange(event.currentTarget.checked)}
      />
      <div className={classes['step']}>
        <NoteArea
          {...form.field('nextStep')}
          placeholder={t(($) => $.prospects.form.nextStepPlaceholder)}
          minRows={1}
          maxRows={4}
        />
        <DateInput {...form.field('nextOn')} lean="future" clearable />
      </div>
    </>
  )
}

const notes = ['who', 'help', 'how', 'whyMe', 'person', 'research'] as const

function Notes({ form }: PartProps) {
  const t = useT()
  const hints: Partial<Record<(typeof notes)[number], string>> = {
    who: t(($) => $.prospects.form.whoHint),
    person: t(($) => $.prospects.form.personHint),
    research: t(($) => $.prospects.form.researchHint),
  }
  return notes.map((field) => (
    <NoteArea
      key={field}
      {...form.field(field)}
      {...below(hints[field])}
      minRows={field === 'person' ? 1 : 2}
      maxRows={12}
    />
  ))
}
