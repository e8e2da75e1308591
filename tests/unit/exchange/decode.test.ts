import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../electron/exchange/read/decode.ts'
import { aTogglRow, read, readValue, togglFile, togglHeader } from './support.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16()

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8('Möte'), []],
    ['UTF-8 with a mark', utf8('\ufeffMöte'), []],
    ['UTF-16 LE with a mark', Buffer.from('\ufeffMöte', 'utf16le'), ['utf-16']],
    ['UTF-16 BE with a mark', utf16be('\ufeffMöte'), ['utf-16']],
    ['UTF-16 LE without', Buffer.from('Möte', 'utf16le'), ['utf-16']],
    ['UTF-16 BE without', utf16be('Möte'), ['utf-16']],
    ['Windows-1252', latin('Möte'), ['windows-1252']],
  ])('reads %s', (_, bytes, notices) => {
    expect(decodeText(bytes)).toEqual({ text: 'Möte', notices })
  })

  test('Windows-1252 keeps its dashes, quotes and euro sign', () => {
    expect(decodeText(latin('\x80 \x93\x96\x94 å')).text).toBe('€ “–” å')
  })

  test('a view into a larger buffer is read alone', () => {
    const whole = latin('xxMöte\0xx')
    expect(decodeText(whole.subarray(2, 6)).text).toBe('Möte')
  })

  test.each(['a\r\nb', 'a\rb', 'a\nb'])('line ends become one: %j', (text) => {
    expect(decodeText(utf8(text)).text).toBe('a\nb')
  })

  test('a UTF-8 file cut inside a character is not read as Windows-1252', () => {
    const row = aTogglRow({ client: 'Åskmolnet på Öland', note: 'Möte' })
    const bytes = utf8(togglFile(row, row, row.replace(/work$/, 'ö'))).slice(0, -2)
    const file = readValue(bytes)
    expect(file.rows).toMatchObject([
      { client: 'Åskmolnet på Öland' },
      { client: 'Åskmolnet på Öland' },
    ])
    expect(file.refused).toMatchObject([{ line: 4, code: 'broken-text' }])
    expect(file.notices).toContain('broken-characters')
  })
})

describe('files that are no tables', () => {
  test.each([
    ['empty', ''],
    ['empty', ' \r\n\n\ufeff'],
    ['web-page', '<html><body>Sign in</body></html>'],
    ['web-page', '<?xml version="1.0"?><!DOCTYPE html><html/>'],
    ['xml', '<?xml version="1.0"?><Invoice/>'],
    ['xml-doctype', '<?xml version="1.0"?>\n<!-- a --> <!doctype Invoice []><Invoice/>'],
    ['json', '[\n{"id":1,"start":"20221210T000000Z"}]'],
    ['json', '{ "a": 1 }'],
    ['binary', '\x01\x02\x03\x04 date,hours'],
  ])('%s: %j', (reason, text) => {
    const result = read(text)
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', details: { reason } },
    })
  })

  test.each([
    ['sqlite', Buffer.from('SQLite format 3', 'latin1')],
    ['zip', Buffer.from('PK\x03\x04____time_entries.csv', 'latin1')],
    ['pdf', Buffer.from('%PDF-1.7', 'latin1')],
    ['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0])],
  ])('a %s file is named', (kind, bytes) => {
    expect(read(bytes)).toMatchObject({ ok: false, error: { details: { reason: 'binary', kind } } })
  })

  test('a file over 50 MB is refused by its size', () => {
    const result = read(new Uint8Array(50 * 1024 * 1024 + 1))
    expect(result).toMatchObject({ ok: false, error: { code: 'file-too-large' } })
  })

  test('a title row alone is a table without rows', () => {
    expect(readValue(togglHeader)).toMatchObject({ rows: [], refused: [], skipped: 0 })
  })
})
