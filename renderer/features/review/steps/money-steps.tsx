import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { ComponentType } from 'react'
import type { ClientFigures } from '../../../../shared/contract/reports.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from '../review.module.css'
import type { StepProps } from '../use-review.ts'

/** H5: hours no invoice covers yet, with what they are worth at the agreed rates. */
export function WaitingStep({ review }: StepProps) {
  const t = useT()
  const { money, hours } = useFormat()
  const { waiting } = review
  if (waiting.length === 0) return <p className="hw-soft">{t(($) => $.walk.waiting.none)}</p>
  const value = sum(waiting.map(({ pendingValue }) => pendingValue ?? 0))
  const seconds = sum(waiting.map(({ pendingSeconds }) => pendingSeconds))
  return (
    <MoneyRows
      said={
        value > 0
          ? t(($) => $.walk.waiting.some, { amount: money(value, undefined, { whole: true }) })
          : t(($) => $.walk.waiting.hours, { hours: hours(seconds) })
      }
      clients={waiting}
      tab="hours"
      shown={Waits}
    />
  )
}

/** Y1: what should have been paid by now. */
export function OverdueStep({ review }: StepProps) {
  const t = useT()
  const { money } = useFormat()
  const { overdue } = review
  if (overdue.length === 0) return <p className="hw-soft">{t(($) => $.walk.overdue.none)}</p>
  const amount = money(sum(overdue.map((client) => client.overdue)), undefined, { whole: true })
  return (
    <MoneyRows
      said={t(($) => $.walk.overdue.some, { amount })}
      clients={overdue}
      tab="money"
      shown={Owed}
    />
  )
}

interface ShownProps {
  readonly client: ClientFigures
}

function Waits({ client: { pendingValue, pendingSeconds } }: ShownProps) {
  const t = useT()
  const { money, hours } = useFormat()
  return (
    <>
      <small>{hours(pendingSeconds)}</small>
      <span className={classes['amount']}>
        {pendingValue === null ? (
          <small>{t(($) => $.walk.waiting.noRate)}</small>
        ) : (
          money(pendingValue, undefined, { whole: true })
        )}
      </span>
    </>
  )
}

function Owed({ client: { overdue } }: ShownProps) {
  const { money } = useFormat()
  return <span className={classes['amount']}>{money(overdue, undefined, { whole: true })}</span>
}

interface Props {
  readonly said: string
  readonly clients: readonly ClientFigures[]
  /** The tab of the client's page that tells more. */
  readonly tab: string
  readonly shown: ComponentType<ShownProps>
}

function MoneyRows({ said, clients, tab, shown: Shown }: Props) {
  const t = useT()
  return (
    <>
      <div className="hw-split">
        <p className={classes['said']}>{said}</p>
        <Button component={Link} href="/invoices" variant="subtle" size="compact-sm">
          {t(($) => $.walk.waiting.invoices)}
        </Button>
      </div>
      <ul className={classes['rows']}>
        {clients.map((client) => (
          <li key={client.clientId} className={classes['row']}>
            <Link
              href={`/clients/${client.clientId}/${tab}`}
              className={`hw-name ${classes['name'] ?? ''}`}
            >
              <bdi>{client.client}</bdi>
            </Link>
            <Shown client={client} />
          </li>
        ))}
      </ul>
    </>
  )
}

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0)
