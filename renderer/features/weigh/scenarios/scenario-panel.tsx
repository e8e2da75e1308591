import type { Scenario } from '../../../../shared/domain/weighing.ts'
import { useCommand } from '../../../api/index.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { PanelForm } from '../../../forms/panel-form.tsx'
import { NameAndNote, useNameAndNote } from './name-and-note.tsx'

/** Gives a kept scenario another name or note; what was expected stays as it was. */
export function ScenarioPanel({
  scenario,
  onClose,
}: {
  readonly scenario: Scenario
  readonly onClose: () => void
}) {
  const t = useT()
  const format = useFormat()
  const update = useCommand('scenarios.update', {
    ownErrors: true,
    undoText: (output) =>
      t(($) => $.weigh.scenarios.saved, { name: format.isolate(output.scenario.name) }),
  })
  const fields = useNameAndNote(scenario.name, scenario.note)
  return (
    <PanelForm
      title={t(($) => $.weigh.scenarios.editTitle)}
      changed={fields.changed}
      saving={update.isPending}
      error={update.error}
      onSubmit={() => {
        if (!fields.check()) return
        update.mutate({ id: scenario.id, fields: fields.trimmed }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <NameAndNote fields={fields} />
    </PanelForm>
  )
}
