import { DateInput as MantineDateInput, type DateInputProps } from '@mantine/dates'
import { useCallback } from 'react'
import { isIsoDate, type IsoDate } from '../../../shared/domain/calendar.ts'
import { useStatus } from '../../api/index.ts'
import { dateText, parseDateText } from '../../format/date.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useCalendarLabels } from './use-calendar-labels.ts'
import classes from './date-input.module.css'

type Props = Omit<
  DateInputProps,
  'value' | 'onChange' | 'valueFormat' | 'dateParser' | 'ariaLabels' | 'defaultValue'
> & {
  readonly value: IsoDate | null
  readonly onChange: (date: IsoDate | null) => void
}

/** An ISO local date, typed in the locale's order or picked from the calendar. */
export function DateInput({ value, onChange, ...rest }: Props) {
  const t = useT()
  const { locale } = useFormat()
  const { today } = useStatus()
  const labels = useCalendarLabels()
  const write = useCallback((date: string) => dateText(locale, date.slice(0, 10)), [locale])
  const read = useCallback(
    (text: string) => parseDateText(text, locale, today) ?? sameText(text, value, write),
    [locale, today, value, write],
  )
  return (
    <MantineDateInput
      clearButtonProps={{ 'aria-label': t(($) => $.common.actions.clear) }}
      {...rest}
      value={value}
      onChange={(date) => onChange(date !== null && isIsoDate(date) ? date : null)}
      valueFormat={write}
      dateParser={read}
      ariaLabels={labels}
      autoComplete="off"
      highlightToday
      classNames={{ day: classes['day'] ?? '' }}
      popoverProps={{ withinPortal: true }}
    />
  )
}

// What the field itself wrote ("20 Nov 2026") is the date it stands for, not a mistake.
function sameText(text: string, value: IsoDate | null, write: (date: string) => string) {
  return value !== null && write(value) === text.trim() ? value : null
}
