import type { ReactNode } from 'react'
import type { ClientFigures } from '../../shared/contract/reports.ts'
import { useSettings } from '../api/index.ts'
import { Figure } from '../components/figure.tsx'
import { useFormat } from '../format/index.ts'
import { isSomeHours } from '../format/time.ts'
import { useT } from '../i18n/index.ts'
import { BesideSums } from './beside/beside-sums.tsx'
import { EarnedMadeOf } from './earned-made-of.tsx'
import { HoursMadeOf } from './hours-made-of.tsx'
import { SumList, type SumLine } from './sum-list.tsx'
import type { ReportWindow } from './report-window.ts'
import { useBandMeaning } from './use-band-meaning.ts'
import { useAgainst } from './use-against.ts'

interface Props {
  readonly figures: ClientFigures
  readonly window: Pick<ReportWindow, 'asOf' | 'months'>
  readonly className?: string | undefined
  /** How the number looks on the page, where it is more than its text. */
  readonly children?: ReactNode
}

const dash = '–'

type RateKind = 'effective' | 'collected' | 'billed'

/** E1–E3: a rate that opens as numerator ÷ denominator. */
export function RateFigure({
  kind,
  figures,
  billableCoveredSeconds,
  className,
  children,
}: Omit<Props, 'window'> & {
  readonly kind: RateKind
  /** E3's denominator, where the page knows it. */
  readonly billableCoveredSeconds?: number
}) {
  const t = useT()
  const format = useFormat()
  const meaning = useBandMeaning()
  const rate = figures[`${kind}Rate`]
  if (rate === null) return <span className={className}>{children ?? dash}</span>
  const rules = {
    effective: t(($) => $.dashboard.madeOf.rateRule),
    collected: t(($) => $.dashboard.madeOf.collectedRule),
    billed: t(($) => $.dashboard.madeOf.billedRule),
  }
  return (
    <Figure
      label={labelled(
        t(($) => $.client.rates[kind]),
        figures,
      )}
      value={format.rate(rate)}
      rule={rules[kind]}
      className={className}
      madeOf={
        <>
          <RateSum
            kind={kind}
            money={kind === 'collected' ? figures.matchedCollected : figures.earned}
            seconds={kind === 'billed' ? billableCoveredSeconds : figures.countedSeconds}
            rate={rate}
          />
          {kind === 'effective' && (
            <>
              <BesideSums figures={figures} />
              <p>{meaning(figures.band)}</p>
            </>
          )}
        </>
      }
    >
      {children}
    </Figure>
  )
}

interface RateSumProps {
  readonly kind: RateKind
  readonly money: number
  /** Left out where the page does not know it. */
  readonly seconds: number | undefined
  readonly rate: number
}

function RateSum({ kind, money, seconds, rate }: RateSumProps) {
  const t = useT()
  const format = useFormat()
  const sum = t(($) => $.dashboard.madeOf.sum, { returnObjects: true })
  const over: SumLine[] =
    seconds === undefined
      ? []
      : [
          {
            sign: '÷',
            label: kind === 'billed' ? sum.billable : sum.counted,
            value: format.hours(seconds, 2),
          },
        ]
  return (
    <SumList
      lines={[
        {
          label: kind === 'collected' ? sum.collected : t(($) => $.dashboard.overall.earned),
          value: format.money(money),
        },
        ...over,
        { sign: '=', label: sum.rate, value: format.rate(rate), result: true },
      ]}
    />
  )
}

/** R2: earned, opening into the invoices and their shares in the window. */
export function EarnedFigure({ figures, window, className }: Props) {
  const t = useT()
  const format = useFormat()
  return (
    <Figure
      label={labelled(
        t(($) => $.dashboard.overall.earned),
        figures,
      )}
      value={format.money(figures.earned)}
      rule={t(($) => $.dashboard.madeOf.earnedRule)}
      className={className}
      madeOf={<EarnedMadeOf clientId={figures.clientId} window={window} />}
    >
      <bdi className="hw-number">{format.money(figures.earned, undefined, { whole: true })}</bdi>
    </Figure>
  )
}

