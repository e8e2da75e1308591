import {
  hasSign,
  hasUnit,
  type ColumnMap,
  type FixedField,
  type MapField,
} from '../../../../shared/domain/files/column-maps.ts'
import type { DurationUnit } from '../../../../shared/domain/kinds.ts'

export type MappedColumn = ColumnMap['columns'][number]

/** What a column is said to hold; undefined: it is not used. */
export const columnIn = ({ columns }: ColumnMap, name: string): MappedColumn | undefined =>
  columns.find(({ column }) => column === name)

/** Says what a column holds; another that held the same is no longer used. */
export function withField(map: ColumnMap, column: string, field: MapField | null): ColumnMap {
  const others = map.columns.filter((one) => one.column !== column && one.as !== field)
  return { ...map, columns: field === null ? others : [...others, { column, as: field }] }
}

/** Says what the numbers of a column count, or how their sign is meant. */
export function withMeaning(
  map: ColumnMap,
  column: string,
  { unit, reversed }: { readonly unit: DurationUnit | null; readonly reversed: boolean },
): ColumnMap {
  return {
    ...map,
    columns: map.columns.map((one) => {
      if (one.column !== column) return one
      const { as } = one
      return {
        column,
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
