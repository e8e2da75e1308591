import { Button } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import { useListOf } from '../../../components/hooks/use-list-of.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { useDaysOff, useUnlogged } from './use-unlogged.ts'
import classes from './week.module.css'

/** One quiet line for working days of the last two weeks without any time: fill them, or say that they were off. */
export function Unlogged({ onFill }: { readonly onFill: (date: IsoDate) => void }) {
  const t = useT()
  const { date, isolate } = useFormat()
  const listOf = useListOf()
  const days = useUnlogged() ?? []
  const setOff = useDaysOff()
  const [first] = days
  if (first === undefined) return null
  const list = listOf(
    days.map((day) => isolate(date(day, 'weekday'))),
    'conjunction',
  )
  return (
    <div className={classes['ask']} role="note">
      <IconHelpCircle size={18} aria-hidden="true" />
      <p>
        {days.length === 1
          ? t(($) => $.week.unlogged.one, { list })
          : t(($) => $.week.unlogged.several, { list })}
      </p>
      <Button
        variant="light"
        size="compact-sm"
        onClick={() => onFill(first)}
        aria-label={t(($) => $.week.unlogged.fillDay, { date: date(first, 'weekday') })}
      >
        {t(($) => $.week.unlogged.fill)}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={() => setOff(days)}>
        {days.length === 1 ? t(($) => $.week.unlogged.off) : t(($) => $.week.unlogged.offAll)}
      </Button>
    </div>
  )
}
