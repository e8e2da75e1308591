import { existsSync } from 'node:fs'
import path from 'node:path'
import { insideText, tableName, whyNotOpenAtLength } from '../../shell/rescue-text.ts'
import { examine } from '../../store/rescue/examine.ts'
import { salvage as save } from '../../store/rescue/salvage.ts'
import { command, stop, StopWithText } from '../command.ts'
import { table } from '../output/table.ts'
import { commandLine, fill } from '../words.ts'

const words = commandLine.salvage

/** `salvage FILE`: saves row by row what can be read of the database into a new file; exit 1 if rows are lost. */
export const salvage = command({
  takes: 'file',
  options: {},
  async run(_given, [word = ''], session) {
    const [file, to] = [session.file(), path.resolve(word)]
    if (!existsSync(file)) stop(fill(commandLine.failure.noDatabase, { file }))
    if (existsSync(to)) stop(fill(commandLine.failure.saveExists, { file: word }))
    const found = examine({ file })
    const saved = save({ file, to, now: Math.floor(Date.now() / 1000) })
    if (!saved.ok) throw new StopWithText(await whyNotOpenAtLength(saved.error))
    const expected = new Map(found.ok ? found.value.map((one) => [one.table, one.expected]) : [])
    const tables = saved.value.tables.map((one) => ({
      ...one,
      lost: lostOf(expected.get(one.table) ?? null, one.saved + one.refused),
    }))
    const { inside } = saved.value
    return {
      json: { file: to, inside, tables },
      text: () =>
        [
          fill(words.done, { file: word, inside: insideText(inside) }),
          table(
            [Object.values(words.column), ...tables.map(rowOf)],
            ['left', 'right', 'right', 'right'],
          ),
          fill(words.next, { file: word }),
        ].join('\n'),
      flawed: tables.some(({ refused, lost }) => refused > 0 || lost !== 0),
    }
  },
})

/** Null: nothing says any more how many there were. */
const lostOf = (expected: number | null, read: number): number | null =>
  expected === null ? null : Math.max(0, expected - read)

type Saved = {
  readonly table: string
  readonly saved: number
  readonly refused: number
  readonly lost: number | null
}

const rowOf = ({ table, saved, refused, lost }: Saved): string[] => [
  tableName(table),
  String(saved),
  String(refused),
  lost === null ? words.unknown : String(lost),
]
