import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import type { Form } from '../../forms/state/use-form.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import type { EntryDraft } from './form/entry-draft.ts'
import classes from './timesheet.module.css'
import { parseWorked, readingsOf, readRange } from '../../../shared/domain/timing/worked.ts'

interface Props {
  readonly form: Form<EntryDraft>
  readonly zone: string
}

/** T1: asks which of two moments is meant where the clock shows a typed time twice; nothing on all other days. */
export function PassChoice({ form, zone }: Props) {
  const t = useT()
  const { hours } = useFormat()
  const title = useId()
  const { date, worked } = form.values
  const range = parseWorked(worked)
  if (date === null || range?.kind !== 'range') return null
  const readings = readingsOf(range, date, zone)
  if (readings.size < 2) return null
  const pass = form.field('pass')
  const meant = readRange(range, date, zone, pass.value)
  const shown = [...readings].find(
    ([, { start, end }]) => start === meant?.start && end === meant.end,
  )
  return (
    <div className={classes['pass']} role="group" aria-labelledby={title}>
      <p id={title}>{t(($) => $.time.quick.pass.question)}</p>
      <SegmentedControl
        size="xs"
        // Three do not fit beside one another in a panel or at 200 % zoom.
        orientation={readings.size > 2 ? 'vertical' : 'horizontal'}
        value={shown?.[0] ?? 'before'}
        data={[...readings].map(([value, { start, end }]) => ({
          value,
          label: t(($) => $.time.quick.pass[value], { duration: hours(end - start, 2) }),
        }))}
        onChange={pass.onChange}
      />
    </div>
  )
}
