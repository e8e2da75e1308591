import type { ClientReport } from '../../../shared/contract/reports.ts'
import { ActionPanel } from './actions/action-panel.tsx'
import acting from './acting.module.css'
import { PeoplePanel } from './people/people-panel.tsx'
import { SignPanel } from './signs/sign-panel.tsx'
import { useSignShortcut } from './signs/use-sign-shortcut.ts'

/** What the user sees in a client and does about it; W logs a warning sign. */
export function ClientActing({ report }: { readonly report: ClientReport }) {
  const { clientId } = report.figures
  useSignShortcut(clientId)
  return (
    <div className={acting['two']}>
      <ActionPanel report={report} />
      <div className="hw-stack">
        <SignPanel clientId={clientId} />
        <PeoplePanel clientId={clientId} />
      </div>
    </div>
  )
}
