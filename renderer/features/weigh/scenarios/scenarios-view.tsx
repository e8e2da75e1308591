import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Scenario } from '../../../../shared/domain/deciding/weighing.ts'
import { useCall } from '../../../api/index.ts'
import { useClients } from '../../../components/hooks/use-clients.ts'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useT } from '../../../i18n/index.ts'
import { ScenarioPanel } from './scenario-panel.tsx'
import { ScenarioRow } from './scenario-row.tsx'
import { useWeighAddress, weighHref } from '../weigh-address.ts'
import classes from './scenarios.module.css'

/** What was kept, client by client, newest first; each can be held against what really happened. */
export function ScenariosView() {
  const scenarios = useCall('scenarios.list', {})
  const [edited, setEdited] = useState<Scenario | null>(null)
  return (
    <>
      <Loaded query={scenarios} isEmpty={(data) => data.length === 0} empty={<Empty />}>
        {(data) => <ByClient scenarios={data} onEdit={setEdited} />}
      </Loaded>
      {edited && <ScenarioPanel scenario={edited} onClose={() => setEdited(null)} />}
    </>
  )
}

function ByClient({
  scenarios,
  onEdit,
}: {
  readonly scenarios: readonly Scenario[]
  readonly onEdit: (scenario: Scenario) => void
}) {
  const t = useT()
  const { clientId, scenarioId, change } = useWeighAddress('scenarios')
  const clients = useClients().data ?? []
  const groups = Map.groupBy(scenarios, (scenario) => scenario.clientId)
  // The client the user comes from stands first; the rest by what was kept last.
  const ordered = [...groups].toSorted(
    ([a], [b]) => Number(b === clientId) - Number(a === clientId),
  )
  return ordered.map(([id, kept]) => {
    const name = clients.find((one) => one.id === id)?.name
    return (
      <Section
        key={id}
        title={
          name === undefined ? (
            t(($) => $.weigh.scenarios.unknownClient)
          ) : (
            <Link href={weighHref('what-if', { clientId: id })} className={classes['client'] ?? ''}>
              <bdi>{name}</bdi>
            </Link>
          )
        }
      >
        <ul className={classes['list']}>
          {kept.map((scenario) => (
            <li key={scenario.id}>
              <ScenarioRow
                scenario={scenario}
                client={name ?? ''}
                open={scenario.id === scenarioId}
                onToggle={(open) => change({ scenarioId: open ? scenario.id : null })}
                onEdit={() => onEdit(scenario)}
              />
            </li>
          ))}
        </ul>
      </Section>
    )
  })
}

function Empty() {
  const t = useT()
  const { clientId } = useWeighAddress('scenarios')
  return (
    <EmptyState
      title={t(($) => $.weigh.scenarios.empty.title)}
      text={t(($) => $.weigh.scenarios.empty.text)}
      action={
        <Button component={Link} href={weighHref('what-if', { clientId })}>
          {t(($) => $.weigh.scenarios.empty.action)}
        </Button>
      }
    />
  )
}
