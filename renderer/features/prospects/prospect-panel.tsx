import { Alert, Button, Switch, TextInput } from '@mantine/core'
import type { CallError } from '../../../shared/contract/call.ts'
import type { Prospect, ProspectFields } from '../../../shared/domain/prospects.ts'
import { useCommand } from '../../api/index.ts'
import { DateInput } from '../../forms/date-input.tsx'
import { NoteArea } from '../../forms/note-area.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { PanelForm } from '../../forms/panel-form.tsx'
import { useFormState, type FormState } from '../../forms/use-form-state.ts'
import {
  prospectFaults,
  prospectFieldsOf,
  prospectValues,
  type ProspectFault,
} from './prospect-values.ts'
import { RememberedNotice } from '../../forms/remembered/remembered-notice.tsx'
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
export function ProspectPanel({ prospect, wanted, onClose }: Props) {
  const t = useT()
  const save = useSave(prospect?.id, onClose)
  const form = useFormState(prospectValues(prospect, wanted), prospectFaults, save.error)
  const taken = save.error?.code === 'conflict'
  return (
    <PanelForm
      title={prospect ? t(($) => $.prospects.form.editTitle) : t(($) => $.prospects.form.addTitle)}
      changed={form.changed}
      saving={save.saving}
      error={taken || save.error?.code === 'invalid-input' ? null : save.error}
      onSubmit={() => form.check() && save.send(prospectFieldsOf(form.values))}
      onClose={onClose}
    >
      <NameField form={form} error={save.error} ownId={prospect?.id} onClose={onClose} />
      <Details form={form} />
    </PanelForm>
  )
}

function useSave(id: number | undefined, onSaved: () => void) {
  const t = useT()
  const { isolate } = useFormat()
  const create = useCommand('prospects.create', {
    ownErrors: true,
    undoText: ({ prospect }) => t(($) => $.prospects.undo.added, { name: isolate(prospect.name) }),
  })
  const update = useCommand('prospects.update', {
    ownErrors: true,
    undoText: ({ prospect }) => t(($) => $.prospects.undo.saved, { name: isolate(prospect.name) }),
  })
  const then = { onSuccess: onSaved }
  return {
    error: create.error ?? update.error,
    saving: create.isPending || update.isPending,
    send: (fields: ProspectFields) =>
      id === undefined ? create.mutate(fields, then) : update.mutate({ id, fields }, then),
  }
}

type Form = FormState<ProspectFields, ProspectFault>

function NameField({
  form,
  error,
  ownId,
  onClose,
}: {
  readonly form: Form
  readonly error: CallError | null
  readonly ownId: number | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const declinedId = error?.details?.['declined'] === true ? error.details['clientId'] : undefined
  const fault = form.faultOf('name')
  const taken = error?.code === 'conflict'
  return (
    <>
      <TextInput
        label={t(($) => $.prospects.form.name)}
        placeholder={t(($) => $.prospects.form.namePlaceholder)}
        withAsterisk
        data-autofocus
        autoComplete="off"
        value={form.values.name}
        error={
          (taken &&
            (declinedId === undefined
              ? t(($) => $.prospects.form.error.nameTaken)
              : t(($) => $.prospects.form.error.nameDeclined))) ||
          (fault === 'refused' && t(($) => $.prospects.form.error.field)) ||
          (fault === 'name' && t(($) => $.prospects.form.error.name))
        }
        onChange={(event) => form.set({ name: event.currentTarget.value })}
      />
      {typeof declinedId === 'number' && <Reopen id={declinedId} onDone={onClose} />}
      <RememberedNotice name={form.values.name} ownId={ownId} />
    </>
  )
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
        onClick={() => reopen({ id, reason: '' }, onDone)}
      >
        {t(($) => $.prospects.form.reopen)}
      </Button>
    </Alert>
  )
}

function Details({ form }: { readonly form: Form }) {
  const t = useT()
  const { values, set } = form
  const errorOf = useErrorOf(form)
  return (
    <>
      <Switch
        label={t(($) => $.prospects.form.wanted)}
        checked={values.wanted}
        onChange={(event) => set({ wanted: event.currentTarget.checked })}
      />
      <div className={classes['step']}>
        <NoteArea
          label={t(($) => $.prospects.form.nextStep)}
          placeholder={t(($) => $.prospects.form.nextStepPlaceholder)}
          dir="auto"
          minRows={1}
          maxRows={4}
          value={values.nextStep}
          error={errorOf('nextStep')}
          onChange={(text) => set({ nextStep: text })}
        />
        <DateInput
          label={t(($) => $.prospects.form.nextOn)}
          clearable
          clearButtonProps={{ 'aria-label': t(($) => $.common.actions.clear) }}
          value={values.nextOn}
          error={errorOf('nextOn')}
          onChange={(nextOn) => set({ nextOn })}
        />
      </div>
      <Notes form={form} />
    </>
  )
}

const notes = ['who', 'help', 'how', 'whyMe', 'person', 'research'] as const

function Notes({ form: { values, set, faultOf } }: { readonly form: Form }) {
  const t = useT()
  const errorOf = useErrorOf({ faultOf })
  const hints: Partial<Record<(typeof notes)[number], string>> = {
    who: t(($) => $.prospects.form.whoHint),
    person: t(($) => $.prospects.form.personHint),
    research: t(($) => $.prospects.form.researchHint),
  }
  return notes.map((field) => (
    <NoteArea
      key={field}
      label={t(($) => $.prospects.form[field])}
      description={hints[field]}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      dir="auto"
      minRows={field === 'person' ? 1 : 2}
      maxRows={12}
      value={values[field]}
      error={errorOf(field)}
      onChange={(text) => set({ [field]: text })}
    />
  ))
}

function useErrorOf({ faultOf }: Pick<Form, 'faultOf'>) {
  const t = useT()
  return (field: keyof ProspectFields) =>
    faultOf(field) === undefined ? undefined : t(($) => $.prospects.form.error.field)
}
