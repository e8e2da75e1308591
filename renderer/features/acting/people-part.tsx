import type { ClientReport } from '../../../shared/contract/reports.ts'
import acting from './acting.module.css'
import { HelpPanel } from './actions/help-panel.tsx'
import { PeoplePanel } from './people/people-panel.tsx'
import { SignPanel } from './signs/sign-panel.tsx'

/** What the user sees in a client, who is there, and what could help. */
export function ClientPeople({ report }: { readonly report: ClientReport }) {
  const { clientId } = report.figures
  return (
    <div className={acting['two']}>
      <HelpPanel report={report} />
      <div className="hw-stack">
        <SignPanel clientId={clientId} />
        <PeoplePanel clientId={clientId} />
      </div>
    </div>
  )
}
