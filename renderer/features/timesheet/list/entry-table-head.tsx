import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { cx } from '../../../components/cx.ts'
import { useT } from '../../../i18n/index.ts'
import { columns, type Column } from './columns.ts'
import classes from './entry-table.module.css'
import type { EntrySort } from './list-state.ts'

interface Props {
  readonly sort: EntrySort
  readonly onSort: (sort: EntrySort) => void
}

const numeric: ReadonlySet<Column> = new Set(['start', 'end', 'seconds'])
/** Dates and lengths are looked at from the greatest down first, names from A. */
const downFirst: ReadonlySet<Column> = new Set(['date', 'seconds'])

/** The heads of the columns; pressing one sorts by it, again the other way. */
export function EntryTableHead({ sort, onSort }: Props) {
  const t = useT()
  return (
    <div role="rowgroup">
      <div className={cx(classes['row'], classes['headRow'])} role="row" aria-rowindex={1}>
        <span role="columnheader" className={classes['selectCell']}>
          <span className="hw-only-for-readers">{t(($) => $.time.list.columns.select)}</span>
        </span>
        {columns.map((column) => (
          <span
            key={column}
            role="columnheader"
            data-column={column}
            className={cx(classes['cell'], numeric.has(column) && 'hw-number-cell')}
            {...(sort.by === column && {
              'aria-sort': sort.descending ? 'descending' : 'ascending',
            })}
          >
            <SortButton column={column} sort={sort} onSort={onSort} />
          </span>
        ))}
        <span role="columnheader" className={classes['actions']}>
          <span className="hw-only-for-readers">{t(($) => $.time.list.columns.actions)}</span>
        </span>
      </div>
    </div>
  )
}

function SortButton({ column, sort, onSort }: Props & { readonly column: Column }) {
  const t = useT()
  const name = t(($) => $.time.list.columns[column])
  const isSorted = sort.by === column
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp
  return (
    <button
      type="button"
      className={classes['sort']}
      title={t(($) => $.time.list.sort, { column: name })}
      onClick={() =>
        onSort({
          by: column,
          descending: isSorted ? !sort.descending : downFirst.has(column),
        })
      }
    >
      <span className="hw-clip">{name}</span>
      {isSorted && <Arrow size={14} aria-hidden="true" />}
    </button>
  )
}
