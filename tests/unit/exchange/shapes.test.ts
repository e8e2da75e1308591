import { describe, expect, test } from 'vitest'
import type { DurationUnit } from '../../../shared/domain/kinds.ts'
import { entriesOf, readError, readValue, secondsOf } from './support.ts'

// Tables people make, in few rows: each comes to the one right outcome, or to the question that answers it.

/** Hours by client, and of them those that can be invoiced. */
type Hours = Readonly<Record<string, readonly [all: number, billable: number]>>

function hoursIn(text: string): Hours {
  const { rows, refused } = readValue(text) as ReturnType<typeof readValue> & { kind: 'entries' }
  expect(refused).toEqual([])
  const sums: Record<string, [number, number]> = {}
  for (const row of rows) {
    const sum = (sums[row.client ?? ''] ??= [0, 0])
    sum[0] += secondsOf(row) / 3600
    if (row.billable) sum[1] += secondsOf(row) / 3600
  }
  return sums
}

const table = (...rows: readonly string[]): string => `${rows.join('\n')}\n`
const en = (title: string, ...cells: readonly string[]) =>
  table(`Date,Client,${title}`, ...cells.map((cell, at) => `2026-01-${15 + at},Elm,${cell}`))

describe('what can be invoiced', () => {
  test.each<[string, string, Hours]>([
    [
      'Finnish',
      table(
        'Päivämäärä;Asiakas;Tunnit;Ei laskutettava',
        '5.1.2026;Koivu;1,5;Ei',
        '16.1.2026;Koivu;2;Kyllä',
      ),
      { Koivu: [3.5, 1.5] },
    ],
    [
      'German words for both',
      table(
        'Datum;Kunde;Std.;Abrechenbar',
        '05.01.2026;Ulme;1:30;abrechenbar',
        '16.01.2026;Ulme;0:30;nicht abrechenbar',
      ),
      { Ulme: [2, 1.5] },
    ],
    [
      'Norwegian, of the opposite',
      table(
        'Dato;Kunde;Antall timer;Ikke fakturerbar',
        '05.01.2026;Alm;1,5;',
        '16.01.2026;Alm;2,0;X',
      ),
      { Alm: [3.5, 1.5] },
    ],
    [
      'French',
      table(
        'Date;Client;Heures;Facturable',
        '05/01/2026;Orme;1,5;Vrai',
        '16/01/2026;Orme;2;Non facturable',
      ),
      { Orme: [3.5, 1.5] },
    ],
    ['a type', en('Hours,Type', '2,Billable', '1,Non-billable'), { Elm: [3, 2] }],
    [
      'a column of another name',
      en('Hours,Billing type', '2,Billable', '1,Not billable'),
      { Elm: [3, 2] },
    ],
    ['a category', en('Hours,Category', '2,Billable', '1,Non-billable'), { Elm: [3, 2] }],
    ['one of several tags', en('Hours,Tags', '2,web', '1,"web, non-billable"'), { Elm: [3, 2] }],
    ['hours in brackets', en('Hours (billable),Hours (total)', '2,2', '0,1'), { Elm: [3, 2] }],
    ['a part of the hours', en('Time (hours),Billable (hours)', '2,2', '1,0'), { Elm: [3, 2] }],
    ['rows that are no work', en('Hours,Typ', '2,Arbete', '8,Semester'), { Elm: [2, 2] }],
    ['what is invoiced by now', en('Hours,Fakturerad', '2,Ja', '1,Nej'), { Elm: [3, 3] }],
    ['not yet billed', en('Hours,Billing status', '2,Billed', '1,Unbilled'), { Elm: [3, 3] }],
  ])('%s', (_, text, hours) => {
    expect(hoursIn(text)).toEqual(hours)
  })
})

