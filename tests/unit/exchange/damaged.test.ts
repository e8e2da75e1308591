import * as fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../electron/exchange/read-file.ts'
import { runs } from '../../support/runs.ts'
import { aContext, fixture } from './support.ts'

// Whatever befalls a file on its way, reading it comes to rows and refusals or to a failure with a code that says
// what is wrong with the file. Nothing is written before that: a partial write cannot be.

const headOf = (name: string): Buffer => {
  const bytes = Buffer.from(fixture(`samples/${name}`))
  const end = bytes.indexOf('\n', 3000)
  return end < 0 ? bytes : bytes.subarray(0, end + 1)
}

const texts = [
  'toggl-classic.csv',
  'toggl-new.csv',
  'clockify.csv',
  'clockify-us.csv',
  'harvest-time-eu.csv',
  'kimai.csv',
  'solidtime.csv',
  'generic-sv.csv',
  'timewarrior.json',
  'timetagger.json',
  'activitywatch.json',
  'calendar.ics',
  'clocks.org',
  'hourworth-invoices.csv',
  'hourworth-payments.csv',
]

const workbook = () =>
  writeXlsx({
    sheets: [
      {
        name: 'Hours',
        rows: [
          ['Date', 'Client', 'Hours', 'Note'],
          ['2026-03-02', 'Vagt', 1.5, 'Plan'],
          ['2026-03-03', 'Åkerö', 2, 'Call'],
        ],
      },
    ],
  })

type Damage = (bytes: Buffer) => Buffer

const kinds = ['flip', 'cut', 'drop', 'insert', 'twice', 'encoding'] as const

/** One thing that goes wrong: a byte is another, a part is missing, comes twice, or was put in; letters are misread. */
const damage: fc.Arbitrary<Damage> = fc
  .tuple(
    fc.constantFrom(...kinds),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat({ max: 400 }),
    fc.uint8Array({ minLength: 1, maxLength: 20 }),
    fc.constantFrom('utf16le', 'win1255', 'cp437', 'latin1'),
  )
  .map(([kind, share, length, other, encoding]) => (bytes) => {
    const at = Math.floor(share * bytes.length)
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
    const made: Readonly<Record<(typeof kinds)[number], () => Buffer>> = {
      flip: () => Buffer.concat([before, other.subarray(0, 1), after.subarray(1)]),
      cut: () => before,
      drop: () => Buffer.concat([before, after.subarray(length)]),
      insert: () => Buffer.concat([before, other, after]),
      twice: () => Buffer.concat([before, after.subarray(0, length), after]),
      encoding: () => iconv.encode(bytes.toString('utf8'), encoding),
    }
    return made[kind]()
  })

/** Whether reading comes to rows with their lines, or to a failure of the file's. */
async function isAnswered(bytes: Buffer): Promise<boolean> {
  const answer = await readFile(bytes, 'file', aContext())
  if (!answer.ok) return answer.error.code !== 'internal'
  const { rows, refused } = answer.value
  return [...rows, ...refused].every(({ line }) => Number.isInteger(line))
}

const damaged = (bytes: Buffer) =>
  fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) =>
    isAnswered(damages.reduce((now, spoil) => spoil(now), bytes)),
  )

describe('damaged files', () => {
  it.each([...texts, 'a workbook'])('%s', async (name) => {
    const bytes = name === 'a workbook' ? Buffer.from(await workbook()) : headOf(name)
    expect(await isAnswered(bytes)).toBe(true)
    await fc.assert(damaged(bytes), { numRuns: runs(20) })
  })
})
