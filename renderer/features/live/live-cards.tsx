import type { ClientReport } from '../../../shared/contract/reports.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { useT } from '../../i18n/index.ts'
import { FeeCard } from './fee-card.tsx'
import classes from './live.module.css'
import { LiveTable } from './live-table.tsx'
import { RetainerCard } from './retainer-card.tsx'
import { useLiveProjects, type LiveProject } from './use-live-projects.ts'

/** As many as are read at a glance; the others stand in a table below. */
const most = 4

/** A client's fixed fees and retainers, each on a card while it runs (L1, L3); nothing where there are none. */
export function LiveCards({ report }: { readonly report: ClientReport }) {
  const t = useT()
  const { live, asOf, window } = report
  const projects = useLiveProjects(live, asOf, window.from)
  const onCards = projects.filter(hasCard).slice(0, most)
  const others = projects.filter((project) => !onCards.includes(project))
  return (
    <>
      {onCards.length > 0 && (
        <div className={classes['cards']} data-live-cards>
          {onCards.map((project) => (
            <Card key={project.live.projectId} project={project} asOf={asOf} />
          ))}
        </div>
      )}
      {others.length > 0 && (
        <LiveTable
          projects={others}
          title={onCards.length > 0 ? t(($) => $.live.others) : t(($) => $.live.table.title)}
        />
      )}
    </>
  )
}

// What has ended no longer moves: there is nothing to draw.
const hasCard = (project: LiveProject): boolean =>
  project.running || project.kind === 'retainer' || !project.live.ended

function Card({ project, asOf }: { readonly project: LiveProject; readonly asOf: IsoDate }) {
  const { running } = project
  if (project.kind === 'fee') return <FeeCard fee={project.live} asOf={asOf} running={running} />
  const { live, carryMonths } = project
  return <RetainerCard retainer={live} asOf={asOf} carryMonths={carryMonths} running={running} />
}

/** The same in one compact table, for paper. */
export function LiveOnPaper({ report }: { readonly report: ClientReport }) {
  const t = useT()
  const projects = useLiveProjects(report.live, report.asOf, report.window.from)
  if (projects.length === 0) return null
  return <LiveTable projects={projects} title={t(($) => $.live.table.title)} />
}
