import { Calendar } from '@mantine/dates'
import { useState } from 'react'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { useStatus } from '../../api/index.ts'
import { useCalendarLabels } from './use-calendar-labels.ts'
import classes from './date-input.module.css'

interface Props {
  /** The day marked, whose month is shown until the user turns the pages. */
  readonly date: IsoDate | null
  readonly maxDate?: IsoDate | undefined
  readonly onChoose: (date: IsoDate) => void
}

/** The calendar below a date field; it never takes the focus. */
export function DateCalendar({ date, maxDate, onChoose }: Props) {
  const { today } = useStatus()
  const labels = useCalendarLabels()
  const [shown, setShown] = useState(date ?? today)
  const [known, setKnown] = useState(date)
  if (known !== date) {
    setKnown(date)
    if (date !== null) setShown(date)
  }
  return (
    <Calendar
      __preventFocus
      date={shown}
      onDateChange={setShown}
      getDayProps={(day) => ({ selected: day === date, onClick: () => onChoose(day) })}
      getMonthControlProps={(month) => ({ selected: month.slice(0, 7) === date?.slice(0, 7) })}
      ariaLabels={labels}
      highlightToday
      classNames={{ day: classes['day'] ?? '' }}
      {...(maxDate !== undefined && { maxDate })}
    />
  )
}
