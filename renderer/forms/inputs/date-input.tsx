import { Input, Popover, TextInput, type TextInputProps } from '@mantine/core'
import { useState, type ChangeEvent, type KeyboardEvent } from 'react'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { useT } from '../../i18n/index.ts'
import { DateCalendar } from './date-calendar.tsx'
import { useDateText, type DateTextOptions } from './use-date-text.ts'
import type { TextField } from './use-text-field.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> &
  DateTextOptions & {
    readonly value: IsoDate | null
    /** Null: emptied, or nobody can read it. */
    readonly onChange: (date: IsoDate | null) => void
    /** True: a button empties it. */
    readonly clearable?: boolean
    /** False: the calendar stands within whatever holds the field. */
    readonly withinPortal?: boolean
  }

/**
 * A local date, typed as people write it (`readDate`) or picked from the calendar. Text that is no date
 * stays as it is, is marked once the field is left, and holds up the form around it.
 */
export function DateInput(props: Props) {
  const { value, onChange, lean, from, maxDate, whenLeft, ...more } = props
  const { error, clearable = false, withinPortal = true, ...rest } = more
  const t = useT()
  const field = useDateText(value, onChange, { lean, from, maxDate, whenLeft })
  const [opened, setOpened] = useState(false)
  const choose = (date: IsoDate | null) => {
    field.choose(date)
    setOpened(false)
  }
  const problem = field.problem ?? error
  const clear = clearable && field.text !== '' && (
    <Input.ClearButton aria-label={t(($) => $.common.actions.clear)} onClick={() => choose(null)} />
  )
  return (
    <Popover
      opened={opened}
      position="bottom-start"
      trapFocus={false}
      withRoles={false}
      withinPortal={withinPortal}
    >
      <Popover.Target>
        <TextInput
          autoComplete="off"
          rightSection={clear}
          {...rest}
          value={field.text}
          error={problem}
          {...textHandlers(field, Boolean(problem), opened, setOpened)}
        />
      </Popover.Target>
      {/* The cursor stays in the text. */}
      <Popover.Dropdown onMouseDown={(event) => event.preventDefault()} data-dates-dropdown>
        <DateCalendar date={field.meant} maxDate={maxDate} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  )
}

/**
 * The calendar is open while the cursor is in the text, until a day is chosen or Enter or Escape pressed; over what
 * is wrong with the text it opens only when it is asked for.
 */
const textHandlers = (
  { setText, leave }: Pick<TextField<IsoDate>, 'setText' | 'leave'>,
  marked: boolean,
  opened: boolean,
  setOpened: (opened: boolean) => void,
) => ({
  onFocus: () => setOpened(!marked),
  onClick: () => setOpened(true),
  onChange: (event: ChangeEvent<HTMLInputElement>) => {
    setText(event.currentTarget.value)
    setOpened(true)
  },
  onBlur: () => {
    leave()
    setOpened(false)
  },
  onKeyDown: (event: KeyboardEvent) => {
    // Tab may come back to it without ever leaving, where it is the only field.
    if (event.key === 'Enter' || event.key === 'Tab') leave()
    // The calendar takes Escape for itself before what is around it does.
    if (event.key === 'Escape' && opened) event.preventDefault()
    if (['Enter', 'Tab', 'Escape'].includes(event.key)) setOpened(false)
  },
  'data-mantine-stop-propagation': opened || undefined,
})
