import { formatDuration } from '../../../shared/domain/duration.ts'
import { readLine, type LineContext, type ReadLine } from '../../../shared/quick-line/index.ts'
import { timeText } from '../../../shared/quick-line/print-line.ts'

/** A Monday. Clients and projects as they were worked for, the last first. */
export const context: LineContext = {
  locale: 'en-GB',
  today: '2026-11-30',
  clients: [
    { id: 1, name: 'Nordlys AS' },
    { id: 2, name: 'IKEA' },
    { id: 3, name: 'Vagt AB', aliases: ['Vagtbolaget'] },
    { id: 4, name: 'Lyktbruket AB' },
    { id: 5, name: 'Norrstigs Lyktfabrik AB' },
    { id: 6, name: 'Skymning, "Uggla" & Ödla HB' },
    { id: 7, name: 'De Slapende Windwijzer B.V.' },
    { id: 8, name: 'חברת החשמל בע״מ' },
    { id: 9, name: 'Sunday Ltd' },
    { id: 10, name: 'Åskmolnets Vägbelysning AB' },
  ],
  projects: [
    { id: 20, clientId: 2, name: 'Planning' },
    { id: 21, clientId: 6, name: 'Kvällsjour' },
    { id: 22, clientId: 7, name: 'Windmolenatlas' },
    { id: 23, clientId: null, name: 'Bookkeeping' },
    { id: 24, clientId: 10, name: 'Ljusplan 2026' },
    { id: 25, clientId: 1, name: 'Webb' },
    { id: 26, clientId: 3, name: 'Webb' },
  ],
  people: [
    { clientId: 7, name: 'Sanne de Vries' },
    { clientId: 1, name: 'Ole Nordmann' },
  ],
}

const nameOf = (
  named: readonly { readonly id: number; readonly name: string }[],
  id: number | null,
) => named.find((one) => one.id === id)?.name ?? ''

/** What a line was understood as, in the order time, owner, date, activity, `!`, note, what is asked; parted by ` | `. */
export function understood(line: string, over: Partial<LineContext> = {}): string {
  return textOf(readLine(line, { ...context, ...over }))
}

function textOf(read: ReadLine): string {
  const { owner, asks } = read
  const client = nameOf(context.clients, owner.clientId) || 'internal'
  const project = nameOf(context.projects, owner.projectId)
  const said = [
    read.starts ? 'start' : '',
    read.startsAt === null ? '' : `since ${formatDuration(read.startsAt)}`,
    read.times
      .map((time) => (time.kind === 'span' ? timeText(time) : formatDuration(time.seconds)))
      .join(' + '),
    project === '' ? client : `${client}/${project}`,
    read.date === context.today ? '' : read.date.slice(2),
    read.activity === null ? '' : `#${read.activity}`,
    read.billable === false ? '!' : '',
    read.note && `"${read.note}"`,
    ...asks.map(({ kind }) => `${kind}?`),
  ]
  return said.filter((word) => word !== '').join(' | ')
}
