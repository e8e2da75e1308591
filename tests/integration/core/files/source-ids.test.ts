import { expect, it } from 'vitest'
import { aCore, at, type TestCore } from '../../../support/core/core.ts'

// Programs that give each entry an id say by it that two rows are one entry, however much of it was edited there.

async function load(test: TestCore, fileName: string, text: string) {
  const { previewId, outcome } = await test.value('import.preview', {
    job: 'job',
    fileName,
    data: Buffer.from(text).toString('base64'),
    format: 'auto' as const,
    zone: 'Europe/Stockholm',
  })
  await test.value('import.commit', { previewId })
  return outcome
}

const event = (id: string, start: string, end: string, client: string, note: string) =>
  ['BEGIN:VEVENT', `UID:${id}@x.test`, `DTSTART:${start}`, `DTEND:${end}`, `SUMMARY:${note}`]
    .concat([`CATEGORIES:${client}`, 'END:VEVENT'])
    .join('\r\n')
const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR', ''].join('\r\n')

const tagged = (t1: number, t2: number, ds: string) =>
  JSON.stringify({ records: [{ key: 'k3fQ9aXz', t1, t2, ds }] })

it.each([
  [
    'a calendar',
    'calendar.ics',
    calendar(event('a', '20260901T080000Z', '20260901T100000Z', 'Cedar', 'Plan')),
    calendar(event('a', '20260904T120000Z', '20260904T150000Z', 'Fir', 'All of it')),
    3,
  ],
  [
    'TimeTagger',
    'records.json',
    tagged(1_788_249_600, 1_788_253_200, 'plan'),
    tagged(1_788_422_400, 1_788_429_600, 'all of it'),
    2,
  ],
  [
    'a table with ids',
    'hours.csv',
    'Entry ID,Date,Client,Hours,Note\n81723,2026-09-01,Cedar,2,plan\n',
    'Entry ID,Date,Client,Hours,Note\n81723,2026-09-04,Cedar,3,all of it\n',
    3,
  ],
])(
  'an entry of %s edited there is changed here, not new',
  async (_, name, first, second, hours) => {
    const test = aCore({ now: at('2026-11-30 12:00') })
    expect((await load(test, name, first)).taken).toBe(1)
    const outcome = await load(test, name, second)
    expect(outcome.taken).toBe(0)
    expect(outcome.changed).toHaveLength(1)
    const sum = test.db.prepare<[], number>('SELECT total(seconds) / 3600 FROM entry').pluck().get()
    expect(sum).toBe(hours)
  },
)
