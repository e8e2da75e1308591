import type { Records } from './index.ts'
import { gridOf, type WorkRecord } from './record-grid.ts'

const clockIn = /^[iI] (\d{4}[-/]\d{1,2}[-/]\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?)\S*(?:\s+(.*))?$/
const clockOut = /^[oO] (\d{4}[-/]\d{1,2}[-/]\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?)/

/**
 * A timeclock file of hledger or ledger: `i` begins, `o` ends; two spaces part account and description. The
 * first part of an account is the client, the rest the project. Null for any other text.
 */
export function readTimeclock(text: string): Records | null {
  if (!/^[iI] \d{4}[-/]\d/m.test(text.slice(0, 4096))) return null
  const records: WorkRecord[] = []
  let open: WorkRecord | null = null
  for (const [index, line] of text.split('\n').entries()) {
    const begun = clockIn.exec(line)
    const ended = begun ? null : clockOut.exec(line)
    if (begun) {
      if (open) records.push(open)
      open = { line: index + 1, start: `${begun[1]} ${begun[2]}`, ...ownerOf(begun[3] ?? '') }
    } else if (ended && open) {
      records.push({ ...open, end: `${ended[1]} ${ended[2]}` })
      open = null
    }
  }
  if (open) records.push(open)
  return records.length === 0 ? null : { format: 'timeclock', grid: gridOf(records) }
}

function ownerOf(rest: string): Pick<WorkRecord, 'client' | 'project' | 'note'> {
  const [account = '', ...description] = rest.trim().split(/\s{2,}/)
  const [client = '', ...project] = account.split(':')
  return { client, project: project.join(':'), note: description.join(' ').replace(/^; ?/, '') }
}
