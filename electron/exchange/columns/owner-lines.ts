import { keyOf } from '../read/header.ts'
import { isKnownColumn, timeAliases } from './aliases.ts'

/** Whose the hours of a table are, where no column says it. */
export type Owner = {
  readonly client?: string
  readonly project?: string
}

const clientNames: ReadonlySet<string> = new Set(timeAliases.client)
const projectNames: ReadonlySet<string> = new Set(timeAliases.project)

/** What a line between rows says of those below it: `Client: Acme`; null for any other row. */
export function ownerIn(row: readonly string[]): Owner | null {
  const [first = '', second = '', ...more] = row.map((cell) => cell.trim()).filter(Boolean)
  if (more.length > 0) return null
  if (second !== '') return /[:=]$/.test(first) ? named(first.slice(0, -1), second) : null
  const [, name = '', value = ''] = /^([^:=]{2,30})[:=]\s*(\S.*)$/.exec(first) ?? []
  return named(name, value)
}

/** The same of the lines above a title row, where a cell beside the name says it as well: `Kund | Acme`. */
export function ownerAbove(rows: readonly (readonly string[])[]): Owner {
  let owner: Owner = {}
  for (const row of rows) {
    const [name = '', value = '', ...more] = row.map((cell) => cell.trim()).filter(Boolean)
    const beside = more.length > 0 || isKnownColumn(keyOf(value)) ? null : named(name, value)
    owner = { ...owner, ...(ownerIn(row) ?? beside) }
  }
  return owner
}

function named(name: string, value: string): Owner | null {
  if (value === '' || value === '-') return null
  const key = keyOf(name)
  if (clientNames.has(key)) return { client: value }
  return projectNames.has(key) ? { project: value } : null
}
