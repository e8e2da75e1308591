import { describe, expect, it } from 'vitest'
import type { CallInput } from '../../../../shared/contract/index.ts'
import { aClient } from '../../../support/core/builders.ts'
import { aCore, at, type TestCore } from '../../../support/core/core.ts'

// A file that comes a second time, in every way it may differ by then: nothing is added twice unasked.

type Options = Partial<CallInput<'import.preview'>>

const input = (text: string, options: Options = {}) => ({
  job: 'job',
  fileName: 'file.csv',
  data: Buffer.from(text).toString('base64'),
  format: 'auto' as const,
  zone: 'Europe/Stockholm',
  ...options,
})
const preview = async (test: TestCore, text: string, options?: Options) =>
  (await test.value('import.preview', input(text, options))).outcome

async function load(test: TestCore, text: string, options?: Options) {
  const { previewId } = await test.value('import.preview', input(text, options))
  return test.value('import.commit', { previewId })
}

const togglHead =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags'
/** Rows of `client,project,note,billable,date,from,to`. */
const toggl = (...rows: string[]) =>
  [
    togglHead,
    ...rows.map((row) => {
      const [client, project, note, billable, date, from, to] = row.split(',')
      return `A,a@example.org,${client},${project},,${note},${billable},${date},${from}:00,${date},${to}:00,,`
    }),
    '',
  ].join('\n')
const clockify = (...rows: string[]) =>
  [
    '"Project","Client","Description","Task","User","Group","Email","Tags","Billable","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)"',
    ...rows.map((row) => {
      const [client, project, note, billable, date, from, to] = row.split(',')
      return [project, client, note, '', 'A', '', '', '', billable, date, from, date, to, '', '']
        .map((cell) => `"${cell}"`)
        .join(',')
    }),
    '',
  ].join('\n')
/** Rows of `client,project,note,billable,date,hours`. */
const harvest = (...rows: string[]) =>
  [
    'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,First Name,Last Name,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency,External Reference URL',
    ...rows.map((row) => {
      const [client, project, note, billable, date, hours] = row.split(',')
      return `${date},${client},${project},,Consulting,${note},${hours},${billable},No,A,B,,Yes,,,,,SEK,`
    }),
    '',
  ].join('\n')

const autumn = () => aCore({ now: at('2026-11-30 12:00') })
const hours = ({ db }: TestCore) =>
  db.prepare<[], number>('SELECT total(seconds) / 3600 FROM entry').pluck().get()
const clientNames = async (test: TestCore) =>
  (await test.value('clients.list', {})).map(({ name }) => name)

const one = 'Cedar,Web,plan,Yes,2026-09-01,09:00,17:00'
const two = 'Cedar,Web,build,Yes,2026-09-02,09:00,12:00'
const daily = 'Cedar,Web,plan,Yes,2026-09-01,8'
const dailyToo = 'Cedar,Web,build,Yes,2026-09-02,3'

