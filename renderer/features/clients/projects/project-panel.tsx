import type { Client, Project } from '../../../../shared/domain/entities.ts'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import { PanelForm } from '../../../forms/panel-form.tsx'
import { TextField } from '../../../forms/inputs/text-field.tsx'
import { useEntityForm } from '../../../forms/state/use-entity-form.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { PricingFields, useCarryName } from './pricing-fields.tsx'
import {
  projectFaults,
  projectFieldsOf,
  projectValues,
  type ProjectFault,
  type ProjectValues,
} from './project-values.ts'
import { RoundingFields } from '../rounding/rounding-fields.tsx'
import { useRoundingWords } from '../rounding/use-rounding-words.ts'
import { useFaultText } from '../use-fault-text.ts'
import forms from '../../../forms/form.module.css'

interface Props {
  readonly client: Client | null
  readonly project: Project | null
  /** The field the cursor begins in; the name if left out. */
  readonly first?: keyof ProjectValues | undefined
  readonly onClose: () => void
}

/** The form to add or edit a project; without a client it is internal work. */
export function ProjectPanel(props: Props) {
  const { client, project, onClose } = props
  const t = useT()
  const { isolate } = useFormat()
  const form = useProjectForm(props)
  return (
    <PanelForm title={title()} form={form} onClose={onClose}>
      <TextField {...form.field('name')} withAsterisk dir="auto" />
      <PricingFields form={form} client={client} project={project} />
      <div className={forms.pair}>
        <DateInput {...form.field('startsOn')} lean="near" clearable />
        <DateInput {...form.field('endsOn')} lean="future" from={form.values.startsOn} clearable />
      </div>
      {client && <RoundingFields form={form} ofClient={client.rounding} />}
    </PanelForm>
  )

  function title(): string {
    if (project) return t(($) => $.clients.projects.editTitle)
    if (!client) return t(($) => $.clients.projects.addInternalTitle)
    return t(($) => $.clients.projects.addTitle, { name: isolate(client.name) })
  }
}

function useProjectForm({ client, project, first = 'name', onClose }: Props) {
  const t = useT()
  const format = useFormat()
  const carryName = useCarryName()
  return useEntityForm<'projects', ProjectValues, ProjectFault>('projects', {
    opened: project,
    start: projectValues(project),
    words: {
      name: t(($) => $.clients.projects.name),
      pricing: [
        t(($) => $.clients.projects.pricing),
        (pricing) => t(($) => $.clients.projects.pricingName[pricing]),
      ],
      fee: [
        ({ pricing }) => t(($) => $.clients.projects.feeOf[pricing]),
        (fee) => format.money(fee, format.currency),
      ],
      estimatedSeconds: [
        ({ pricing }) => t(($) => $.clients.projects.hoursOf[pricing]),
        (seconds) => format.duration(seconds),
      ],
      carryMonths: [t(($) => $.clients.projects.carry), carryName],
      billing: [
        t(($) => $.clients.projects.billing),
        (billing) => t(($) => $.clients.projects.billingName[billing]),
      ],
      startsOn: [t(($) => $.clients.projects.from), (on) => format.date(on)],
      endsOn: [t(($) => $.clients.projects.to), (on) => format.date(on)],
      ...useRoundingWords(),
    },
    valuesOf: projectValues,
    fieldsOf: (values) => projectFieldsOf(values, client?.id ?? null),
    faultsOf: projectFaults,
    faultText: useFaultText(),
    refusals: { conflict: ['name', 'nameTaken'] },
    added: (output) => t(($) => $.clients.undo.created, { name: output.project.name }),
    changed: (output) => t(($) => $.clients.undo.saved, { name: output.project.name }),
    onSaved: onClose,
    first,
  })
}
