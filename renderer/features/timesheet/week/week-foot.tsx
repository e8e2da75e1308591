import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import { cx } from '../../../components/cx.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { dayClass } from './week-row.tsx'
import type { WeekDay } from './week-days.ts'
import classes from './week.module.css'

interface Props {
  readonly days: readonly WeekDay[]
  readonly sums: readonly number[]
  readonly today: IsoDate
}

/** What each day and the week come to, beside what the working hours ask for. */
export function WeekFoot({ days, sums, today }: Props) {
  const t = useT()
  const { duration, hours } = useFormat()
  const targets = days.map(({ target }) => target)
  const [usual = 0, ...others] = [...new Set(targets.filter((target) => target > 0))]
  const total = sums.reduce((sum, seconds) => sum + seconds, 0)
  const target = targets.reduce((sum, seconds) => sum + seconds, 0)
  return (
    <tfoot>
      <tr>
        <th scope="row" className={classes['owner']}>
          {t(($) => $.week.total)}{' '}
          {usual > 0 && others.length === 0 && (
            <span className="hw-small">{t(($) => $.week.ofADay, { hours: hours(usual, 2) })}</span>
          )}
        </th>
        {days.map((day, col) => (
          <td key={day.date} className={cx(dayClass(day), classes['daySum'])}>
            <Sum
              seconds={sums[col] ?? 0}
              target={day.target}
              isMissing={day.target > 0 && day.date < today}
            />
          </td>
        ))}
        <td className={classes['sum']}>
          {duration(total)}
          {target > 0 && <Bar share={total / target} />}
        </td>
      </tr>
    </tfoot>
  )
}

interface SumProps {
  readonly seconds: number
  readonly target: number
  /** A working day that is over. */
  readonly isMissing: boolean
}

function Sum({ seconds, target, isMissing }: SumProps) {
  const t = useT()
  const { duration } = useFormat()
  if (seconds === 0) {
    return isMissing ? (
      <span className={classes['missing']}>{duration(0)}</span>
    ) : (
      <span className="hw-soft">–</span>
    )
  }
  const words = { done: duration(seconds), target: duration(target) }
  return (
    <span title={target > 0 ? t(($) => $.week.ofTarget, words) : undefined}>
      {words.done}
      {target > 0 && <Bar share={seconds / target} />}
    </span>
  )
}

function Bar({ share }: { readonly share: number }) {
  return (
    <span className={classes['bar']} aria-hidden="true">
      <span style={{ inlineSize: `${Math.min(100, share * 100)}%` }} />
    </span>
  )
}
