import { describe, expect, test } from 'vitest'
import {
  aTogglRow,
  at,
  readEntries,
  readError,
  readValue,
  secondsOf,
  togglFile,
  togglHeader,
} from './support.ts'

const seconds = (text: string) => readEntries(text).map(secondsOf)
const refusals = (text: string) => readValue(text).refused
const toggl = (...rows: Parameters<typeof aTogglRow>[0][]) =>
  togglFile(...rows.map((row) => aTogglRow(row)))

describe('stated durations', () => {
  test('a stated duration that differs from end − start moves the end', () => {
    const [entry] = readEntries(toggl({ duration: '00:59:30' }))
    expect(entry?.time).toMatchObject({
      start: at('2026-03-02T08:00:00Z'),
      end: at('2026-03-02T08:59:30Z'),
    })
  })

  test('a duration rounded to minutes or hundredths does not', () => {
    const file = (duration: string) =>
      `Date,From,To,Hours,Customer\n2026-03-02,09:00:00,09:50:20,${duration},Nordlys A/S\n`
    expect(seconds(file('0:50'))).toEqual([3020])
    expect(seconds(file('0.84'))).toEqual([3020])
    expect(seconds(file('0.80'))).toEqual([2880])
  })

  test('start and duration without an end column are an interval', () => {
    const text = 'Start date,Start time,Duration,Client\n2026-03-02,09:00,1:30:00,Vagt AB\n'
    expect(readEntries(text)[0]?.time).toMatchObject({ end: at('2026-03-02T09:30:00Z') })
  })

  test('an entry over midnight keeps both its dates', () => {
    expect(seconds(toggl({ start: '2026-03-02 23:30:00', end: '2026-03-03 00:30:00' }))).toEqual([
      3600,
    ])
  })
})

describe('rows that are refused or left out', () => {
  test('every refusal names line, column and text, and stops no other row', () => {
    const text = toggl(
      { start: '2026-02-30 09:00:00' },
      { start: '2026-03-02 9h' },
      { duration: 'long' },
      { billable: 'perhaps' },
      { note: 'x'.repeat(4001) },
      { client: 'x'.repeat(201) },
      {},
    )
    const file = readValue(text)
    expect(file.rows).toHaveLength(1)
    expect(file.refused).toMatchObject([
      { line: 2, code: 'not-a-date', column: 'Start date', detail: '2026-02-30' },
      { line: 3, code: 'not-a-time', column: 'Start time', detail: '9h' },
      { line: 4, code: 'not-a-duration', column: 'Duration', detail: 'long' },
      { line: 5, code: 'not-a-boolean', column: 'Billable', detail: 'perhaps' },
      { line: 6, code: 'field-too-long', column: 'Description' },
      { line: 7, code: 'field-too-long', column: 'Client' },
    ])
    for (const { detail } of file.refused) expect(detail?.length).toBeLessThanOrEqual(80)
  })

  test('a row with too few or too many cells is refused, not shifted', () => {
    const text = togglFile(aTogglRow(), `${aTogglRow()},more`, 'Tove,t@x.test,Vagt', aTogglRow())
    expect(readValue(text).rows).toHaveLength(2)
    expect(refusals(text)).toMatchObject([
      { line: 3, code: 'wrong-column-count' },
      { line: 4, code: 'wrong-column-count' },
    ])
  })

  test('title lines, blank lines, section rows and totals are skipped and counted', () => {
    const text = `Time report\nsep=,\nDate,Client,Hours,Notes\n2026-03-02,Vagt AB,2,a\n\nSEK,,,\n,,,\nTotal,,2,\nTotalt\n`
    expect(readValue(text)).toMatchObject({ refused: [], skipped: 7, rows: [{ line: 4 }] })
  })

  test('a row without a date that holds data is refused', () => {
    const text = 'Date,Client,Hours\n,Vagt AB,2\n2026-03-02,Vagt AB,\n'
    expect(refusals(text)).toMatchObject([
      { line: 2, code: 'missing-field', column: 'Date' },
      { line: 3, code: 'no-time', column: 'Hours' },
    ])
  })

  test('an entry of no length is left out and told', () => {
    const text = toggl({ end: '2026-03-02 09:00:00', duration: '00:00:00' })
    expect(readValue(text)).toMatchObject({
      rows: [],
      refused: [],
      skipped: 1,
      notices: ['zero-length-skipped'],
    })
  })

  test('an entry longer than a month is refused', () => {
    expect(refusals(toggl({ end: '2026-05-02 09:00:00', duration: '-' }))).toMatchObject([
      { code: 'too-long' },
    ])
  })
})

describe('clients, projects, activities', () => {
  test('no client is internal time, with or without a project', () => {
    const text =
      'Date,Client,Project,Hours,Billable\n2026-03-02,-,Bookkeeping,1,No\n2026-03-02,,,1,\n'
    expect(readEntries(text)).toMatchObject([
      { client: null, project: 'Bookkeeping', billable: false },
      { client: null, project: null, billable: false },
    ])
  })

  test('without a billable column a client’s time is billable, internal time is not', () => {
    const text = 'Date,Client,Hours\n2026-03-02,Vagt AB,1\n2026-03-02,,1\n'
    expect(readEntries(text).map(({ billable }) => billable)).toEqual([true, false])
  })

  test('the first tag that is an activity counts, else work', () => {
    const text = togglFile(
      aTogglRow({ tags: '"urgent, Meeting, travel"' }),
      aTogglRow({ tags: 'urgent' }),
      aTogglRow({ tags: '-' }),
    )
    expect(readEntries(text).map(({ activity }) => activity)).toEqual(['meeting', 'work', 'work'])
  })

  test('names are trimmed and otherwise exact', () => {
    const [entry] = readEntries(toggl({ client: '  =SUM(A1) "x"  ', note: ' +1 ' }))
    expect(entry).toMatchObject({ client: '=SUM(A1) "x"', note: '+1' })
  })
})

