import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { useLastLogged } from '../capture/index.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { EntryActions } from './entry-actions.tsx'
import { EntryClient, EntryNote, EntryRange } from './entry-text.tsx'
import classes from './timesheet.module.css'
import type { EntryHandlers } from './use-entry-handlers.ts'
import { useNames } from './use-names.ts'
import type { Day } from './week/week.ts'

interface Props {
  readonly day: Day
  readonly today: IsoDate
  readonly handlers: EntryHandlers
}

const intoView = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'nearest' })

/** One local day: its total and the entries that began on it. */
export function DayList({ day, today, handlers }: Props) {
  const t = useT()
  const { date, duration } = useFormat()
  const names = useNames()
  const title = date(day.date, 'weekday')
  const logged = useLastLogged()
  return (
    <section className={classes['day']} aria-label={title}>
      <div className={classes['dayHead']}>
        <h3 className={classes['dayTitle']}>
          {title}
          {day.date === today && (
            <span className="hw-pill hw-tinted hw-medium" data-tone="accent">
              {t(($) => $.time.week.today)}
            </span>
          )}
        </h3>
        <span className={classes['daySum']}>{duration(day.seconds)}</span>
      </div>
      {day.entries.length === 0 && (
        <p className={classes['dayNote']}>
          {day.seconds > 0 ? t(($) => $.time.week.carried) : t(($) => $.time.week.nothingOn)}
        </p>
      )}
      <ul className={classes['entries']}>
        {day.entries.map((entry) => (
          <li
            key={entry.id}
            className={classes['entry']}
            {...(logged?.ids.has(entry.id) && { 'data-new': true, ref: intoView })}
          >
            <EntryClient entry={entry} names={names} />
            <EntryNote entry={entry} />
            <span className={classes['range']}>
              <EntryRange entry={entry} />
            </span>
            <span className={classes['worked']}>{duration(entry.seconds)}</span>
            <EntryActions entry={entry} names={names} handlers={handlers} />
          </li>
        ))}
      </ul>
    </section>
  )
}
