import { Button, Checkbox } from '@mantine/core'
import type { ClientFigures } from '../../../../shared/contract/reports.ts'
import { Section } from '../../../components/page.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { VerdictText } from '../../../report/verdict-text.tsx'
import type { useGoing } from './going-store.ts'
import { useWords } from '../use-words.ts'
import classes from './portfolio.module.css'

interface Props {
  readonly clients: readonly ClientFigures[]
  readonly choice: ReturnType<typeof useGoing>
}

/** Who could go: every client with its rate, hours and verdict, the worst first. */
export function PortfolioClients({ clients, choice }: Props) {
  const t = useT()
  return (
    <Section
      title={t(($) => $.weigh.portfolio.choose)}
      text={t(($) => $.weigh.portfolio.chooseText)}
    >
      <ul className={classes['list']}>
        {clients.map((client) => (
          <li key={client.clientId}>
            <ClientCheck
              client={client}
              checked={choice.going.has(client.clientId)}
              onToggle={() => choice.toggle(client.clientId)}
            />
          </li>
        ))}
      </ul>
      {choice.changed && (
        <Button variant="subtle" size="compact-sm" onClick={choice.reset}>
          {t(($) => $.weigh.portfolio.reset)}
        </Button>
      )}
    </Section>
  )
}

interface ClientCheckProps {
  readonly client: ClientFigures
  readonly checked: boolean
  readonly onToggle: () => void
}

function ClientCheck({ client, checked, onToggle }: ClientCheckProps) {
  const t = useT()
  const format = useFormat()
  const words = useWords()
  const { effectiveRate, countedSeconds } = client
  return (
    <Checkbox
      checked={checked}
      onChange={onToggle}
      label={<bdi>{client.client}</bdi>}
      description={
        <>
          <VerdictText figures={client} />{' '}
          <span className="hw-number">
            {t(($) => $.weigh.portfolio.clientLine, {
              rate:
                effectiveRate === null
                  ? t(($) => $.weigh.portfolio.noRate)
                  : words.rate(effectiveRate),
              hours: format.hours(countedSeconds, 0),
            })}
          </span>
        </>
      }
    />
  )
}
