import {
  hasSign,
  hasUnit,
  type ColumnMap,
  type FixedField,
  type MapField,
} from '../../../../shared/domain/files/column-maps.ts'
import type { DurationUnit } from '../../../../shared/domain/kinds.ts'

export type MappedColumn = ColumnMap['columns'][number]

/** A column of the file: its name, and which it is of several of that name. */
export interface FileColumn {
  readonly column: string
  readonly nth: number | undefined
}

const isSame = (one: MappedColumn, { column, nth = 1 }: FileColumn): boolean =>
  one.column === column && (one.nth ?? 1) === nth

/** What a column is said to hold; undefined: it is not used. */
export const columnIn = ({ columns }: ColumnMap, of: FileColumn): MappedColumn | undefined =>
  columns.find((one) => isSame(one, of))

/** Says what a column holds; another that held the same is no longer used. */
export function withField(map: ColumnMap, of: FileColumn, field: MapField | null): ColumnMap {
  const others = map.columns.filter((one) => !isSame(one, of) && one.as !== field)
  return { ...map, columns: field === null ? others : [...others, { ...named(of), as: field }] }
}

const named = ({ column, nth }: FileColumn) => (nth === undefined ? { column } : { column, nth })

/** Says what the numbers of a column count, or how their sign is meant. */
export function withMeaning(
  map: ColumnMap,
  of: FileColumn,
  { unit, reversed }: { readonly unit: DurationUnit | null; readonly reversed: boolean },
): ColumnMap {
  return {
    ...map,
    columns: map.columns.map((one) => {
      if (!isSame(one, of)) return one
      const { as } = one
      return {
        ...named(of),
        as,
        ...(unit !== null && hasUnit(as) && { unit }),
        ...(reversed && hasSign(as) && { reversed }),
      }
    }),
  }
}

/** Says once for all rows what no column holds; empty: nothing is said. */
export function withFixed(map: ColumnMap, field: FixedField, text: string): ColumnMap {
  const { [field]: _, ...others } = map.fixed ?? {}
  return { ...map, fixed: text.trim() === '' ? others : { ...others, [field]: text } }
}
