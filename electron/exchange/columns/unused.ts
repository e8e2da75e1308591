import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { cellOf, type Header } from '../read/header.ts'
import { shorten } from '../read/refuse.ts'
import type { Table } from '../read/table.ts'
import type { ReadContext } from '../types.ts'
import { lengthAliases } from './aliases.ts'
import { concernOf, isIdentity } from './aside-titles.ts'
import { isNear, secondsIn } from './lengths/compare.ts'
import type { LengthColumns } from './lengths/length-columns.ts'
import type { Lengths } from './lengths/settle.ts'
import type { TimeColumns } from './time-reading.ts'

/** The columns of a table of hours that nothing is read from. */
export interface Unused {
  readonly names: readonly string[]
  /** Those that may change the hours, by their names. */
  readonly doubted: readonly number[]
  /** Those that seem to say the length once more. */
  readonly repeats: readonly number[]
}

const lengthNames: ReadonlySet<string> = new Set(
  [
    lengthAliases.net,
    lengthAliases.gross,
    lengthAliases.unsure,
    lengthAliases.minutes,
    lengthAliases.seconds,
  ].flat(),
)

/** What is left of a table's columns once those that are read are taken. */
export function unusedColumns(
  header: Header,
  columns: TimeColumns,
  lengths: LengthColumns,
): Unused {
  const used = new Set<number>(Object.values(columns))
  for (const column of Object.values(lengths) as LengthColumns[keyof LengthColumns][]) {
    if (column !== null) used.add(column.at)
  }
  const left = header.keys.map((_, at) => at).filter((at) => !used.has(at))
  const isRepeat = (at: number) => lengthNames.has(header.lengths[at] ?? '')
  const repeats = left.filter(isRepeat)
  const others = left.filter((at) => !isRepeat(at))
  const isDoubted = (at: number) => {
    const key = header.keys[at] ?? ''
    if (isIdentity(key)) return !isNamed(key, columns)
    const concern = concernOf(key)
    return concern === 'time' || concern === 'billable'
  }
  return {
    names: others.map((at) => header.names[at] ?? ''),
    doubted: [...repeats, ...others.filter(isDoubted)],
    repeats,
  }
}

/** Whether the names that a column of numbers stands for are in the table too. */
const isNamed = (key: string, { client, project }: TimeColumns): boolean =>
  /^(project|projekt|prosjekt)/.test(key) ? project >= 0 : client >= 0

/**
 * Asks (`needs-columns`, with `columns`) about those columns that may change the hours and hold something,
 * unless the user left them out; a length said twice is none of them where both agree.
 */
export function settleUnused(
  table: Table,
  unused: Unused,
  lengths: Lengths,
  context: ReadContext | null,
): Envelope<null> {
  if (context === null || !table.isWhole) return ok(null)
  const { header, rows } = table
  const ignored = new Set(context.ignoredColumns ?? [])
  const asked = unused.doubted.filter((at) => {
    if (ignored.has(header.names[at] ?? '')) return false
    if (unused.repeats.includes(at)) return !repeats(at)
    return rows.some((row) => cellOf(row, at) !== '')
  })
  if (asked.length === 0) return ok(null)
  const columns = asked.map((at) => shorten(header.names[at] ?? ''))
  return fail('needs-columns', `Columns that are not used may matter: ${columns.join(', ')}`, {
    column: columns[0],
    columns,
    examples: asked.map((at) => shorten(rows.map((row) => cellOf(row, at)).find((c) => c) ?? '')),
  })

  function repeats(at: number): boolean {
    const own = lengths.stated?.at ?? -1
    const unit = header.units[at] ?? 'hours'
    return rows.every((row) => {
      const again = cellOf(row, at)
      const stated = secondsIn(cellOf(row, own), lengths.unit ?? 'hours')
      return again === '' || own < 0 || isNear(secondsIn(again, unit), stated)
    })
  }
}
