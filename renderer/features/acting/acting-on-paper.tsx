import type { ClientReport } from '../../../shared/contract/reports.ts'
import type { Action, Sign } from '../../../shared/domain/deciding/acting.ts'
import { useCall } from '../../api/index.ts'
import { Section } from '../../components/page.tsx'
import { Loaded, LoadingState } from '../../components/states.tsx'
import { useT } from '../../i18n/index.ts'
import { ActionRow } from './actions/action-row.tsx'
import { SignRow } from './signs/sign-row.tsx'

interface Props {
  readonly report: ClientReport
}

/** What was done about a client and what is seen in it, for paper: nothing where there is nothing. */
export function ActingOnPaper({ report }: Props) {
  const { clientId } = report.figures
  const actions = useCall('actions.list', { clientId })
  const signs = useCall('signs.list', { clientId })
  return (
    <>
      <Loaded query={actions} loading={<LoadingState rows={2} />}>
        {(all) => <Actions actions={all} report={report} />}
      </Loaded>
      <Loaded query={signs} loading={<LoadingState rows={2} />}>
        {(all) => <Signs signs={all} />}
      </Loaded>
    </>
  )
}

function Actions({ actions, report }: Props & { readonly actions: readonly Action[] }) {
  const t = useT()
  const { asOf, figures } = report
  const { clientId } = figures
  const effects = useCall('actions.effects', { clientId, asOf })
  if (actions.length === 0) return null
  return (
    <Section title={t(($) => $.acting.actions.title)}>
      <Loaded query={effects} loading={<LoadingState rows={2} />}>
        {(all) => (
          <ul className="hw-rows">
            {actions.map((action) => (
              <ActionRow
                key={action.id}
                action={action}
                effect={all.find((one) => one.actionId === action.id)}
              />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}

function Signs({ signs }: { readonly signs: readonly Sign[] }) {
  const t = useT()
  if (signs.length === 0) return null
  return (
    <Section title={t(($) => $.acting.signs.title)}>
      <ul className="hw-rows">
        {signs.map((sign) => (
          <SignRow key={sign.id} sign={sign} />
        ))}
      </ul>
    </Section>
  )
}
