import { Select, TextInput } from '@mantine/core'
import type { Client, Project } from '../../../shared/domain/entities.ts'
import { pricings } from '../../../shared/domain/kinds.ts'
import { DateInput } from '../../forms/date-input.tsx'
import { DurationInput } from '../../forms/duration-input.tsx'
import { MoneyInput } from '../../forms/money-input.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { PanelForm } from '../../forms/panel-form.tsx'
import {
  hasFee,
  projectFaults,
  projectFieldsOf,
  projectValues,
  type ProjectValues,
} from './project-values.ts'
import { useSaveProject } from '../../forms/use-save.ts'
import { useFieldError } from './use-field-error.ts'
import { useFormState } from '../../forms/use-form-state.ts'
import forms from '../../forms/form.module.css'

/** The form to add or edit a project; without a client it is internal work. */
export function ProjectPanel({
  client,
  project,
  onClose,
}: {
  readonly client: Client | null
  readonly project: Project | null
  readonly onClose: () => void
}) {
  const t = useT()
  const format = useFormat()
  const save = useSaveProject(project?.id, onClose)
  const form = useFormState(projectValues(project), projectFaults, save.error)
  const { values, set } = form
  const nameTaken = save.error?.code === 'conflict'
  const errorOf = useFieldError(form, save.error)
  return (
    <PanelForm
      title={title()}
      changed={form.changed}
      saving={save.saving}
      error={nameTaken || save.error?.code === 'invalid-input' ? null : save.error}
      onSubmit={() => form.check() && save.send(projectFieldsOf(values, client?.id ?? null))}
      onClose={onClose}
    >
      <Fields values={values} set={set} errorOf={errorOf} client={client} />
    </PanelForm>
  )

  function title(): string {
    if (project) return t(($) => $.clients.projects.editTitle)
    if (!client) return t(($) => $.clients.projects.addInternalTitle)
    return t(($) => $.clients.projects.addTitle, { name: format.isolate(client.name) })
  }
}

interface FieldsProps<C> {
  readonly values: ProjectValues
  readonly set: (patch: Partial<ProjectValues>) => void
  readonly errorOf: (field: keyof ProjectValues) => string | undefined
  readonly client: C
}

function Fields({ values, set, errorOf, client }: FieldsProps<Client | null>) {
  const t = useT()
  return (
    <>
      <TextInput
        label={t(($) => $.clients.projects.name)}
        withAsterisk
        data-autofocus
        autoComplete="off"
        value={values.name}
        error={errorOf('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      {client && <PricingFields values={values} set={set} errorOf={errorOf} client={client} />}
      <DurationInput
        label={t(($) => $.clients.projects.estimate)}
        description={t(($) => $.clients.projects.estimateHint)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder="40"
        value={values.estimatedSeconds}
        error={errorOf('estimatedSeconds')}
        onChange={(estimatedSeconds) => set({ estimatedSeconds })}
      />
      <div className={forms.pair}>
        <DateInput
          label={t(($) => $.clients.projects.from)}
          clearable
          value={values.startsOn}
          error={errorOf('startsOn')}
          onChange={(startsOn) => set({ startsOn })}
        />
        <DateInput
          label={t(($) => $.clients.projects.to)}
          clearable
          value={values.endsOn}
          error={errorOf('endsOn')}
          onChange={(endsOn) => set({ endsOn })}
        />
      </div>
    </>
  )
}

function PricingFields({ values, set, errorOf, client }: FieldsProps<Client>) {
  const t = useT()
  const format = useFormat()
  return (
    <div className={forms.pair}>
      <Select
        label={t(($) => $.clients.projects.pricing)}
        description={t(($) => $.clients.projects.pricingHint[values.pricing])}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={pricings.map((value) => ({
          value,
          label: t(($) => $.clients.projects.pricingName[value]),
        }))}
        allowDeselect={false}
        value={values.pricing}
        onChange={(pricing) => pricing !== null && set({ pricing })}
      />
      {hasFee(values.pricing) && (
        <MoneyInput
          label={
            values.pricing === 'retainer'
              ? t(($) => $.clients.projects.feeRetainer)
              : t(($) => $.clients.projects.fee)
          }
          currency={client.currency ?? format.currency}
          value={values.fee}
          error={errorOf('fee')}
          onChange={(fee) => set({ fee })}
        />
      )}
    </div>
  )
}
