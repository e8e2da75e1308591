import { expect, it } from 'vitest'
import { allPages, entriesCsv, toInvoiceTitle } from '../../../shared/domain/files/entries-file.ts'
import { aClient, aDuration, anEntry, anInterval, aProject } from '../../support/core/builders.ts'
import { aCore, at, type TestCore } from '../../support/core/core.ts'

const now = at('2026-10-31 12:00')

async function exported({ value }: TestCore): Promise<string> {
  const entries = await allPages(
    (offset, limit) =>
      value('entries.page', { offset, limit, sort: { by: 'date', descending: false } }),
    2,
  )
  const clients = new Map((await value('clients.list', {})).map(({ id, name }) => [id, name]))
  const projects = new Map((await value('projects.list', {})).map(({ id, name }) => [id, name]))
  return entriesCsv(entries, {
    client: (id) => clients.get(id ?? 0) ?? null,
    project: (id) => projects.get(id ?? 0) ?? null,
  })
}

/** Names and notes that spreadsheets would run, work across midnight, lengths alone, all rounded by the day. */
async function aRoundedBook() {
  const test = aCore({ now })
  const { value } = test
  const rounding = { direction: 'up', minutes: 30, per: 'day' } as const
  const { client } = await value('clients.create', aClient({ name: "=Kompas 'V'; AB", rounding }))
  const clientId = client.id
  const { project } = await value('projects.create', aProject({ clientId }))
  const projectId = project.id
  const add = (fields: Parameters<typeof anEntry>[0]) => value('entries.create', anEntry(fields))
  const night = anInterval('2026-10-26T21:40:00Z', '2026-10-27T00:05:00Z')
  await add({ clientId, time: aDuration('2026-10-26', 0.5), note: '+1, "so"' })
  await add({ clientId, time: night, note: "'kvar'" })
  const abroad = anInterval('2026-10-28T21:40:00Z', '2026-10-28T22:10:00Z', 'America/New_York')
  await add({ clientId, billable: false, time: abroad })
  await add({ clientId, projectId, time: aDuration('2026-10-26', 1.3), activity: 'meeting' })
  await add({ clientId, billable: false, time: aDuration('2026-10-27', 7), note: '-5' })
  await add({ clientId, time: aDuration('2026-10-27', 7.1) })
  return test
}

it('T5: what is exported says what was worked and, last, what is to be invoiced', async () => {
  const lines = (await exported(await aRoundedBook())).split('\r\n')
  const cells = lines.map((line) => line.split(','))
  expect(cells[0]?.at(-1)).toBe(toInvoiceTitle)
  const rows = cells.slice(1, 7).map((row) => [row[7], row[8], row.at(-1)].join(' '))
  // 0:30 and 2:25 of one day are 3:00 to invoice, 1:18 of the project 1:30; unbilled time is nothing.
  expect(rows.toSorted()).toEqual([
    '00:30:00 no 00:00:00',
    '00:30:00 yes 00:30:00',
    '01:18:00 yes 01:30:00',
    '02:25:00 yes 02:30:00',
    '07:00:00 no 00:00:00',
    '07:06:00 yes 07:30:00',
  ])
})

it('its own export is imported as it was, and what is to be invoiced is not the time worked', async () => {
  const first = await aRoundedBook()
  const text = await exported(first)
  const test = aCore({ now })
  const { value } = test
  const { previewId, outcome } = await value('import.preview', {
    job: 'job',
    fileName: 'hours.csv',
    data: Buffer.from(text).toString('base64'),
    format: 'auto',
    zone: 'Europe/Stockholm',
  })
  expect(outcome).toMatchObject({
    taken: 6,
    refused: [],
    unused: [toInvoiceTitle],
  })
  await value('import.commit', { previewId })
  const told = async (core: TestCore) => {
    const clients = await core.value('clients.list', {})
    const projects = await core.value('projects.list', {})
    const page = await core.value('entries.page', { offset: 0, limit: 50 })
    return page
      .map(({ clientId, projectId, date, time, seconds, billable, activity, note }) => ({
        date,
        time,
        seconds,
        billable,
        activity,
        note,
        client: clients.find(({ id }) => id === clientId)?.name,
        project: projects.find(({ id }) => id === projectId)?.name,
      }))
      .toSorted((a, b) => a.seconds - b.seconds || a.date.localeCompare(b.date))
  }
  expect(await told(test)).toEqual(await told(first))
})
