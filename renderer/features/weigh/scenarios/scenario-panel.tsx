import type { Scenario } from '../../../../shared/domain/deciding/weighing.ts'
import { PanelForm } from '../../../forms/panel-form.tsx'
import { useChangeForm } from '../../../forms/state/use-entity-form.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { NameAndNote, trimmed, useNamedRules } from './name-and-note.tsx'

interface Props {
  readonly scenario: Scenario
  readonly onClose: () => void
}

/** Gives a kept scenario another name or note; what was expected stays as it was. */
export function ScenarioPanel({ scenario, onClose }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const form = useChangeForm('scenarios', {
    ...useNamedRules(scenario),
    opened: scenario,
    valuesOf: (row) => row,
    fieldsOf: trimmed,
    changed: (output) => t(($) => $.weigh.scenarios.saved, { name: isolate(output.scenario.name) }),
    onSaved: onClose,
  })
  return (
    <PanelForm title={t(($) => $.weigh.scenarios.editTitle)} form={form} onClose={onClose}>
      <NameAndNote form={form} />
    </PanelForm>
  )
}
