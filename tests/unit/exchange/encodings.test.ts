import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { read, readEntries, readError, readValue } from './support.ts'

const inEncoding = (encoding: string, client: string, note: string) =>
  iconv.encode(`Date,Client,Hours,Notes\n2026-03-02,${client},2,${note}\n`, encoding)

describe('names come out right, whatever the encoding', () => {
  test.each([
    ['windows-1252', 'Åkesson Måleri', 'möte om räkning'],
    ['windows-1252', 'Grødvejs Dampmølle ApS', 'årsmøde'],
    ['windows-1252', 'Café Zoë', 'coördinatie'],
    ['windows-1255', 'ענן נייר', 'פגישה'],
    ['windows-1250', 'Łódź Żagle', 'spotkanie ścisłe'],
    ['windows-1257', 'Žalioji Šviesa', 'ąžuolų įmonė'],
    ['cp850', 'Grødvejs Dampmølle', 'årsmøde'],
    ['cp850', 'Åkesson Måleri', 'möte'],
    ['cp862', 'ענן נייר', 'פגישה'],
    ['macintosh', 'Åkesson Måleri', 'möte'],
    ['utf-8', 'Łódź ענן Ålesund', 'möte'],
    ['utf-16', 'Łódź ענן Ålesund', 'möte'],
  ])('%s: %s', (encoding, client, note) => {
    const bytes = inEncoding(encoding, client, note)
    expect(readEntries(bytes)).toMatchObject([{ client, note }])
    expect(readValue(bytes).encoding).toBe(encoding)
  })

  test('letters that two encodings make words of are asked about, with the words', () => {
    // One byte that is a Polish letter in one encoding and a French one in another.
    const bytes = iconv.encode('Date,Client,Hours\n2026-03-02,s\u0119p,2\n', 'windows-1250')
    const { error } = read(bytes) as { error?: { code: string; details: object } }
    expect(error).toMatchObject({ code: 'needs-encoding' })
    expect(error?.details).toMatchObject({
      encodings: expect.arrayContaining([
        { encoding: 'windows-1250', examples: ['s\u0119p'] },
        { encoding: 'windows-1252', examples: ['sêp'] },
      ]),
    })
  })

  test('the encoding the user says is taken', () => {
    const bytes = inEncoding('windows-1250', 'Ťava', 'x')
    expect(readEntries(bytes, { encoding: 'windows-1250' })).toMatchObject([{ client: 'Ťava' }])
  })
})

describe('dates as the whole file has them', () => {
  const days = (...dates: readonly string[]) =>
    readEntries(`Date;Client;Hours\n${dates.map((date) => `${date};A;1\n`).join('')}`).map(
      ({ time }) => (time.kind === 'duration' ? time.date : ''),
    )

  test.each([
    ['Jan 5, 2026', '2026-01-05'],
    ['16 Jan 2026', '2026-01-16'],
    ['17-Jan-26', '2026-01-17'],
    ['måndag 5 oktober 2026', '2026-10-05'],
    ['5. desember 2026', '2026-12-05'],
    ['ma 2 maart 2026', '2026-03-02'],
    ['Montag, 2. März 2026', '2026-03-02'],
    ['2 maaliskuuta 2026', '2026-03-02'],
    ['le 2 février 2026', '2026-02-02'],
    ['2 במרץ 2026', '2026-03-02'],
    ['Mon 2026-03-02', '2026-03-02'],
  ])('%s', (text, expected) => {
    expect(days(text)).toEqual([expected])
  })

  test('years of two digits are read in the one order all dates admit', () => {
    expect(days('260105', '260128')).toEqual(['2026-01-05', '2026-01-28'])
    expect(days('31/12/26', '30/12/26', '29/12/26', '28/12/26', '24/12/26')[0]).toBe('2026-12-31')
  })

  test('and asked about where they admit several', () => {
    expect(readError('Date,Client,Hours\n04-03-06,A,1\n')).toMatchObject({
      code: 'needs-date-order',
      details: { orders: ['ymd', 'dmy', 'mdy'] },
    })
  })
})
