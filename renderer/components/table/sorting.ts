/** Which column a table is sorted by, and which way. */
export interface Order<K extends string> {
  readonly column: K
  readonly descending: boolean
}

type Key = number | string | null

/**
 * Rows in the order of a column; those without a value stand last whichever way it goes, and those that
 * are alike by name.
 */
export function ordered<T>(
  rows: readonly T[],
  { keyOf, nameOf, descending }: SortBy<T>,
  locale: string,
): T[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  const way = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)]
    const names = collator.compare(nameOf(a), nameOf(b))
    if (left === null || right === null) {
      if (left === right) return names
      return left === null ? 1 : -1
    }
    const compared =
      typeof left === 'string' ? collator.compare(left, String(right)) : left - Number(right)
    return compared * way || names
  })
}

interface SortBy<T> {
  readonly keyOf: (row: T) => Key
  readonly nameOf: (row: T) => string
  readonly descending: boolean
}

/** The order after a press on a column's head: the other way round, or that column from its telling end. */
export function pressed<K extends string>(
  order: Order<K>,
  column: K,
  smallestFirst: ReadonlySet<K>,
): Order<K> {
  if (order.column === column) return { column, descending: !order.descending }
  return { column, descending: !smallestFirst.has(column) }
}
