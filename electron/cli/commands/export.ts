import { writeFile } from 'node:fs/promises'
import type { CallInput } from '../../../shared/contract/index.ts'
import {
  allPages,
  entriesCsv,
  secondsToInvoice,
  type EntryNames,
} from '../../../shared/domain/files/entries-file.ts'
import type { ListedEntry } from '../../../shared/domain/entities.ts'
import { formatDuration } from '../../../shared/domain/duration.ts'
import { ranges } from '../../../shared/domain/limits.ts'
import { type Session, command, stop } from '../command.ts'
import { clientNamed } from '../input/client-named.ts'
import { anyText, date, option } from '../input/readers.ts'
import { commandLine, fill } from '../words.ts'

/** `export FILE.csv`: time entries, oldest first, with what is to be invoiced beside what was worked; `FILE.json` holds the same as JSON. */
export const exportEntries = command({
  takes: 'file',
  options: {
    'first-day': option('first-day', date),
    'last-day': option('last-day', date),
    client: option('client', anyText),
  },
  async run({ 'first-day': from, 'last-day': to, client }, [file = ''], session) {
    const owner = client === undefined ? null : await clientNamed(client, session)
    const entries = await found(session, {
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(owner && { clientId: owner.id }),
    })
    const names = await namesOf(session)
    const text = file.toLowerCase().endsWith('.json')
      ? jsonOf(entries, names)
      : entriesCsv(entries, names)
    await saved(file, text)
    const sum = (of: (entry: ListedEntry) => number) =>
      entries.reduce((total, entry) => total + of(entry), 0)
    const seconds = sum((entry) => entry.seconds)
    const toInvoice = sum(secondsToInvoice)
    const said = {
      file,
      count: entries.length,
      hours: formatDuration(seconds),
      toInvoice: formatDuration(toInvoice),
    }
    return {
      json: { file, entries: entries.length, seconds, toInvoiceSeconds: toInvoice },
      text: () => fill(commandLine.export.done, said),
    }
  },
})

const found = ({ ask }: Session, filter: CallInput<'entries.summary'>) =>
  allPages(
    (offset, limit) =>
      ask('entries.page', {
        ...filter,
        offset,
        limit,
        sort: { by: 'date', descending: false },
      }),
    ranges.pageRows.most,
  )

async function namesOf({ ask }: Session): Promise<EntryNames> {
  const named = (all: readonly { readonly id: number; readonly name: string }[]) => {
    const names = new Map(all.map(({ id, name }) => [id, name]))
    return (id: number | null) => (id === null ? null : (names.get(id) ?? null))
  }
  return {
    client: named(await ask('clients.list', {})),
    project: named(await ask('projects.list', {})),
  }
}

function jsonOf(entries: readonly ListedEntry[], names: EntryNames): string {
  const rows = entries.map((entry) => ({
    client: names.client(entry.clientId),
    project: names.project(entry.projectId),
    date: entry.date,
    time: entry.time,
    seconds: entry.seconds,
    billable: entry.billable,
    activity: entry.activity,
    note: entry.note,
    toInvoiceSeconds: secondsToInvoice(entry),
  }))
  return `${JSON.stringify({ entries: rows }, null, 2)}\n`
}

/** Writes a new file; one that is there stays as it is. */
async function saved(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    if (code === 'EEXIST') stop(fill(commandLine.failure.saveExists, { file }))
    stop(fill(commandLine.failure.output, { what: `${file}: ${code}` }))
  }
}