/** H1–H4: counted hours with the pending ones beside them, opening into days and entries. */
export function HoursFigure({
  figures,
  window,
  className,
  plain = false,
}: Props & {
  /** In a sentence of its own, which says what is pending itself. */
  readonly plain?: boolean
}) {
  const t = useT()
  const format = useFormat()
  const pending = isSomeHours(figures.pendingSeconds)
    ? t(($) => $.dashboard.table.pending, { hours: format.hours(figures.pendingSeconds) })
    : null
  const counted = format.hours(figures.countedSeconds)
  return (
    <Figure
      label={labelled(
        t(($) => $.dashboard.overall.hours),
        figures,
      )}
      value={pending ? `${counted} ${pending}` : counted}
      rule={t(($) => $.dashboard.madeOf.hoursRule)}
      className={className}
      madeOf={<HoursMadeOf clientId={figures.clientId} window={window} />}
    >
      <bdi className="hw-number">{counted}</bdi>
      {pending && !plain && <small>{pending}</small>}
    </Figure>
  )
}

/** O2: opportunity cost with its sum written out. */
export function OpportunityFigure({ figures, className, children }: Omit<Props, 'window'>) {
  const t = useT()
  const format = useFormat()
  const against = useAgainst()
  const { fill } = useSettings()
  const { opportunityCost, alternativeRate } = figures
  if (opportunityCost === null || alternativeRate === null) {
    return <span className={className}>{dash}</span>
  }
  return (
    <Figure
      label={labelled(
        t(($) => $.against.label),
        figures,
      )}
      value={against.sentence(opportunityCost)}
      rule={t(($) => $.dashboard.madeOf.opportunityRule, { fill: format.percent(fill) })}
      className={className}
      madeOf={
        <OpportunitySum figures={figures} cost={opportunityCost} alternative={alternativeRate} />
      }
    >
      {children}
    </Figure>
  )
}

interface OpportunitySumProps {
  readonly figures: ClientFigures
  readonly cost: number
  readonly alternative: number
}

function OpportunitySum({ figures, cost, alternative }: OpportunitySumProps) {
  const t = useT()
  const format = useFormat()
  const { fill } = useSettings()
  const sum = t(($) => $.dashboard.madeOf.sum, { returnObjects: true })
  const { earned, countedSeconds, alternativeKind, alternativeWithoutLargest } = figures
  const elsewhere = format.money(cost + earned)
  const here = format.money(earned)
  return (
    <>
      <SumList
        lines={[
          { label: sum.alternative, value: format.rate(alternative) },
          { sign: '×', label: sum.fill, value: format.percent(fill) },
          { sign: '×', label: sum.hours, value: format.hours(countedSeconds, 2) },
          { sign: '=', label: sum.elsewhere, value: elsewhere, result: true },
          // The larger first, so that what is left needs no sign.
          ...(cost > 0
            ? [{ sign: '−', label: sum.earned, value: here } as const]
            : [
                { label: sum.earned, value: here },
                { sign: '−', label: sum.elsewhere, value: elsewhere } as const,
              ]),
          {
            sign: '=',
            label: cost > 0 ? sum.cost : sum.gain,
            value: format.money(Math.abs(cost)),
            result: true,
          },
        ]}
      />
      {alternativeKind && <p>{t(($) => $.dashboard.madeOf.alternative[alternativeKind])}</p>}
      {alternativeWithoutLargest !== null && (
        <p className="hw-soft">
          {t(($) => $.dashboard.madeOf.withoutLargest, {
            rate: format.rate(alternativeWithoutLargest),
          })}
        </p>
      )}
    </>
  )
}

/** The effective rate against that of the same length of time before. */
export function ChangeFigure({ figures, className, children }: Omit<Props, 'window'>) {
  const t = useT()
  const format = useFormat()
  const { effectiveRate, previousEffectiveRate } = figures
  if (effectiveRate === null || previousEffectiveRate === null) {
    return <span className={className}>{dash}</span>
  }
  const change = format.rate(effectiveRate - previousEffectiveRate, { signed: true })
  const sum = t(($) => $.dashboard.madeOf.sum, { returnObjects: true })
  return (
    <Figure
      label={labelled(sum.change, figures)}
      value={change}
      rule={t(($) => $.dashboard.madeOf.changeRule)}
      className={className}
      madeOf={
        <SumList
          lines={[
            { label: sum.now, value: format.rate(effectiveRate) },
            { sign: '−', label: sum.before, value: format.rate(previousEffectiveRate) },
            { sign: '=', label: sum.change, value: change, result: true },
          ]}
        />
      }
    >
      {children}
    </Figure>
  )
}

const labelled = (what: string, figures: ClientFigures): string => `${what} · ${figures.client}`
