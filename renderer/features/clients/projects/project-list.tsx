import type { Project } from '../../../../shared/domain/entities.ts'
import { useCommand } from '../../../api/index.ts'
import { ArchiveButton, EditButton, MergeButton } from '../../../components/row-buttons.tsx'
import { useFormat } from '../../../format/index.ts'
import { useRoundingText } from '../../../format/use-rounding-text.ts'
import { useT } from '../../../i18n/index.ts'
import { useLiveTexts } from '../../live/index.ts'
import { usePriceFacts } from './price-facts.ts'
import classes from '../clients.module.css'

interface Props {
  readonly label: string
  readonly projects: readonly Project[]
  readonly onEdit: (project: Project) => void
  readonly onMerge: (project: Project) => void
}

/** Projects with pricing, fee, estimate and dates. */
export function ProjectList({ label, projects, onEdit, onMerge }: Props) {
  const live = useLiveTexts(projects[0]?.clientId ?? null)
  return (
    <ul className={classes.list} aria-label={label}>
      {projects.map((project) => (
        <ProjectRow
          key={project.id}
          project={project}
          live={live.get(project.id)}
          onEdit={onEdit}
          onMerge={projects.length > 1 ? onMerge : null}
        />
      ))}
    </ul>
  )
}

interface ProjectRowProps {
  readonly project: Project
  /** How it runs, in a few words. */
  readonly live: string | undefined
  readonly onEdit: (project: Project) => void
  /** Null: there is no other one. */
  readonly onMerge: ((project: Project) => void) | null
}

function ProjectRow({ project, live, onEdit, onMerge }: ProjectRowProps) {
  const t = useT()
  const format = useFormat()
  const facts = [...useProjectFacts(project), live].filter(Boolean).join(' · ')
  const { archived } = project
  const name = format.isolate(project.name)
  const archive = useCommand('projects.archive', {
    undoText: archived
      ? t(($) => $.clients.undo.unarchived, { name })
      : t(($) => $.clients.undo.archived, { name }),
  })
  return (
    <li>
      <span className="hw-grow">
        <span className={archived ? 'hw-soft' : undefined}>
          <bdi>{project.name}</bdi>{' '}
          {archived && <span className="hw-pill hw-tinted">{t(($) => $.clients.archived)}</span>}
        </span>
        {facts !== '' && <small>{facts}</small>}
      </span>
      <EditButton label={t(($) => $.clients.edit, { name })} onClick={() => onEdit(project)} />
      {onMerge && (
        <MergeButton
          label={t(($) => $.clients.mergeInto, { name })}
          onClick={() => onMerge(project)}
        />
      )}
      <ArchiveButton
        archived={archived}
        label={
          archived ? t(($) => $.clients.unarchive, { name }) : t(($) => $.clients.archive, { name })
        }
        onClick={() => archive.mutate({ id: project.id, archived: !archived })}
      />
    </li>
  )
}

function useProjectFacts(project: Project) {
  const t = useT()
  const format = useFormat()
  const paid = usePriceFacts()(project)
  const roundingText = useRoundingText()
  // Internal work has a price in name only.
  return [
    ...(project.clientId === null ? paid.slice(1) : paid),
    dates(),
    project.rounding && roundingText(project.rounding),
  ]

  function dates(): string | null {
    const { startsOn, endsOn } = project
    if (startsOn !== null && endsOn !== null) {
      return t(($) => $.clients.projects.dates, {
        from: format.date(startsOn),
        to: format.date(endsOn),
      })
    }
    if (startsOn !== null)
      return t(($) => $.clients.projects.since, { date: format.date(startsOn) })
    return endsOn === null
      ? null
      : t(($) => $.clients.projects.until, { date: format.date(endsOn) })
  }
}
