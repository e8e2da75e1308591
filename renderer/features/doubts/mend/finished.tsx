import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Project } from '../../../../shared/domain/entities.ts'
import { useCommand } from '../../../api/index.ts'
import { useProjects } from '../../../components/hooks/use-clients.ts'
import type { Doubt } from '../../../forms/doubts/doubt-words.ts'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import { PanelForm } from '../../../forms/panel-form.tsx'
import { sendingOf } from '../../../forms/state/sending.ts'
import { useForm } from '../../../forms/state/use-form.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'

interface Props {
  readonly doubt: Doubt
  readonly onClose: () => void
}

/** Q5: the day a project ended, the last of its hours unless the user says otherwise. */
export function Finished({ doubt, onClose }: Props) {
  const { figures } = doubt
  const project = useProjects().data?.find(({ id }) => id === figures['projectId'])
  const on = figures['lastDay'] ?? figures['to'] ?? null
  return project ? (
    <EndForm project={project} on={on === null ? null : String(on)} onClose={onClose} />
  ) : null
}

interface EndProps {
  readonly project: Project
  readonly on: IsoDate | null
  readonly onClose: () => void
}

function EndForm({ project, on, onClose }: EndProps) {
  const t = useT()
  const { isolate } = useFormat()
  const name = isolate(project.name)
  const end = useCommand('projects.update', {
    ownErrors: true,
    undoText: t(($) => $.doubts.mended.ended, { project: name }),
  })
  const form = useForm<{ readonly on: IsoDate | null }, 'need' | 'beforeStart'>(
    {
      start: { on },
      words: { on: t(($) => $.doubts.finished.on) },
      faultsOf: (values) => faultOf(values.on, project),
      faultText: (fault) => t(($) => $.doubts.finished[fault]),
      first: 'on',
    },
    sendingOf(
      end,
      (values) => ({ id: project.id, fields: { endsOn: values.on }, seen: project }),
      onClose,
    ),
  )
  return (
    <PanelForm
      title={t(($) => $.doubts.finished.title, { project: name })}
      action={t(($) => $.doubts.mend['idle-project'])}
      form={form}
      onClose={onClose}
    >
      <DateInput {...form.field('on')} />
    </PanelForm>
  )
}

function faultOf(on: IsoDate | null, { startsOn }: Project) {
  if (on === null) return { on: 'need' as const }
  return startsOn !== null && on < startsOn ? { on: 'beforeStart' as const } : {}
}