describe('of an entry with start and end, a second export', () => {
  it.each([
    ['text', one.replace('plan', 'planning'), 'note', 'plan', 'planning'],
    ['project', one.replace('Web', 'Shop'), 'project', 'Web', 'Shop'],
    ['no project', one.replace('Web', ''), 'project', 'Web', null],
    ['billable', one.replace('Yes', 'No'), 'billable', true, false],
    ['client for nobody’s', one, 'client', null, 'Cedar', one.replace('Cedar,Web', ',')],
    [
      'moved end',
      one.replace('17:00', '16:00'),
      'end',
      at('2026-09-01 17:00'),
      at('2026-09-01 16:00'),
    ],
    [
      'moved start',
      one.replace('09:00', '08:30'),
      'start',
      at('2026-09-01 09:00'),
      at('2026-09-01 08:30'),
    ],
  ])('with another %s changes it', async (_, row, field, before, after, first = one) => {
    const test = autumn()
    await load(test, toggl(first, two))
    const { outcome } = await load(test, toggl(row, two))
    expect(outcome).toMatchObject({ taken: 0, updated: 1, duplicates: 1 })
    expect(outcome.changed).toMatchObject([{ line: 2, name: 'Cedar', isKept: false }])
    expect(outcome.changed[0]?.fields).toContainEqual({ field, before, after })
    expect(await preview(test, toggl(row, two))).toMatchObject({ updated: 0, duplicates: 2 })
    expect(await test.value('data.check', {})).toMatchObject({ sound: true })
  })

  it('with everything moved within its day changes it, if the rest of the file is known', async () => {
    const test = autumn()
    await load(test, toggl(one, two))
    const moved = one.replace('09:00,17:00', '10:00,18:00')
    expect(await preview(test, toggl(moved, two))).toMatchObject({ taken: 0, updated: 1 })
    expect(await preview(test, toggl(moved))).toMatchObject({ taken: 1, updated: 0 })
  })

  it('with more rows adds those alone, identical ones as often as they are there', async () => {
    const test = autumn()
    await load(test, toggl(one, one))
    const { outcome } = await load(test, toggl(one, one, one, two))
    expect(outcome).toMatchObject({ taken: 2, updated: 0, duplicates: 2 })
  })

  it('leaves alone what was edited here, even where it was moved', async () => {
    const test = autumn()
    await load(test, toggl(one, two))
    const [, entry] = await test.value('entries.page', { offset: 0, limit: 2 })
    if (entry?.time.kind !== 'interval') throw new Error('no interval')
    const time = { ...entry.time, end: entry.time.end + 600 }
    await test.value('entries.update', { id: entry.id, fields: { note: 'mine', time } })
    const { outcome } = await load(test, toggl(one.replace('plan', 'planning'), two))
    expect(outcome).toMatchObject({ taken: 0, updated: 0, duplicates: 2 })
    expect(outcome.changed).toMatchObject([{ line: 2, isKept: true }])
    expect(outcome.known).toContainEqual({ line: 2, why: 'edited-here' })
    expect((await test.value('entries.page', { offset: 1, limit: 1 }))[0]?.note).toBe('mine')
  })

  it('in another form of the same letters, or for a look-alike name, is known', async () => {
    const test = autumn()
    const row = 'Åkesson Måleri,Kök,möte,Yes,2026-09-01,09:00,17:00'
    await load(test, toggl(row))
    for (const same of [
      row.normalize('NFD'),
      row.toLowerCase().replace('yes', 'Yes'),
      row.replace('Åkesson ', 'Åkesson  \u200f'),
    ]) {
      expect(await preview(test, toggl(same))).toMatchObject({
        taken: 0,
        updated: 0,
        duplicates: 1,
        newClients: [],
        newProjects: [],
      })
    }
  })

  it('under a name that is one’s own by hand is the client’s', async () => {
    const test = autumn()
    const { client } = await test.value('clients.create', {
      ...aClient({ name: 'Cedar AB' }),
      aliases: ['Cedar', ' cedar '],
    })
    expect(client.aliases).toEqual(['cedar'])
    await load(test, toggl(one))
    expect(await clientNames(test)).toEqual(['Cedar AB'])
  })
})

describe('of a length on a day, a second export', () => {
  it.each([
    ['text', daily.replace('plan', 'planning'), 'note'],
    ['project', daily.replace('Web', 'Shop'), 'project'],
    ['billable', daily.replace('Yes', 'No'), 'billable'],
    ['length', daily.replace(/8$/, '7'), 'seconds'],
  ])('with another %s changes it', async (_, row, field) => {
    const test = autumn()
    await load(test, harvest(daily, dailyToo))
    const { outcome } = await load(test, harvest(row, dailyToo))
    expect(outcome).toMatchObject({ taken: 0, updated: 1, duplicates: 1 })
    expect(outcome.changed).toMatchObject([{ line: 2, fields: [{ field }] }])
  })

  it('is not taken for other work of the same length', async () => {
    const test = autumn()
    const days = ['01', '02', '03', '04'].map((day) => `2026-09-${day}`)
    await load(test, harvest(...days.map((day, at) => `Cedar,Web,web ${at},Yes,${day},8`)))
    const others = days.map((day, at) => `Cedar,Shop,shop ${at},Yes,${day},${at === 0 ? 8 : 3}`)
    expect(await preview(test, harvest(...others))).toMatchObject({ taken: 4, updated: 0 })
  })
})