describe('lengths', () => {
  test.each<[string, string, number]>([
    ['of ISO 8601', en('Duration', 'PT1H30M', 'PT45M', 'PT2H'), 4.25],
    [
      'in many forms',
      en('Time spent', '1:30', '1.5', '1h30', '90m', '90 min', '1:30 h', '"1 hour, 30 minutes"'),
      10.5,
    ],
    ['German', en('Zeitaufwand', '1 Std. 30 Min.', '2 Stunden', '0:30 Std.'), 4],
    ['Finnish', en('Kesto', '1 t 30 min', '2 tuntia'), 3.5],
    ['with the unit behind "in"', en('Dauer in Minuten', '30', '15'), 0.75],
    ['with the unit behind "i"', en('Tid i minuter', '30', '15'), 0.75],
    ['hours behind "in"', en('Dauer in Stunden', '1.5', '2'), 3.5],
    ['of a stopwatch', en('Duration,Start,End', '30:00,09:00,09:30', '45:00,10:00,10:45'), 1.25],
    [
      'by the clock, long',
      en('Duration,Start,End', '10:00,08:00,18:00', '0:45,10:00,10:45'),
      10.75,
    ],
    [
      'of coming and going',
      en('Kommen,Gehen,Pause', '08:00,16:30,00:30', '8:00 Uhr,12:00 Uhr,0:00'),
      12,
    ],
    ['of a clock with an h', en('Début,Fin,Pause (min)', '09h00,12h00,15', '9h00,10h30,0'), 4.25],
    [
      'beside an unpaid break',
      en('Clock-in,Clock-out,Unpaid break', '09:00,17:30,0:30', '09:00,12:00,0:00'),
      11,
    ],
  ])('%s', (_, text, hours) => {
    expect(hoursIn(text)).toEqual({ Elm: [hours, hours] })
  })

  test.each<[string, string, number]>([
    ['parts of a day as sheets keep them', en('Hours', '0.0208333333333333', '0.0625', '0.5'), 14],
    [
      'parts of a day that start and end fit',
      en('Hours,Start,End', '0.0625,09:00,10:30', '0.125,09:00,12:00'),
      4.5,
    ],
    [
      'hours and minutes that start and end fit',
      en('Timmar,Start,Slut', '1.30,09:00,10:30', '0.45,09:00,09:45'),
      2.25,
    ],
    ['hours that the price fits', en('Hours,Rate,Amount', '1.30,100,130', '0.45,100,45'), 1.75],
    ['hours and minutes by the title', en('Tid (h.mm)', '1.30', '0.45'), 2.25],
    ['decimals, some beyond minutes', en('Hours', '1.30', '0.75', '2.15'), 4.2],
    ['quarters', en('Hours', '1.25', '0.50', '2.00'), 3.75],
    ['tenths', en('Hours', '1.3', '0.4'), 1.7],
    ['a count of minutes', en('Antal min', '45', '90'), 2.25],
    ['times without a sign', en('Start,End', '0900,1030', '1300,1715'), 5.75],
    ['times of a sheet without a sign', en('Start,End', '900,1030', '1300,1715'), 5.75],
    ['times with a point', en('Start,End', '9.30,11.00', '13.00,15.15'), 3.75],
    ['whole hours among times', en('Start,End', '9,10.30', '13,15.15'), 3.75],
    [
      'a German day',
      table(
        'Tag;Kunde;Von;Bis',
        '"Mo, 2. März 2026";Elm;8:00;9:30',
        '"Di, 3. März 2026";Elm;8:00;10:00',
      ),
      3.5,
    ],
    [
      'days before months',
      table('Datum;Klant;Uren', '2-3-2026;Elm;1:30', '16-3-2026;Elm;2:00'),
      3.5,
    ],
    ['whole hours alone', en('Start,End', '9,11', '13,15'), 4],
    ['times in decimals', en('Start,End', '9.5,11', '13,14.75'), 3.25],
    ['times as parts of a day', en('Start,End', '0.375,0.4375', '0.5,0.75'), 7.5],
  ])('%s', (_, text, hours) => {
    expect(hoursIn(text).Elm?.[0]).toBeCloseTo(hours, 9)
  })

  test.each([
    ['1.30, 0.45', 'Hours', ['1.30', '0.45'], 'Hours', ['hours', 'clock']],
    ['1,30 beside 2', 'Timmar', ['"1,30"', '2'], 'Timmar', ['hours', 'clock']],
    ['0.0625 and 0.125', 'Hours', ['0.0625', '0.125'], 'Hours', ['hours', 'days']],
    ['times at quarters', 'Start,End', ['9.25,10.50', '13.00,14.25'], 'Start', ['hours', 'clock']],
    ['times with one digit', 'Start,End', ['9.3,11', '13,15.1'], 'Start', ['clock', 'hours']],
    ['a break of 0.30', 'Start,End,Break', ['09:00,12:00,0.30'], 'Break', ['hours', 'clock']],
  ])('%s: asked what it counts', (_, title, cells, column, units) => {
    const { code, details } = readError(en(title, ...cells))
    expect(code).toMatch(/^needs-(break-)?unit$/)
    expect(details).toMatchObject({ column, units })
  })

  test('what was asked of times and lengths is read as it is answered', () => {
    const lengths = en('Hours', '1.30', '0.45')
    const of = (text: string, unit: DurationUnit) =>
      entriesOf(readValue(text, { unit })).reduce((sum, row) => sum + secondsOf(row) / 3600, 0)
    expect(of(lengths, 'clock')).toBe(2.25)
    expect(of(lengths, 'hours')).toBeCloseTo(1.75)
    expect(of(en('Hours', '0.0625', '0.125'), 'days')).toBe(4.5)
    const times = en('Start,End', '9.25,10.50', '13.00,14.25')
    expect(of(times, 'hours')).toBe(2.5)
    expect(of(times, 'clock')).toBeCloseTo(1 + 25 / 60 + 1 + 25 / 60)
  })

  test.each([
    ['whole numbers above hours', en('Duration', '15', '20', '10'), 'needs-unit'],
    ['round numbers', en('Duration', '5', '10', '10'), 'needs-unit'],
    ['days', en('Duration (days)', '0.5', '1'), 'unknown-format'],
    ['a unit in each row', en('Duration,Unit', '1.5,hours', '2,days'), 'needs-columns'],
    ['two spans in a row', en('In,Out,In,Out', '08:00,12:00,13:00,17:00'), 'needs-columns'],
    ['two lengths of one name', en('Hours,Hours', '1.5,0.5', '2,1'), 'needs-columns'],
    ['yes and no in an unknown column', en('Hours,Gratis', '2,', '1,X'), 'needs-columns'],
    [
      'client and project in one',
      table('Date,Client/Project,Hours', '2026-01-15,Elm / Web,2'),
      'needs-columns',
    ],
    [
      'nobody named, but names',
      table('Name,Start,End', '"Elm, Web",2026-01-15 09:00,2026-01-15 10:00'),
      'needs-columns',
    ],
    ['nobody named, but words', table('Date,Whom,Hours', '2026-01-15,Elm,2'), 'needs-columns'],
  ])('%s: asked', (_, text, code) => {
    expect(readError(text)).toMatchObject({ code })
  })
})

