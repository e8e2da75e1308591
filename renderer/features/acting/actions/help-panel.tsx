import { useState } from 'react'
import type { ClientReport } from '../../../../shared/contract/reports.ts'
import { useCall } from '../../../api/index.ts'
import { Section } from '../../../components/page.tsx'
import { useT } from '../../../i18n/index.ts'
import { ActionForm, type ActionDraft } from './action-form.tsx'
import { reasonsOf } from './reasons.ts'
import { Remedies } from './remedies.tsx'

/** What could help with each concern and open sign of a client, to be made an action. */
export function HelpPanel({ report }: { readonly report: ClientReport }) {
  const t = useT()
  const { clientId, flags } = report.figures
  const [draft, setDraft] = useState<ActionDraft | null>(null)
  const signs = useCall('signs.list', { clientId }).data ?? []
  const actions = useCall('actions.list', { clientId }).data ?? []
  return (
    <Section title={t(($) => $.acting.help.title)}>
      <Remedies
        clientId={clientId}
        reasons={reasonsOf(flags, signs)}
        open={actions.filter(({ doneOn }) => doneOn === null)}
        onMake={setDraft}
      />
      {draft && <ActionForm clientId={clientId} action={draft} onClose={() => setDraft(null)} />}
    </Section>
  )
}
