import { describe, expect, test } from 'vitest'
import type { ReadContext } from '../../../electron/exchange/types.ts'
import { fixture, readEntries, readError, readValue, secondsOf, togglHeader } from './support.ts'

const value = (name: string, over: Partial<ReadContext> = {}) =>
  readValue(fixture(`bad/${name}`), over)
const error = (name: string) => readError(fixture(`bad/${name}`))

describe('broken files', () => {
  test('a quote open at the end of the file costs its own row, and names its line', () => {
    const file = value('truncated-quote.csv')
    expect(file.rows).toHaveLength(3)
    expect(file.refused).toMatchObject([{ line: 5, code: 'unclosed-quote' }])
  })

  test('rows split by another separator than the title row are not imported', () => {
    expect(error('wrong-delimiter.csv')).toMatchObject({
      code: 'unreadable-file',
      details: { reason: 'columns-mismatch', columns: 13, candidateDelimiter: ';' },
    })
  })

  test('the separator the user chooses reads the same file', () => {
    const file = value('wrong-delimiter.csv', { delimiter: ';' })
    expect(file.rows).toHaveLength(3)
    expect(file.refused).toEqual([])
  })

  test('ambiguous dates are asked about, never guessed', () => {
    expect(error('ambiguous-dates.csv')).toMatchObject({
      code: 'needs-date-order',
      details: { examples: ['03/05/2026', '04/06/2026', '05/07/2026'] },
    })
  })

  test('ambiguous dates are read in the order given', () => {
    const starts = (dateOrder: 'dmy' | 'mdy') =>
      readEntries(fixture('bad/ambiguous-dates.csv'), { dateOrder }).map(({ time }) =>
        time.kind === 'interval' ? new Date(time.start * 1000).toISOString().slice(0, 10) : '',
      )
    expect(starts('dmy')).toEqual(['2026-05-03', '2026-06-04', '2026-07-05', '2026-08-06'])
    expect(starts('mdy')).toEqual(['2026-03-05', '2026-04-06', '2026-05-07', '2026-06-08'])
  })

  test('an end before its start is refused: no swap, no day added', () => {
    const file = value('end-before-start.csv')
    expect(file.refused).toMatchObject([{ line: 3, code: 'end-before-start', column: 'End time' }])
    expect(readEntries(fixture('bad/end-before-start.csv')).map(secondsOf)).toEqual([3600, 3600])
  })

  test('negative hours are refused, the others taken', () => {
    expect(value('negative-duration.csv').refused).toEqual([
      { line: 3, code: 'negative-duration', column: 'Hours', detail: '-1,5' },
    ])
    expect(readEntries(fixture('bad/negative-duration.csv')).map(secondsOf)).toEqual([5400, 7200])
  })

  test('M1: a currency ISO 4217 does not know is refused by its name', () => {
    const file = value('unknown-currency.csv')
    expect(file.rows).toHaveLength(2)
    expect(file.refused).toMatchObject([{ line: 3, code: 'unknown-currency', detail: 'SKR' }])
  })

  test('M2: another currency without a rate, or with the rate 0, is refused', () => {
    const file = value('missing-rate.csv')
    expect(file.rows).toHaveLength(2)
    expect(file.refused).toMatchObject([
      { line: 3, code: 'missing-rate', detail: 'EUR' },
      { line: 4, code: 'missing-rate', detail: '0' },
    ])
  })

  test('NUL bytes are dropped with a notice, and cut nothing', () => {
    const file = value('nul-bytes.csv')
    expect(file.notices).toEqual(['nul-bytes-dropped'])
    expect(readEntries(fixture('bad/nul-bytes.csv'))).toMatchObject([
      { note: 'Work' },
      { note: 'Work' },
      { note: 'Work', line: 4 },
    ])
  })

  test('UTF-16 is read by its mark', () => {
    const notes = readEntries(fixture('bad/utf-16.csv')).map(({ note }) => note)
    expect(notes).toEqual(['Möte på Öland', 'Möte på Öland', 'Möte på Öland'])
  })

  test('a document type declaration is refused before anything is expanded', () => {
    expect(error('entity-bomb.xml').details).toMatchObject({ reason: 'xml-doctype' })
  })

  test('a web page under another name is told to be one', () => {
    expect(error('html-page.csv').details).toMatchObject({ reason: 'web-page' })
  })

  test('one field of 20 MB costs its own row only', () => {
    const field = 'x'.repeat(20 * 1024 * 1024)
    const good = 'T,t@x.test,Vagt AB,,,Work,Yes,2026-03-02,09:00:00,2026-03-02,10:00:00,01:00:00,'
    const bad = good.replace('Work', `"${field}"`)
    const file = readValue(`${togglHeader}\n${bad}\n${good}\n`)
    expect(file.rows).toMatchObject([{ line: 3 }])
    expect(file.refused).toMatchObject([{ line: 2, code: 'field-too-long' }])
    expect(file.refused[0]?.detail?.length).toBeLessThanOrEqual(80)
  })
})
