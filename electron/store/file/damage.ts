/**
 * How an exception met while reading says that the file is damaged: SQLite's code, or the kind of a value
 * that is none. What says something else (a disk that fails, a file that is held) is thrown again.
 */
export function damageOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^SQLITE_(CORRUPT|NOTADB|ERROR|MISMATCH)/.test(code)) return code
  const isBadValue =
    error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError
  if (isBadValue && code === '') return error.name
  throw error
}

/** What the schema names and SQLite cannot find, or cannot read in it. */
const isLacking =
  /^(no such (table|column|function|index|module|collation sequence|tokenizer)|unknown function|table .+ has |malformed database schema)/

/** Whether SQLite misses a part of the schema, which nothing but damage takes away from a file of this version. */
export function lacksTable(error: unknown): boolean {
  const isSqlError = error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR'
  return isSqlError && isLacking.test(error.message)
}
