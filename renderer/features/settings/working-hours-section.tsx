import { TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { weekdays, type Weekday } from '../../../shared/domain/kinds.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { Section } from '../../components/page.tsx'
import { firstWeekday, weekdayName } from '../../format/date.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useTyped, type TypedSending } from '../../forms/state/use-typed.ts'
import { SavedMark } from './saved-mark.tsx'
import classes from './settings.module.css'
import { useSavedSetting } from './use-saved-setting.ts'
import { nextSpan, readSpans, type Span } from './week-spans.ts'

/** The user's working hours per weekday (T3), several spans a day if they like. */
export function WorkingHoursSection() {
  const t = useT()
  const { locale } = useFormat()
  const setting = useSavedSetting('workingHours')
  const first = firstWeekday(locale)
  const ordered = weekdays.map((_, i) => weekdays[(i + first - 1) % 7] ?? '1')
  return (
    <Section
      title={t(($) => $.settings.hours.title)}
      text={t(($) => $.settings.hours.text)}
      actions={<SavedMark shown={setting.saved} />}
    >
      <ul>
        {ordered.map((weekday) => (
          <DayHours
            key={weekday}
            weekday={weekday}
            stored={setting.value[weekday] ?? []}
            onSave={(spans, { seen, done, met }) =>
              setting.save(withDay(setting.value, weekday, spans), {
                // What another window saved for another day stays as well.
                seen: withDay(setting.value, weekday, seen),
                done: (stands) => done(stands[weekday] ?? []),
                met: (present) => met(present[weekday] ?? []),
              })
            }
          />
        ))}
      </ul>
      {setting.failed !== null && (
        <p className="hw-small hw-bad" role="alert">
          {setting.failed}
        </p>
      )}
    </Section>
  )
}

function withDay(hours: Hours, weekday: Weekday, spans: readonly Span[]): Hours {
  const { [weekday]: _, ...others } = hours
  return spans.length > 0 ? { ...others, [weekday]: spans } : others
}

type Hours = Settings['workingHours']

interface DayProps {
  readonly weekday: Weekday
  readonly stored: readonly Span[]
  readonly onSave: (spans: readonly Span[], typed: TypedSending<readonly Span[]>) => void
}

function DayHours({ weekday, stored, onSave }: DayProps) {
  const t = useT()
  const { locale } = useFormat()
  const day = weekdayName(locale, Number(weekday))
  const edit = useSpans(stored, onSave)
  return (
    <li className={classes['dayHours']}>
      <span className="hw-medium">{day}</span>
      <div className={classes['spans']}>
        {edit.spans.length === 0 && (
          <span className="hw-soft">{t(($) => $.settings.hours.free)}</span>
        )}
        {edit.spans.map((span, index) => (
          <SpanFields
            // oxlint-disable-next-line react/no-array-index-key -- spans have no identity of their own but their place in the day
            key={index}
            day={day}
            span={span}
            invalid={edit.problem !== null}
            onType={(next) => edit.type(index, next)}
            onLeave={edit.leave}
            onRemove={() => edit.put(edit.spans.toSpliced(index, 1))}
          />
        ))}
        <IconButton
          size={30}
          label={t(($) => $.settings.hours.add, { day })}
          onClick={() => edit.put([...edit.spans, nextSpan(edit.spans)])}
        >
          <IconPlus size={16} />
        </IconButton>
        {edit.problem !== null && (
          <span className="hw-small hw-bad" role="alert">
            {t(($) => $.settings.hours[edit.problem ?? 'overlap'])}
          </span>
        )}
      </div>
    </li>
  )
}

/** A day's spans while they are typed; stored as soon as all of them make sense. */
function useSpans(stored: readonly Span[], onSave: DayProps['onSave']) {
  const day = useTyped<readonly Span[], readonly Span[]>(stored)
  const [left, setLeft] = useState(false)
  const spans = day.typed ?? stored
  const read = readSpans(spans)
  const put = (next: readonly Span[], over = false) => {
    const valid = readSpans(next)
    setLeft(true)
    day.type(next)
    if (typeof valid !== 'string') onSave(valid, day.sending(next, over))
  }
  return {
    spans,
    problem: left && typeof read === 'string' ? read : null,
    type: (index: number, next: Span) => {
      day.type(spans.toSpliced(index, 1, next))
      setLeft(false)
    },
    leave: (over: boolean) => {
      if (day.typed !== null) put(day.typed, over)
    },
    put,
  }
}

interface Props {
  readonly day: string
  readonly span: Span
  readonly invalid: boolean
  readonly onType: (span: Span) => void
  /** `over`: with Enter. */
  readonly onLeave: (over: boolean) => void
  readonly onRemove: () => void
}

function SpanFields({ day, span: [from, to], invalid, onType, onLeave, onRemove }: Props) {
  const t = useT()
  const leaving = {
    onBlur: () => onLeave(false),
    onKeyDown: ({ key }: KeyboardEvent) => {
      if (key === 'Enter') onLeave(true)
    },
  }
  return (
    <span className="hw-sign" dir="ltr">
      <TextInput
        className={classes['clock'] ?? ''}
        aria-label={t(($) => $.settings.hours.from, { day })}
        value={from}
        error={invalid}
        onChange={(event) => onType([event.currentTarget.value, to])}
        {...leaving}
      />
      –
      <TextInput
        className={classes['clock'] ?? ''}
        aria-label={t(($) => $.settings.hours.to, { day })}
        value={to}
        error={invalid}
        onChange={(event) => onType([from, event.currentTarget.value])}
        {...leaving}
      />
      <IconButton
        size={28}
        label={t(($) => $.settings.hours.remove, { from, to, day })}
        onClick={onRemove}
      >
        <IconX size={15} />
      </IconButton>
    </span>
  )
}
