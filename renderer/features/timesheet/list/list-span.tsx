import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useStatus } from '../../../api/index.ts'
import { IconButton } from '../../../components/icon-button.tsx'
import { Choice } from '../../../forms/inputs/choice.tsx'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from './all-entries.module.css'
import type { ListState } from './list-state.ts'
import { datesOf, spanKinds, spanText, steppedFrom } from './spans.ts'

interface Props {
  readonly state: ListState
  readonly onChange: (part: Partial<ListState>) => void
}

/** Which dates the list shows: a week, month, quarter or year to step through, or any. */
export function ListSpan({ state, onChange }: Props) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  const step = (by: -1 | 1) => onChange({ anchor: steppedFrom(state, today, format.locale, by) })
  const canStep = steppedFrom(state, today, format.locale, 1) !== null
  return (
    <div className={classes['span']}>
      <Choice
        className={classes['kind'] ?? ''}
        size="xs"
        aria-label={t(($) => $.time.list.span.label)}
        options={spanKinds}
        nameOf={(kind) => t(($) => $.time.list.span[kind])}
        value={state.span}
        onChange={(span) => onChange({ span, anchor: null, ...ownDates(state, span) })}
      />
      {canStep && (
        <IconButton size="md" label={t(($) => $.time.list.span.previous)} onClick={() => step(-1)}>
          <IconChevronLeft size={17} className="hw-mirrored" />
        </IconButton>
      )}
      <strong className={classes['spanText']}>{spanText(state, today, format, t)}</strong>
      {canStep && (
        <IconButton size="md" label={t(($) => $.time.list.span.next)} onClick={() => step(1)}>
          <IconChevronRight size={17} className="hw-mirrored" />
        </IconButton>
      )}
      {state.span === 'own' && <OwnDates state={state} onChange={onChange} />}
    </div>
  )

  /** Other dates begin with those that were shown. */
  function ownDates(from: ListState, span: ListState['span']) {
    return span === 'own' ? datesOf(from, today, format.locale) : {}
  }
}

function OwnDates({ state, onChange }: Props) {
  const t = useT()
  const field = { size: 'xs', clearable: true, whenLeft: true } as const
  return (
    <>
      <DateInput
        {...field}
        className={classes['date'] ?? ''}
        aria-label={t(($) => $.time.list.span.from)}
        placeholder={t(($) => $.time.list.span.from)}
        value={state.from}
        onChange={(from) => onChange({ from })}
      />
      <DateInput
        {...field}
        className={classes['date'] ?? ''}
        aria-label={t(($) => $.time.list.span.to)}
        placeholder={t(($) => $.time.list.span.to)}
        value={state.to}
        onChange={(to) => onChange({ to })}
      />
    </>
  )
}
