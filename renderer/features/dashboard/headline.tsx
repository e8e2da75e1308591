import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ClientFigures, Report } from '../../../shared/contract/reports.ts'
import { useSettings } from '../../api/index.ts'
import { toneOf } from '../../charts/geometry/bands.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { OpportunityFigure, RateFigure } from '../../report/figures.tsx'
import { rich, slot } from '../../report/rich.tsx'
import { useClientNames } from '../../report/use-client-names.ts'
import { useReasons } from '../../report/use-reasons.ts'
import { VerdictText } from '../../report/verdict-text.tsx'
import { WeighLink } from '../../report/links/weigh-link.tsx'
import { answerOf, type Answer } from './answer.ts'
import { BeforeInvoices } from './before-invoices.tsx'
import { TotalRate } from './totals.tsx'
import classes from './dashboard.module.css'

/** The answer in one sentence, with the figures that carry it. */
export function Headline({ report }: { report: Report }) {
  const answer = answerOf(report, useSettings())
  return (
    <div className={classes['headline']}>
      {answer.kind === 'best' ? <Best {...answer} report={report} /> : said(answer)}
    </div>
  )
}

function said(answer: Exclude<Answer, { kind: 'best' }>): ReactNode {
  if (answer.kind === 'named') return <Named named={answer.named} also={answer.also} />
  if (answer.kind === 'not-invoiced') return <BeforeInvoices worth={answer.worth} />
  if (answer.kind === 'no-rates') return <NoRates low={answer.low} high={answer.high} />
  return <Nothing />
}

interface NamedProps {
  readonly named: ClientFigures
  readonly also: readonly ClientFigures[]
}

/** V4: the client to look at, the advice, its reason, and one step on. */
function Named({ named, also }: NamedProps) {
  const t = useT()
  const names = useClientNames(also)
  const isRate = toneOf(named.band) === 'bad' || named.reasons[0] === 'below-alternative'
  return (
    <>
      {isRate ? <RateAnswer named={named} /> : <ReasonAnswer named={named} />}
      <Advice named={named} isRate={isRate} />
      {also.length > 0 && (
        <p className={classes['more']}>
          {t(($) => $.dashboard.headline.alsoLow, { count: also.length, clients: names })}
        </p>
      )}
      {named.verdict === 'say-no' ? (
        <div className={classes['steps']}>
          <WeighLink clientId={named.clientId} text="linkSayNo" filled />
          <Open figures={named} variant="subtle" />
        </div>
      ) : (
        <Open figures={named} variant="filled" />
      )}
    </>
  )
}

interface OpenProps {
  readonly figures: ClientFigures
  readonly variant: 'filled' | 'subtle'
}

function Open({ figures, variant }: OpenProps) {
  const t = useT()
  return (
    <Button component={Link} href={`/clients/${figures.clientId}`} variant={variant} size="sm">
      {t(($) => $.dashboard.headline.open)}
    </Button>
  )
}

function RateAnswer({ named }: { named: ClientFigures }) {
  const t = useT()
  const { opportunityCost } = named
  return (
    <p className={classes['answer']}>
      {rich(
        t(($) => $.dashboard.headline.worst, { client: slot('client'), rate: slot('rate') }),
        {
          client: <ClientLink figures={named} />,
          rate: <BigRate figures={named} tone="bad" />,
        },
      )}{' '}
      {opportunityCost !== null && opportunityCost > 0 && (
        <span>
          {rich(
            t(($) => $.dashboard.headline.elsewhere, { amount: slot('amount') }),
            { amount: <BigCost figures={named} /> },
          )}
        </span>
      )}
    </p>
  )
}

/** Where it is not the rate: what it is. */
function ReasonAnswer({ named }: { named: ClientFigures }) {
  const t = useT()
  const [reason = ''] = useReasons(named)
  return (
    <p className={classes['answer']}>
      {rich(
        t(($) => $.dashboard.headline.reason, { client: slot('client'), reason }),
        { client: <ClientLink figures={named} /> },
      )}
    </p>
  )
}

function Advice({ named, isRate }: { named: ClientFigures; isRate: boolean }) {
  const t = useT()
  const format = useFormat()
  const [reason] = useReasons(named)
  const { effectiveRate } = named
  return (
    <div className={classes['advice']}>
      <VerdictText figures={named} />
      <span className="hw-soft">
        {isRate && reason}
        {!isRate &&
          effectiveRate !== null &&
          t(($) => $.dashboard.headline.brings, { rate: format.rate(effectiveRate) })}
      </span>
      {named.replaceFirst && (
        <span className="hw-soft">{t(($) => $.dashboard.headline.replaceFirst)}</span>
      )}
    </div>
  )
}

interface BestProps {
  readonly best: ClientFigures
  readonly isAlone: boolean
  readonly report: Report
}

/** Nobody to name: the best, and what an hour brings in all. */
function Best({ best, isAlone, report }: BestProps) {
  const t = useT()
  const key = isAlone || report.totals.effectiveRate === null ? 'oneNoLines' : 'best'
  return (
    <>
      <p className={classes['answer']}>
        {rich(
          t(($) => $.dashboard.headline[key], {
            client: slot('client'),
            rate: slot('rate'),
            total: slot('total'),
          }),
          {
            client: <ClientLink figures={best} />,
            rate: <BigRate figures={best} />,
            total: (
              <span className={classes['big']}>
                <TotalRate report={report} plain />
              </span>
            ),
          },
        )}
      </p>
      <Advice named={best} isRate />
      <Open figures={best} variant="filled" />
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
