import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import { useStatus } from '../../../api/index.ts'
import { counted } from '../../../components/counted.ts'
import { LoadingState } from '../../../components/states.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { useDaysOff } from '../../timesheet/index.ts'
import classes from '../review.module.css'
import type { StepProps } from '../use-review.ts'

/** Working days without time since the last review: fill each, or say that it was off. */
export function DaysStep({ review }: StepProps) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  const setOff = useDaysOff()
  const { days, lookedBack } = review
  if (days === null) return <LoadingState rows={2} />
  if (days.length === 0) {
    const date = format.date(addDays(today, -lookedBack))
    return <p className="hw-soft">{t(($) => $.walk.days.none, { date })}</p>
  }
  return (
    <>
      <div className="hw-split">
        <p>{t(($) => $.walk.days.some, counted(format, days.length))}</p>
        {days.length > 1 && (
          <Button variant="subtle" size="compact-sm" onClick={() => setOff(days)}>
            {t(($) => $.week.unlogged.offAll)}
          </Button>
        )}
      </div>
      <ul className={classes['rows']}>
        {days.map((day) => (
          <Day key={day} day={day} />
        ))}
      </ul>
    </>
  )
}

function Day({ day }: { readonly day: IsoDate }) {
  const t = useT()
  const format = useFormat()
  const setOff = useDaysOff()
  const date = format.date(day, 'weekday')
  return (
    <li className={classes['row']}>
      <span className={classes['name']}>{date}</span>
      <Button
        component={Link}
        href={`/time/day?day=${day}`}
        variant="light"
        size="compact-sm"
        aria-label={t(($) => $.week.unlogged.fillDay, { date })}
      >
        {t(($) => $.week.unlogged.fill)}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t(($) => $.walk.days.offOf, { date })}
        onClick={() => setOff([day])}
      >
        {t(($) => $.week.unlogged.off)}
      </Button>
    </li>
  )
}
