import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ClientFigures, Report } from '../../../shared/contract/reports.ts'
import { useSettings } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { OpportunityFigure, RateFigure } from '../../report/figures.tsx'
import { rich, slot } from '../../report/rich.tsx'
import { useClientNames } from '../../report/use-client-names.ts'
import { WeighLink } from '../../report/links/weigh-link.tsx'
import { answerOf, type Answer } from './answer.ts'
import classes from './dashboard.module.css'

/** The answer in one sentence, with the figures that carry it. */
export function Headline({ report }: { report: Report }) {
  const settings = useSettings()
  return <div className={classes['headline']}>{said(answerOf(report, settings))}</div>
}

function said(answer: Answer): ReactNode {
  if (answer.kind === 'not-paying') return <NotPaying worst={answer.worst} also={answer.also} />
  if (answer.kind === 'all-pay') return <AllPay thinnest={answer.thinnest} count={answer.count} />
  if (answer.kind === 'no-rates') return <NoRates low={answer.low} high={answer.high} />
  return <Nothing />
}

function NotPaying({ worst, also }: { worst: ClientFigures; also: readonly ClientFigures[] }) {
  const t = useT()
  const names = useClientNames(also)
  const { opportunityCost } = worst
  return (
    <>
      <p className={classes['answer']}>
        {rich(
          t(($) => $.dashboard.headline.worst, { client: slot('client'), rate: slot('rate') }),
          {
            client: <ClientLink figures={worst} />,
            rate: <BigRate figures={worst} tone="bad" />,
          },
        )}{' '}
        {opportunityCost !== null && opportunityCost > 0 && (
          <span>
            {rich(
              t(($) => $.dashboard.headline.elsewhere, { amount: slot('amount') }),
              {
                amount: <BigCost figures={worst} />,
              },
            )}
          </span>
        )}
      </p>
      {also.length > 0 && (
        <p className={classes['more']}>
          {t(($) => $.dashboard.headline.alsoLow, { count: also.length, clients: names })}
        </p>
      )}
      <WeighLink clientId={worst.clientId} text="linkSayNo" />
    </>
  )
}

function AllPay({ thinnest, count }: { thinnest: ClientFigures; count: number }) {
  const t = useT()
  return (
    <>
      <p className={classes['answer']}>
        {count === 1
          ? t(($) => $.dashboard.headline.onePays)
          : t(($) => $.dashboard.headline.allPay)}
      </p>
      <p className={classes['more']}>
        {rich(
          t(($) => $.dashboard.headline.thinnest, { client: slot('client'), rate: slot('rate') }),
          { client: <ClientLink figures={thinnest} />, rate: <BigRate figures={thinnest} /> },
        )}
      </p>
    </>
  )
}

function NoRates({ low, high }: { low: ClientFigures; high: ClientFigures }) {
  const t = useT()
  return (
    <>
      <p className={classes['answer']}>
        {low === high
          ? rich(
              t(($) => $.dashboard.headline.oneNoLines, {
                client: slot('client'),
                rate: slot('rate'),
              }),
              { client: <ClientLink figures={low} />, rate: <BigRate figures={low} /> },
            )
          : rich(
              t(($) => $.dashboard.headline.noLines, { low: slot('low'), high: slot('high') }),
              { low: <BigRate figures={low} />, high: <BigRate figures={high} /> },
            )}
      </p>
      <p className={classes['more']}>{t(($) => $.dashboard.headline.setRates)}</p>
      <SetRates />
    </>
  )
}

function Nothing() {
  const t = useT()
  return (
    <>
      <p className={classes['answer']}>{t(($) => $.dashboard.headline.nothingToCompare)}</p>
      <p className={classes['more']}>{t(($) => $.dashboard.headline.nothingHint)}</p>
    </>
  )
}

/** Leads to the three rates without which bands cannot be told (B1). */
export function SetRates() {
  const t = useT()
  return (
    <Button component={Link} href="/settings" variant="filled" size="sm">
      {t(($) => $.dashboard.headline.setRatesAction)}
    </Button>
  )
}

function ClientLink({ figures }: { figures: ClientFigures }) {
  return (
    <Link href={`/clients/${figures.clientId}`} className="hw-name">
      <bdi>{figures.client}</bdi>
    </Link>
  )
}

function BigRate({ figures, tone }: { figures: ClientFigures; tone?: 'bad' }) {
  const format = useFormat()
  return (
    <RateFigure kind="effective" figures={figures} className={classes['big']}>
      <bdi className="hw-number" data-tone={tone}>
        {format.money(figures.effectiveRate ?? 0, undefined, { whole: true })}
      </bdi>
    </RateFigure>
  )
}

function BigCost({ figures }: { figures: ClientFigures }) {
  const format = useFormat()
  return (
    <OpportunityFigure figures={figures} className={classes['big']}>
      <bdi className="hw-number">
        {format.money(figures.opportunityCost ?? 0, undefined, { whole: true })}
      </bdi>
    </OpportunityFigure>
  )
}
