import type { Records } from './index.ts'
import { gridOf, type WorkRecord } from './record-grid.ts'

const stamp = '\\[(\\d{4}-\\d{2}-\\d{2})[^\\]\\d]*(\\d{1,2}:\\d{2})\\]'
const clock = new RegExp(`^\\s*CLOCK:\\s*${stamp}(?:--${stamp})?`)
const heading = /^(\*+)\s+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)\s+)?(.*?)(?:\s+:[\w@#%:]+:)?\s*$/

/** The clocks of an org file: the top heading above one is the client, those between the project, its own the note. */
export function readOrg(text: string): Records | null {
  if (!/^\s*CLOCK:\s*\[\d{4}-/m.test(text)) return null
  const path: string[] = []
  const records: WorkRecord[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const [, stars = '', title = ''] = heading.exec(line) ?? []
    if (stars !== '') path.splice(stars.length - 1, Infinity, title)
    const found = clock.exec(line)
    if (!found) continue
    const [, fromDay, from, toDay, to] = found
    const titles = path.filter(Boolean)
    records.push({
      line: index + 1,
      start: `${fromDay} ${from}`,
      end: toDay === undefined ? '' : `${toDay} ${to}`,
      client: titles[0],
      project: titles.slice(1, -1).join(' / '),
      note: titles.length > 1 ? titles.at(-1) : '',
    })
  }
  return records.length === 0 ? null : { format: 'org', grid: gridOf(records) }
}
