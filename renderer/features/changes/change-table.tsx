import { Button } from '@mantine/core'
import type { ListedChange } from '../../../shared/domain/changes.ts'
import { useChangeText, useStatus, useToasts } from '../../api/index.ts'
import { cx } from '../../components/cx.ts'
import table from '../../components/table.module.css'
import { localDate } from '../../format/date.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import classes from './changes.module.css'

/** Changes with what each was, when, and the button that takes back all from there on. */
export function ChangeTable({ changes }: { readonly changes: readonly ListedChange[] }) {
  const t = useT()
  return (
    <div className={table.scroll}>
      <table className={cx(table.table, classes['table'])}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.changes.column.when)}</th>
            <th scope="col">{t(($) => $.changes.column.what)}</th>
            <th scope="col">{t(($) => $.changes.column.about)}</th>
            <th scope="col" className={cx('hw-number-cell', classes['rows'])}>
              {t(($) => $.changes.column.rows)}
            </th>
            <th scope="col">
              <span className="hw-only-for-readers">{t(($) => $.changes.column.actions)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={change.number} change={change} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ChangeRow({ change }: { readonly change: ListedChange }) {
  const t = useT()
  const { number } = useFormat()
  const text = useChangeText()
  const when = useWhen()
  return (
    <tr className={change.undoneAt === null ? undefined : 'hw-soft'}>
      <td className={classes['when']}>{when(change.at)}</td>
      <td className={classes['what']}>
        {text.what(change)}
        {change.undoneAt !== null && (
          <span className={classes['undone']}>
            {t(($) => $.changes.undoneAt, { when: when(change.undoneAt) })}
          </span>
        )}
      </td>
      <td className={classes['about']}>{text.about(change)}</td>
      <td className={cx('hw-number-cell', classes['rows'])}>{number(change.rows)}</td>
      <td className={classes['action']}>
        <RevertButton change={change} />
      </td>
    </tr>
  )
}

function RevertButton({ change }: { readonly change: ListedChange }) {
  const t = useT()
  const toasts = useToasts()
  const text = useChangeText()
  const { undoneAt, takes, number } = change
  if (takes === 0) return t(($) => $.changes.tooLarge)
  const isDone = undoneAt === null
  const label = isDone
    ? takes === 1
      ? t(($) => $.changes.undo)
      : t(($) => $.changes.undoFrom, { count: takes })
    : takes === 1
      ? t(($) => $.changes.redo)
      : t(($) => $.changes.redoTo, { count: takes })
  const revert = () =>
    isDone ? toasts.undo({ from: number, count: takes }) : toasts.redo({ to: number, count: takes })
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={`${label}: ${text.whole(change)}`}
      onClick={revert}
    >
      {label}
    </Button>
  )
}

/** When it was: of today the time alone. */
function useWhen(): (at: number) => string {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  return (at) => {
    const date = localDate(at, format.zone)
    const day = date === today ? t(($) => $.changes.today) : format.date(date)
    return `${day} ${format.time(at)}`
  }
}
