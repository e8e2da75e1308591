import { columnMap, type ColumnMap } from '../../../shared/domain/files/column-maps.ts'
import { stop } from '../command.ts'
import { commandLine, fill } from '../words.ts'
import { readUpTo } from './read-up-to.ts'

const { failure } = commandLine
/** Bytes: a map of a thousand columns has a tenth of it. */
const mostBytes = 1_000_000

/** What the columns of files mean, out of the file that `--map` names; stops with what is wrong with it. */
export async function readMap(file: string): Promise<ColumnMap> {
  const read = columnMap().safeParse(parse(file, await textOf(file)))
  if (read.success) return read.data
  const what = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim())
  return stop(fill(failure.noMap, { file, what: what.join('; ') }))
}

async function textOf(file: string): Promise<string> {
  try {
    const bytes = await readUpTo(file, mostBytes)
    if (bytes !== null) return bytes.toString('utf8').replace(/^\ufeff/, '')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const why = (failure.why as Readonly<Record<string, string>>)[code] ?? code
    return stop(fill(failure.unreadable, { file, why }))
  }
  return stop(fill(failure.tooLarge, { file, size: mostBytes / 1_000_000 }))
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError)
      return stop(fill(failure.noMap, { file, what: error.message }))
    throw error
  }
}
