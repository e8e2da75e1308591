import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { AgreedRate, Client, Project } from '../../../shared/domain/entities.ts'
import { useCall, useStatus } from '../../api/index.ts'
import { DeleteButton } from '../../components/row-buttons.tsx'
import { Loaded } from '../../components/states.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { rateOn } from '../../report/rate-now.ts'
import { useRateText } from '../../report/rate-text.ts'
import classes from './clients.module.css'

interface Props {
  readonly client: Client
  readonly projects: readonly Project[]
  readonly onAdd: () => void
}

/** What was agreed from when on, newest first; the rate that holds today is marked. */
export function AgreedRates({ client, projects, onAdd }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const rates = useCall('agreedRates.list', { clientId: client.id })
  return (
    <section className={classes.panel} aria-label={t(($) => $.clients.rates.title)}>
      <div className={classes.panelHead}>
        <h2>{t(($) => $.clients.rates.title)}</h2>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          aria-label={t(($) => $.clients.rates.addFor, { name: isolate(client.name) })}
          onClick={onAdd}
        >
          {t(($) => $.clients.rates.add)}
        </Button>
      </div>
      <Loaded
        query={rates}
        isEmpty={(all) => all.length === 0}
        empty={<p className="hw-small">{t(($) => $.clients.rates.none)}</p>}
      >
        {(all) => <RateList rates={all} projects={projects} />}
      </Loaded>
      <p className={classes.footnote}>{t(($) => $.clients.rates.history)}</p>
    </section>
  )
}

interface RateListProps {
  readonly rates: readonly AgreedRate[]
  readonly projects: readonly Project[]
}

function RateList({ rates, projects }: RateListProps) {
  const t = useT()
  const { today } = useStatus()
  const newestFirst = rates.toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const holds = (rate: AgreedRate) => rateOn(rates, today, rate.projectId)?.id === rate.id
  return (
    <ul className={classes.list} aria-label={t(($) => $.clients.rates.title)}>
      {newestFirst.map((rate) => (
        <RateRow
          key={rate.id}
          rate={rate}
          when={holds(rate) ? 'now' : rate.from > today ? 'later' : null}
          projectName={projects.find(({ id }) => id === rate.projectId)?.name ?? null}
        />
      ))}
    </ul>
  )
}

interface RateRowProps {
  readonly rate: AgreedRate
  readonly when: 'now' | 'later' | null
  readonly projectName: string | null
}

function RateRow({ rate, when, projectName }: RateRowProps) {
  const t = useT()
  const format = useFormat()
  const rateText = useRateText()
  const date = format.date(rate.from)
  return (
    <li>
      <span className="hw-grow">
        <span>
          <span className="hw-number">{rateText(rate.rate, rate.currency)}</span>{' '}
          {when && <span className="hw-pill hw-tinted">{t(($) => $.clients.rates[when])}</span>}
        </span>
        <small>
          {t(($) => $.clients.projects.since, { date })}
          {projectName !== null && (
            <>
              {' · '}
              <bdi>{projectName}</bdi>
            </>
          )}
        </small>
      </span>
      <DeleteButton
        call="agreedRates.delete"
        id={rate.id}
        undoText={t(($) => $.clients.undo.rateDeleted)}
        label={t(($) => $.clients.rates.delete, { date })}
      />
    </li>
  )
}
