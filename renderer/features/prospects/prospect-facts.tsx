import { IconAlertTriangle, IconCalendar } from '@tabler/icons-react'
import type { Prospect } from '../../../shared/domain/deciding/prospects.ts'
import { useStatus } from '../../api/index.ts'
import { useListOf } from '../../components/hooks/use-list-of.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import classes from './rows.module.css'

/** What to know of a client one wants, in the order it is found out. */
const parts = ['who', 'help', 'how', 'whyMe', 'person', 'research'] as const

/** What the user can help with, and what is still to be found out. */
export function Help({ prospect }: { readonly prospect: Prospect }) {
  const t = useT()
  const { isolate } = useFormat()
  const listOf = useListOf()
  const missing = parts.filter((part) => prospect[part].trim() === '')
  const list = listOf(
    missing.map((part) => t(($) => $.prospects.part[part])),
    'unit',
  )
  return (
    <>
      {prospect.help.trim() !== '' && (
        <p className={classes['clamped']}>
          <bdi>{prospect.help}</bdi>
        </p>
      )}
      {missing.length === parts.length ? (
        <p className="hw-soft">{t(($) => $.prospects.row.nothing)}</p>
      ) : (
        missing.length > 0 && (
          <p className="hw-soft">{t(($) => $.prospects.row.missing, { list: isolate(list) })}</p>
        )
      )}
    </>
  )
}

/** The next step and its day; one whose day has passed says so. */
export function NextStep({ prospect }: { readonly prospect: Prospect }) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  const { nextStep, nextOn } = prospect
  if (nextStep.trim() === '' && nextOn === null) {
    return <p className="hw-soft">{t(($) => $.prospects.row.noStep)}</p>
  }
  const late = nextOn !== null && nextOn < today
  const Icon = late ? IconAlertTriangle : IconCalendar
  return (
    <>
      {nextStep.trim() !== '' && (
        <p className={classes['clamped']}>
          <bdi>{nextStep}</bdi>
        </p>
      )}
      <p className={classes['day']} data-late={late}>
        <Icon size={14} stroke={1.8} aria-hidden="true" />
        {whenText()}
      </p>
    </>
  )

  function whenText(): string {
    if (nextOn === null) return t(($) => $.prospects.row.noDate)
    if (nextOn === today) return t(($) => $.prospects.row.today)
    const date = format.date(nextOn)
    return late
      ? t(($) => $.prospects.row.overdue, { date })
      : t(($) => $.prospects.row.on, { date })
  }
}
