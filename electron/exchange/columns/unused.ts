import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { cellOf, type Header } from '../read/header.ts'
import { shorten } from '../read/refuse.ts'
import type { Table } from '../read/table.ts'
import type { ReadContext } from '../types.ts'
import { isKnownColumn, lengthAliases } from './aliases.ts'
import { concernOf, isIdentity, isVague, namesClient } from './aside-titles.ts'
import { isNear, secondsIn } from './lengths/compare.ts'
import type { LengthColumns } from './lengths/length-columns.ts'
import type { Lengths } from './lengths/settle.ts'
import type { TimeColumns } from './time-reading.ts'
import { parseBillable, parseBoolean } from './values/boolean.ts'

/** The columns of a table of hours that nothing is read from. */
export interface Unused {
  readonly names: readonly string[]
  /** Those that may change the hours, by their names. */
  readonly doubted: readonly number[]
  /** Those that seem to say the length once more. */
  readonly repeats: readonly number[]
  /** Those of a name nobody knows: they may say whose the hours are, or whether they can be invoiced. */
  readonly unknown: readonly number[]
  /** Whether no column is known to say whose the hours are. */
  readonly isNameless: boolean
  /** Those of the same name as one that is read, which is before each. */
  readonly twins: ReadonlyMap<number, number>
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
  const hasClient = columns.client >= 0 || header.fixed?.['client'] !== undefined
  const isNameless = !hasClient && columns.project < 0
  const used = new Set<number>(Object.values(columns))
  for (const column of Object.values(lengths) as LengthColumns[keyof LengthColumns][]) {
    if (column !== null) used.add(column.at)
  }
  const left = header.keys.map((_, at) => at).filter((at) => !used.has(at))
  const isRepeat = (at: number) => lengthNames.has(header.lengths[at] ?? '')
  const repeats = left.filter(isRepeat)
  const others = left.filter((at) => !isRepeat(at))
  const twins = left
    .map((at) => [at, header.keys.indexOf(header.keys[at] ?? '')] as const)
    .filter(([at, first]) => header.keys[at] !== '' && first < at && used.has(first))
  const isUnknown = (at: number) => {
    const key = header.keys[at] ?? ''
    if (isNameless && isVague(key)) return true
    return key !== '' && !isDoubted(at) && concernOf(key) === null && !isKnownColumn(key)
  }
  const isDoubted = (at: number) => {
    const key = header.keys[at] ?? ''
    if (isIdentity(key)) return !isNamed(key, columns)
    const concern = concernOf(key)
    if (concern !== null) return concern === 'time' || concern === 'billable'
    return !hasClient && namesClient(key)
  }
  return {
    names: others.map((at) => header.names[at] ?? ''),
    doubted: [...repeats, ...others.filter(isDoubted)],
    repeats,
    unknown: others.filter(isUnknown),
    isNameless,
    twins: new Map(twins),
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
  const isAsked = (at: number): boolean => {
    if (ignored.has(header.names[at] ?? '')) return false
    if (unused.repeats.includes(at)) return !repeats(at)
    const cells = rows.map((row) => cellOf(row, at)).filter((cell) => cell !== '')
    if (unused.unknown.includes(at)) return mayMatter(cells)
    // What can be invoiced is read from such cells, whatever their column is called.
    return cells.some((cell) => parseBillable(cell) === null)
  }
  // Words, where nobody is named; and yes and no, in a column of whatever name.
  const mayMatter = (cells: readonly string[]): boolean =>
    (unused.isNameless && cells.some((cell) => /\p{L}{2}/u.test(cell))) ||
    (cells.length > 0 && cells.every((cell) => parseBoolean(cell) !== null && !/^\d/.test(cell)))
  const differs = ([at, first]: readonly [number, number]): boolean =>
    rows.some((row) => cellOf(row, at) !== '' && cellOf(row, at) !== cellOf(row, first))
  const twins = [...unused.twins].filter(differs).map(([at]) => at)
  const asked = [
    ...new Set([...twins, ...[...unused.doubted, ...unused.unknown].filter(isAsked)]),
  ].filter((at) => !ignored.has(header.names[at] ?? ''))
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
