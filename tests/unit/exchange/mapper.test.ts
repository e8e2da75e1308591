import { describe, expect, it } from 'vitest'
import { lookAt } from '../../../electron/exchange/mapper/look.ts'
import type { ReadContext } from '../../../electron/exchange/types.ts'
import type { ColumnMap } from '../../../shared/domain/files/column-maps.ts'
import { aContext, entriesOf, invoicesOf, readError, readValue } from './support.ts'

function look(text: string, over: Partial<ReadContext> = {}) {
  const looked = lookAt({ kind: 'file', bytes: Buffer.from(text) }, aContext(over), null)
  if (!looked.ok) throw new Error(JSON.stringify(looked.error))
  return looked.value
}

const strange = `Wann;Wer;Wie lange;Woran
02.03.2026;Nordlys A/S;90;Skizze
03.03.2026;Vagt;oj;Telefon
04.03.2026;Vagt;30;Telefon
`

const map: ColumnMap = {
  kind: 'entries',
  dateOrder: 'dmy',
  columns: [
    { column: 'Wann', as: 'date' },
    { column: 'Wer', as: 'client' },
    { column: 'Wie lange', as: 'length', unit: 'minutes' },
    { column: 'Woran', as: 'note' },
  ],
}

describe('a look at a table', () => {
  it.each([
    ['Swedish', 'Datum;Kund;Timmar;Anteckning', ['date', 'client', 'length', 'note']],
    ['Danish', 'Dato;Kunde;Varighed;Beskrivelse', ['date', 'client', 'length', 'note']],
    ['Dutch', 'Datum;Klant;Uren;Omschrijving', ['date', 'client', 'length', 'note']],
    ['Hebrew', 'תאריך;לקוח;שעות;הערות', ['date', 'client', 'length', 'note']],
    ['German', 'Datum;Kunde;Stunden;Bemerkung', ['date', 'client', 'length', 'note']],
    ['Norwegian', 'Dato;Oppdragsgiver;Timer;Notat', ['date', 'client', 'length', 'note']],
    ['Finnish', 'Päivä;Asiakas;Tunnit;Kuvaus', ['date', 'client', 'length', 'note']],
    ['French', 'Jour;Nom du client;Heures;Remarque', ['date', 'client', 'length', 'note']],
    ['no', 'x;y;z;w', ['date', 'client', 'length', 'note']],
  ])('proposes what the columns mean by %s names', (_, titles, fields) => {
    const { map } = look(`${titles}\n2026-03-02;Nordlys A/S;1,5;Skiss\n2026-03-03;Vagt;2;x\n`)
    expect(map.kind).toBe('entries')
    expect(map.columns.map(({ as }) => as)).toEqual(fields)
  })

  it('says at which cell a row cannot be read, and what comes of the others', () => {
    const looked = look(strange, { map })
    expect(looked).toMatchObject({ counts: { taken: 2, refused: 1, seconds: 7200 }, missing: [] })
    expect(looked.rows.map(({ line, comes }) => [line, comes])).toMatchObject([
      [2, { kind: 'entries', row: { client: 'Nordlys A/S', time: { seconds: 5400 } } }],
      [3, { kind: 'refused', refused: { column: 'Wie lange', detail: 'oj' } }],
      [4, { kind: 'entries', row: { note: 'Telefon' } }],
    ])
  })

  it('names what is still missing', () => {
    const { missing, rows } = look(strange, { map: { ...map, columns: map.columns.slice(0, 2) } })
    expect(missing).toEqual(['start', 'end', 'length'])
    expect(rows[0]?.comes).toEqual({ kind: 'open' })
  })
})

describe('a file read by a map', () => {
  it('takes its columns for what the map says', () => {
    const file = readValue(strange, { map })
    expect(entriesOf(file)).toMatchObject([
      { client: 'Nordlys A/S', note: 'Skizze', time: { date: '2026-03-02', seconds: 5400 } },
      { client: 'Vagt', time: { seconds: 1800 } },
    ])
    expect(file.refused).toMatchObject([{ line: 3, code: 'not-a-duration', column: 'Wie lange' }])
  })

  it('is recognised by its columns, in whatever order, and not by others', () => {
    const seen = ['Wann', 'Wer', 'Wie lange', 'Woran']
    const knownMaps = [{ name: 'Mine', map: { ...map, seen } }]
    expect(readValue(strange, { knownMaps })).toMatchObject({ map: 'Mine' })
    const turned = 'Wer,Wann,Woran,Wie lange\nVagt,2026-03-02,a,45\n'
    expect(entriesOf(readValue(turned, { knownMaps }))).toMatchObject([{ time: { seconds: 2700 } }])
    expect(readError('Wer,Wann,Woran\nVagt,2026-03-02,a\n', { knownMaps }).code).toBe(
      'unknown-format',
    )
  })

  it('tells two columns of one name apart, proposed and said', () => {
    const text = 'Datum;Namn;Timmar;Namn\n2026-03-02;Jag;2;Vagt\n2026-03-03;Jag;1;Nordlys\n'
    expect(look(text).map.columns.filter(({ column }) => column === 'Namn')).toMatchObject([
      { nth: 1 },
      { nth: 2 },
    ])
    const twins: ColumnMap = {
      kind: 'entries',
      columns: [
        { column: 'Datum', as: 'date' },
        { column: 'Timmar', as: 'length' },
        { column: 'Namn', as: 'client', nth: 2 },
      ],
    }
    const rows = entriesOf(readValue(text, { map: twins }))
    expect(rows.map(({ client }) => client)).toEqual(['Vagt', 'Nordlys'])
  })

  it('names the columns a map wants and the file has not', () => {
    expect(readError('A,B\n1,2\n', { map })).toMatchObject({
      code: 'unknown-format',
      details: { missing: ['Wann', 'Wer', 'Wie lange', 'Woran'] },
    })
  })

  it('says once for all rows what no column holds, and turns signs round', () => {
    const text = 'Nr,Tag,Summe\n1,2026-03-02,"-100,50"\n2,2026-03-03,20\n'
    const invoices: ColumnMap = {
      kind: 'invoices',
      columns: [
        { column: 'Nr', as: 'number' },
        { column: 'Tag', as: 'issued' },
        { column: 'Summe', as: 'net', reversed: true },
      ],
      fixed: { client: 'Vagt', currency: 'SEK' },
    }
    expect(invoicesOf(readValue(text, { map: invoices }))).toMatchObject([
      { number: '1', client: 'Vagt', currency: 'SEK', net: 10_050 },
      { number: '2', net: -2000 },
    ])
    const hours: ColumnMap = {
      kind: 'entries',
      columns: [
        { column: 'Tag', as: 'date' },
        { column: 'Summe', as: 'length' },
      ],
      fixed: { client: 'Vagt', project: 'Webb' },
    }
    const [only] = entriesOf(readValue('Tag,Summe\n2026-03-02,2\n', { map: hours }))
    expect(only).toMatchObject({ client: 'Vagt', project: 'Webb', billable: true })
  })
})
