import { strToU8, zipSync } from 'fflate'
import { writeOds } from 'hucre/ods'
import { writeXlsx, type Cell } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { unpack } from '../../../electron/exchange/archive/unpack.ts'
import { readFile } from '../../../electron/exchange/read-file.ts'
import type { ReadContext } from '../../../electron/exchange/types.ts'
import { aContext, entriesOf, invoicesOf } from './support.ts'

async function read(bytes: Uint8Array, over: Partial<ReadContext> = {}) {
  const result = await readFile(bytes, 'file', aContext(over))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

async function refusal(bytes: Uint8Array, over: Partial<ReadContext> = {}) {
  const result = await readFile(bytes, 'file', aContext(over))
  return result.ok ? null : result.error
}

/** What a work in pieces comes to. */
function done<R>(steps: Generator<unknown, R>): R {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const shown = (value: number, numFmt: string): Partial<Cell> => ({
  value,
  type: 'number',
  style: { numFmt },
})

const titles = ['Datum', 'Start', 'Slut', 'Timmar', 'Kund', 'Anteckning']

/** 2 March 2026, 9 to 10:30, as a sheet counts days. */
const timesheet = {
  name: 'Mars',
  rows: [
    ['Tidrapport mars'],
    [],
    titles,
    ['', '', '', '', 'Åkerö & Söner', 'möte'],
    ['', '', '', '', 'Vagt', 'a\nb'],
    ['Summa', '', '', 26.5],
  ],
  cells: new Map([
    ['3,0', shown(46_083, 'yyyy-mm-dd')],
    ['3,1', shown(0.375, 'hh:mm')],
    ['3,2', shown(0.4375, 'hh:mm')],
    ['3,3', shown(0.0625, '[h]:mm')],
    ['4,0', shown(46_084, 'd mmm yyyy')],
    ['4,3', shown(25 / 24, '[h]:mm')],
  ]),
}

describe('workbooks', () => {
  it('reads dates, times and lengths below a title, as the cells show them', async () => {
    const file = await read(await writeXlsx({ sheets: [timesheet] }))
    expect(entriesOf(file)).toMatchObject([
      {
        line: 4,
        client: 'Åkerö & Söner',
        note: 'möte',
        time: { start: 1_772_438_400, end: 1_772_443_800 },
      },
      { line: 5, client: 'Vagt', note: 'a\nb', time: { date: '2026-03-03', seconds: 90_000 } },
    ])
    expect(file).toMatchObject({ refused: [], skipped: 2, encoding: null })
  })

  it('counts days from the first the workbook names', async () => {
    const days = new Map([...timesheet.cells].filter(([at]) => !at.endsWith(',0')))
    days.set('3,0', shown(46_083 - 1462, 'yyyy-mm-dd'))
    days.set('4,0', shown(46_084 - 1462, 'yyyy-mm-dd'))
    const sheet = { ...timesheet, cells: days }
    const file = await read(await writeXlsx({ sheets: [sheet], dateSystem: '1904' }))
    expect(entriesOf(file).map(({ time }) => time)).toMatchObject([
      { start: 1_772_438_400, end: 1_772_443_800 },
      { date: '2026-03-03', seconds: 90_000 },
    ])
  })

  it('asks which of several sheets of hours is meant, and passes over others', async () => {
    const notes = { name: 'Notes', rows: [['Call Anna'], ['Send the offer']] }
    const bytes = await writeXlsx({ sheets: [notes, timesheet, { ...timesheet, name: 'April' }] })
    expect(await refusal(bytes)).toMatchObject({
      code: 'needs-sheet',
      details: { sheets: ['Mars', 'April'] },
    })
    expect(entriesOf(await read(bytes, { sheet: 'April' }))).toHaveLength(2)
    const one = await writeXlsx({ sheets: [notes, timesheet] })
    expect(entriesOf(await read(one))).toHaveLength(2)
  })

  it('takes numbers with three decimals as such, as a sheet holds numbers', async () => {
    const rows = [
      ['number', 'client', 'issued', 'net', 'currency'],
      ['1', 'Vagt', '2026-03-02', 1200.5, 'SEK'],
    ]
    const file = await read(await writeXlsx({ sheets: [{ name: 'a', rows }] }))
    expect(invoicesOf(file)).toMatchObject([{ net: 120_050 }])
    const hours = [titles, ['2026-03-02', '', '', 1.125, 'Vagt', '']]
    const hour = await read(await writeXlsx({ sheets: [{ name: 'a', rows: hours }] }))
    expect(entriesOf(hour)).toMatchObject([{ time: { seconds: 4050 } }])
  })

  it('reads open document sheets', async () => {
    const rows = [titles, [new Date(Date.UTC(2026, 2, 2)), '09:00', '10:30', 1.5, 'Vagt', 'x']]
    const file = await read(await writeOds({ sheets: [{ name: 'a', rows }] }))
    expect(entriesOf(file)).toMatchObject([{ time: { start: 1_772_438_400, end: 1_772_443_800 } }])
  })
})

const solidtime = {
  'time_entries.csv': strToU8(
    'id,description,start,end,billable,client_id,project_id,task_id,tags\n' +
      'e1,Plan,2026-03-02T08:00:00Z,2026-03-02T09:30:00Z,true,,p1,t1,"[""tag-00001""]"\n' +
      'e2,Run,2026-03-02T10:00:00Z,2026-03-02T11:00:00Z,false,c1,,,[]\n' +
      'e3,Now,2026-03-02T12:00:00Z,,false,c1,,,[]\n',
  ),
  'clients.csv': strToU8('id,name\nc1,Vagt AB\n'),
  'projects.csv': strToU8('id,name,client_id\np1,Webb,c1\n'),
  'tasks.csv': strToU8('id,name\nt1,meeting\n'),
  'tags.csv': strToU8('id,name\ntag-00001,urgent\n'),
  'meta.json': strToU8('{}'),
}

describe('archives', () => {
  it('reads the data export of solidtime with the names beside it', async () => {
    const file = await read(zipSync(solidtime))
    expect(entriesOf(file)).toMatchObject([
      {
        client: 'Vagt AB',
        project: 'Webb',
        note: 'Plan',
        billable: true,
        activity: 'meeting',
        time: { start: 1_772_438_400, end: 1_772_443_800 },
      },
      { client: 'Vagt AB', project: null, billable: false },
    ])
    expect(file).toMatchObject({ format: 'solidtime', notices: ['running-entries-skipped'] })
  })

  it('reads the one table of any other archive, and refuses one of several', async () => {
    const csv = strToU8('Date,Client,Hours\n2026-03-02,Vagt,1.5\n')
    expect(entriesOf(await read(zipSync({ 'a/b.csv': csv })))).toHaveLength(1)
    expect(await refusal(zipSync({ 'a.csv': csv, 'b.csv': csv }))).toMatchObject({
      details: { reason: 'archive' },
    })
  })

  it('counts what comes out, whatever the archive says', () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(2_000_000), 'b.csv': strToU8('a') })
    // What each file says of its size, in the list at the end and before it.
    const lies = bomb.map((byte, at) => (bomb[at + 1] === 0x84 && byte === 0x80 ? 1 : byte))
    for (const bytes of [bomb, lies]) {
      expect(bytes.length).toBeLessThan(10_000)
      expect(done(unpack(bytes, 1_000_000))).toMatchObject({
        error: { details: { reason: 'damaged' } },
      })
    }
  })

  it('can be cancelled while it unpacks', async () => {
    const bytes = zipSync({ 'a.csv': new Uint8Array(4 * 1024 * 1024) })
    const result = await readFile(bytes, 'a.zip', aContext(), () => false)
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })

  it('refuses entities, and whatever is cut or garbled', async () => {
    const bytes = await writeXlsx({ sheets: [timesheet] })
    const damaged = { details: { reason: 'damaged' } }
    expect(await refusal(bytes.slice(0, bytes.length / 2))).toMatchObject(damaged)
    expect(await refusal(bytes.map((byte, at) => (at > 200 ? byte ^ 85 : byte)))).toMatchObject(
      damaged,
    )
    const entity = strToU8('<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>')
    const hostile = zipSync({ 'xl/workbook.xml': entity, '[Content_Types].xml': entity })
    expect(await refusal(hostile)).toMatchObject({ details: { reason: 'xml-doctype' } })
    expect(await refusal(zipSync({ 'xl/workbook.xml': strToU8('<a>') }))).toMatchObject(damaged)
  })
})
