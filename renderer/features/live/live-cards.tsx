import type { ClientReport } from '../../../shared/contract/reports.ts'
import { useT } from '../../i18n/index.ts'
import { FeeCard } from './fee-card.tsx'
import classes from './live.module.css'
import { LiveTable } from './live-table.tsx'
import { RetainerCard } from './retainer-card.tsx'
import { useLiveProjects } from './use-live-projects.ts'

/** As many as are read at a glance; the others stand in a table below. */
const cards = 4

/** A client's fixed fees and retainers, each on a card (L1, L3); nothing where there are none. */
export function LiveCards({ report }: { readonly report: ClientReport }) {
  const t = useT()
  const { live, asOf, window } = report
  const projects = useLiveProjects(live, asOf, window.from)
  if (projects.length === 0) return null
  return (
    <>
      <div className={classes['cards']}>
        {projects
          .slice(0, cards)
          .map((project) =>
            project.kind === 'fee' ? (
              <FeeCard
                key={project.live.projectId}
                fee={project.live}
                asOf={asOf}
                running={project.running}
              />
            ) : (
              <RetainerCard
                key={project.live.projectId}
                retainer={project.live}
                asOf={asOf}
                carryMonths={project.carryMonths}
                running={project.running}
              />
            ),
          )}
      </div>
      {projects.length > cards && (
        <LiveTable projects={projects.slice(cards)} title={t(($) => $.live.others)} />
      )}
    </>
  )
}

/** The same in one compact table, for paper. */
export function LiveOnPaper({ report }: { readonly report: ClientReport }) {
  const t = useT()
  const projects = useLiveProjects(report.live, report.asOf, report.window.from)
  if (projects.length === 0) return null
  return <LiveTable projects={projects} title={t(($) => $.live.table.title)} />
}