describe('whose hours they are', () => {
  test.each<[string, string, Hours]>([
    [
      'a line above the titles',
      table('Timesheet,,', 'Client:,Elm AB,', 'Date,Hours,Note', '2026-01-15,2,a'),
      { 'Elm AB': [2, 2] },
    ],
    [
      'a line of one cell',
      table('Kund: Alm AB;;', 'Datum;Timmar;Beskrivning', '2026-01-15;2,5;a', 'Summa;2,5;'),
      { 'Alm AB': [2.5, 2.5] },
    ],
    [
      'lines between the rows',
      table(
        'Client: Elm,,',
        'Date,Task,Hours',
        '2026-01-15,a,2',
        'Client: Fir,,',
        'Date,Task,Hours',
        '2026-01-16,b,3',
      ),
      { Elm: [2, 2], Fir: [3, 3] },
    ],
    [
      'the first row of each group',
      table(
        'Client,Date,Hours',
        'Elm,2026-01-15,2',
        ',2026-01-16,3',
        'Fir,2026-01-16,1',
        ',2026-01-17,1',
      ),
      { Elm: [5, 5], Fir: [2, 2] },
    ],
    [
      'nobody, where names repeat',
      table(
        'Client,Date,Hours',
        'Elm,2026-01-15,2',
        ',2026-01-16,3',
        'Elm,2026-01-16,1',
        ',2026-01-17,1',
      ),
      { Elm: [3, 3], '': [4, 0] },
    ],
    [
      'none of a total with a date',
      table('Date,Client,Hours', '2026-01-15,Elm,2', '2026-01-16,Elm,2', '2026-01-16,Total,4'),
      { Elm: [4, 4] },
    ],
    [
      'a client called Total',
      table('Date,Client,Hours', '2026-01-15,Elm,2', '2026-01-16,Total,1'),
      { Elm: [2, 2], Total: [1, 1] },
    ],
  ])('%s', (_, text, hours) => {
    expect(hoursIn(text)).toEqual(hours)
  })

  test('of a file of two encodings what can be read is read, the rest refused', () => {
    const bytes = Buffer.concat([
      Buffer.from('Datum;Kund;Timmar\n2026-01-15;Åke;1\n'),
      Buffer.from('2026-01-16;Öberg;2\n', 'latin1'),
    ])
    const file = readValue(new Uint8Array(bytes))
    expect(entriesOf(file).map(({ client }) => client)).toEqual(['Åke'])
    expect(file.refused).toMatchObject([{ line: 3, code: 'broken-text' }])
  })
})
