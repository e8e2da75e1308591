import { Link } from 'wouter'
import type { ClientFigures, ClientTrend } from '../../../../shared/contract/reports.ts'
import { cx } from '../../../components/cx.ts'
import { useFormat } from '../../../format/index.ts'
import { isSomeHours } from '../../../format/time.ts'
import { useT } from '../../../i18n/index.ts'
import { BandMark } from '../../../report/band-mark.tsx'
import {
  EarnedFigure,
  HoursFigure,
  OpportunityFigure,
  RateFigure,
} from '../../../report/figures.tsx'
import { VerdictFigure } from '../../../report/flag-list.tsx'
import type { ReportWindow } from '../../../report/report-window.ts'
import { useAgainst } from '../../../report/use-against.ts'
import { RateWithTrend } from '../../../report/trend/rate-with-trend.tsx'
import classes from './client-table.module.css'

interface Props {
  readonly figures: ClientFigures
  readonly window: ReportWindow
  readonly trend: ClientTrend | null
}

/** One client: what an hour brings and how that went, the advice, hours and money. */
export function ClientRow({ figures, window, trend }: Props) {
  return (
    <tr>
      <th scope="row">
        <NameCell figures={figures} />
      </th>
      <td className="hw-number-cell">
        <Rate figures={figures} trend={trend} />
      </td>
      <td>
        <VerdictFigure figures={figures} short />
      </td>
      <td className={cx('hw-number-cell', classes['hours'])}>
        <HoursFigure figures={figures} window={window} plain />
      </td>
      <td className={cx('hw-number-cell', classes['earned'])}>
        <EarnedFigure figures={figures} window={window} />
      </td>
      <td className={cx('hw-number-cell', classes['waiting'])}>
        <Waiting figures={figures} />
      </td>
      <td className="hw-number-cell">
        <Cost figures={figures} />
      </td>
    </tr>
  )
}

interface FiguresProps {
  readonly figures: ClientFigures
}

function NameCell({ figures }: FiguresProps) {
  const t = useT()
  return (
    <div className={classes['client']}>
      <BandMark band={figures.band} />
      <span>
        <Link href={`/clients/${figures.clientId}`} className="hw-name">
          <bdi>{figures.client}</bdi>
        </Link>
        {figures.archived && <small>{t(($) => $.dashboard.table.archived)}</small>}
      </span>
    </div>
  )
}

function Rate({ figures, trend }: Omit<Props, 'window'>) {
  const t = useT()
  const format = useFormat()
  const { effectiveRate, earned, band } = figures
  return (
    <RateWithTrend months={trend?.months} band={band}>
      <RateFigure kind="effective" figures={figures} className="hw-strong">
        {effectiveRate === null ? (
          <span className="hw-soft">
            {earned > 0
              ? t(($) => $.dashboard.table.earnedWithoutHours)
              : t(($) => $.dashboard.table.noRate)}
          </span>
        ) : (
          <bdi>{format.money(effectiveRate, undefined, { whole: true })}</bdi>
        )}
      </RateFigure>
    </RateWithTrend>
  )
}

/** H5, or the hours where nothing was agreed for them. */
function Waiting({ figures: { pendingValue, pendingSeconds } }: FiguresProps) {
  const format = useFormat()
  if (pendingValue !== null) {
    return <bdi>{format.money(pendingValue, undefined, { whole: true })}</bdi>
  }
  return isSomeHours(pendingSeconds) ? format.hours(pendingSeconds) : '–'
}

function Cost({ figures }: FiguresProps) {
  const against = useAgainst({ whole: true })
  const { opportunityCost, countedSeconds, earned } = figures
  const nothingYet = countedSeconds === 0 && earned === 0
  return (
    <OpportunityFigure figures={figures}>
      <bdi className={(opportunityCost ?? 0) > 0 ? 'hw-bad hw-strong' : 'hw-soft'}>
        {against.short(nothingYet ? null : opportunityCost)}
      </bdi>
    </OpportunityFigure>
  )
}