describe('hours that only the user can tell to be the same', () => {
  it('are asked about where another tool says them, and remembered to be a client’s other name', async () => {
    const test = autumn()
    await load(test, toggl(one, two))
    const other = clockify(
      'Cedar Inc,W,other words,No,2026-09-01,09:00:00,17:00:00',
      'Cedar Inc,W,,No,2026-09-02,09:00:00,12:00:00',
      'Cedar Inc,W,october,No,2026-10-02,09:00:00,12:00:00',
    )
    expect(await test.refusal('import.preview', input(other))).toMatchObject({
      code: 'needs-same-hours',
      details: { kind: 'tool', count: 2, format: 'toggl', clients: ['Cedar'] },
    })
    expect(await preview(test, other, { sameHours: 'new' })).toMatchObject({ taken: 3 })
    const { outcome } = await load(test, other, { sameHours: 'same' })
    expect(outcome).toMatchObject({ taken: 1, updated: 0, duplicates: 2, newClients: [] })
    expect(outcome.known).toEqual([
      { line: 2, why: 'same-hours' },
      { line: 3, why: 'same-hours' },
    ])
    expect(await clientNames(test)).toEqual(['Cedar'])
    expect(hours(test)).toBe(14)
  })

  it.each([
    ['start and end', toggl(one, two), (text: string) => text.replaceAll('Cedar', 'Cedar Group')],
    [
      'a length',
      harvest(daily, dailyToo),
      (text: string) => text.replaceAll('Cedar', 'Cedar Group'),
    ],
  ])('are asked about where the client was renamed in the tool: %s', async (_, first, renamed) => {
    const test = autumn()
    await load(test, first)
    const before = hours(test)
    expect(await test.refusal('import.preview', input(renamed(first)))).toMatchObject({
      code: 'needs-same-hours',
      details: { kind: 'name', count: 2, clients: ['Cedar'] },
    })
    const { outcome } = await load(test, renamed(first), { sameHours: 'same' })
    expect(outcome).toMatchObject({ taken: 0, updated: 0, duplicates: 2 })
    expect(hours(test)).toBe(before)
  })

  it('are asked about under another zone, also over a change of the clocks', async () => {
    const test = autumn()
    const rows = toggl(one, two, 'Cedar,Web,winter,Yes,2026-10-28,09:00,17:00')
    await load(test, rows)
    const refused = await test.refusal('import.preview', input(rows, { zone: 'America/New_York' }))
    expect(refused).toMatchObject({ details: { kind: 'zone', count: 3 } })
  })

  it('one meeting of two clients is no reason to ask', async () => {
    const test = autumn()
    await load(test, toggl(one, two))
    const others = ['03', '04', '05'].map((day) => `Fir,App,work,Yes,2026-09-${day},09:00,12:00`)
    const both = two.replace('Cedar,Web', 'Fir,App')
    expect(await preview(test, toggl(both, ...others))).toMatchObject({ taken: 4 })
  })
})

describe('what a second import changed', () => {
  it('is put back with it, before what the first one added can go', async () => {
    const test = autumn()
    const first = await load(test, toggl(one, two))
    const second = await load(test, toggl(one.replace('17:00', '16:00'), two))
    expect(hours(test)).toBe(10)
    expect((await test.refusal('import.undo', { batchId: first.batchId })).code).toBe('conflict')
    const { undoId } = await test.value('import.undo', { batchId: second.batchId })
    expect(hours(test)).toBe(11)
    await test.value('undo.apply', { undoId: undoId ?? 0 })
    expect(hours(test)).toBe(10)
    await test.value('import.undo', { batchId: second.batchId })
    await test.value('import.undo', { batchId: first.batchId })
    expect(hours(test)).toBe(0)
    expect(await test.value('data.check', {})).toMatchObject({ sound: true })
  })

  it('is shown in one step with thousands of new rows', async () => {
    const test = aCore({ now: at('2026-11-30 12:00'), inSteps: true })
    await load(test, toggl(one, two))
    const many = Array.from({ length: 3200 }, (_, i) => {
      const day = String(1 + (i % 28)).padStart(2, '0')
      const [hour, minute] = [Math.floor(i / 28 / 6) % 24, (Math.floor(i / 28) % 6) * 10]
      const clock = (m: number) => `${String(hour).padStart(2, '0')}:${String(m).padStart(2, '0')}`
      return `Cedar,Web,row ${i},Yes,2026-10-${day},${clock(minute)},${clock(minute + 9)}`
    })
    const { outcome, batchId } = await load(
      test,
      toggl(one.replace('17:00', '16:00'), two, ...many),
    )
    expect(outcome).toMatchObject({ taken: 3200, updated: 1, duplicates: 1 })
    expect(await test.value('data.check', {})).toMatchObject({ sound: true })
    await test.value('import.undo', { batchId })
    expect(hours(test)).toBe(11)
  })
})
