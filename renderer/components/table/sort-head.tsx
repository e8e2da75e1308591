import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react'
import { useT } from '../../i18n/index.ts'
import classes from './sort-head.module.css'

interface Props {
  readonly name: string
  /** Which way the table is sorted by this column; false if by another one. */
  readonly sorted: { readonly descending: boolean } | false
  readonly className?: string | undefined
  readonly onPress: () => void
}

/** A column's head that sorts the table by it, and the other way round when pressed again. */
export function SortHead({ name, sorted, className, onPress }: Props) {
  const t = useT()
  const Icon = !sorted ? IconArrowsSort : sorted.descending ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      className={className}
      aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={classes['sort']}
        data-sorted={sorted !== false}
        title={t(($) => $.common.sortBy, { column: name })}
        onClick={onPress}
      >
        {name}
        <Icon size={13} aria-hidden />
      </button>
    </th>
  )
}