describe('formats', () => {
  test('Toggl’s new report: chosen columns in any order, a dash for empty', () => {
    const text = `\ufeff"Description","Billable","Project","Client","Start date","Start time","Stop date","Stop time"
"-","Yes","-","Vagt AB","2026-03-02","09:00:00","2026-03-02","10:00:00"
"a","No","P","-","2026-03-02","09:00:00","-","-"
`
    const file = readValue(text)
    expect(file).toMatchObject({
      format: 'toggl',
      skipped: 1,
      notices: ['running-entries-skipped'],
    })
    expect(file.rows).toMatchObject([
      { client: 'Vagt AB', project: null, note: '', billable: true },
    ])
  })

  test('a running entry is left out whatever its duration says', () => {
    const row = aTogglRow({ end: ' ', duration: '0:15:00' })
    expect(readValue(togglFile(row))).toMatchObject({ rows: [], refused: [], skipped: 1 })
  })

  test('Clockify: breaks are no work; both clocks; the order from all rows', () => {
    const text = `"Project","Client","Description","Activity","Type","Billable","Start Date","Start Time","End Date","End Time","Duration (h)","Deal ID"
"","Vagt AB","a","meeting","Regular","Yes","03/04/2026","10:23 AM","03/04/2026","1:23 PM","3:00",""
"","Vagt AB","b","","Break","No","03/04/2026","1:23 PM","03/04/2026","2:00 PM","0:37",""
"","Vagt AB","c","","Regular","Yes","03/22/2026","09:00:00","03/22/2026","10:00:00","01:00:00","7"
`
    const file = readValue(text)
    expect(file).toMatchObject({ format: 'clockify', skipped: 1, notices: ['not-work-skipped'] })
    expect(file.rows).toMatchObject([
      { activity: 'meeting', time: { start: at('2026-03-04T09:23:00Z') } },
      { time: { start: at('2026-03-22T08:00:00Z') } },
    ])
  })

  test('Kimai alone takes an end before the start for the next day', () => {
    const row = (header: string) => `${header}\n2026-06-16,23:30,00:15,0:45,Vagt AB,Work,1\n`
    const kimai = row('Date,From,To,Duration,Customer,Activity,Billable')
    expect(readValue(kimai).format).toBe('kimai')
    expect(seconds(kimai)).toEqual([2700])
    expect(refusals(row('Date,Start,End,Duration,Client,Activity,Billable'))).toMatchObject([
      { code: 'end-before-start' },
    ])
  })

  test('Kimai in German, expenses left out', () => {
    const text = `Datum;Von;Bis;Dauer;Kunde;Projekt;Tätigkeit;Beschreibung;Abrechenbar;Typ;category
2026-06-16;12:00;12:06;0,10;Vagt AB;P;Meeting;foo;1;timesheet;work
2026-06-16;12:00;12:00;0;Vagt AB;P;;Hotel;1;expense;work
`
    const file = readValue(text)
    expect(file).toMatchObject({ format: 'kimai', skipped: 1, refused: [] })
    expect(file.rows).toMatchObject([{ client: 'Vagt AB', activity: 'meeting', billable: true }])
  })

  test.each([
    ['sv', 'Datum;Kund;Projekt;Aktivitet;Anteckning;Timmar;Debiterbar', '1,5;Ja'],
    ['da', 'Dato;Kunde;Projekt;Aktivitet;Bemærkning;Timer;Fakturerbar', '1,5;Ja'],
    ['no', 'Dato;Kunde;Prosjekt;Aktivitet;Notat;Timer;Fakturerbart', '1,5;ja'],
    ['nl', 'Datum;Klant;Project;Activiteit;Omschrijving;Uren;Declarabel', '1,5;ja'],
    ['de', 'Datum;Kunde;Projekt;Tätigkeit;Beschreibung;Stunden;Abrechenbar', '1,5;ja'],
    ['he', 'תאריך;לקוח;פרויקט;פעילות;הערות;שעות;לחיוב', '1.5;כן'],
  ])('a table with titles in %s', (_, header, tail) => {
    const file = readValue(`${header}\n2026-03-02;Vagt AB;P;travel;note;${tail}\n`)
    expect(file.format).toBe('time-csv')
    expect(file.rows).toMatchObject([
      {
        client: 'Vagt AB',
        project: 'P',
        activity: 'travel',
        note: 'note',
        billable: true,
        time: { kind: 'duration', date: '2026-03-02', seconds: 5400 },
      },
    ])
  })

  test.each([',', ';', '\t', '|'])('the separator %j is found', (delimiter) => {
    const text = toggl({}).replaceAll(',', delimiter)
    expect(seconds(text)).toEqual([3600])
  })

  test('a stated format without its columns names those it lacks', () => {
    expect(readError('User,Client,Hours\nTove,Vagt AB,2\n', { format: 'toggl' })).toMatchObject({
      code: 'unknown-format',
      details: { format: 'toggl', missing: ['Start date'], columns: ['User', 'Client', 'Hours'] },
    })
  })

  test('a table nobody knows is shown by its columns', () => {
    expect(readError('Colour;Shape\nred;round\n')).toMatchObject({
      code: 'unknown-format',
      details: { columns: ['Colour', 'Shape'] },
    })
  })

  test('T2: hours on a date have no time of day', () => {
    expect(
      readEntries(`${togglHeader}\nT,t@x.test,Vagt AB,,,a,Yes,2026-03-02,,,,01:30:00,\n`),
    ).toMatchObject([{ time: { kind: 'duration', date: '2026-03-02', seconds: 5400 } }])
  })
})
