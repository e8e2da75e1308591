import { fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/domain/calendar.ts'
import { activities } from '../../../shared/domain/kinds.ts'
import {
  printLine,
  readLine,
  type LineContext,
  type LineFields,
  type LineOwner,
  type LineTime,
} from '../../../shared/quick-line/index.ts'
import { runs } from '../../support/runs.ts'
import { context } from './some-line.ts'

const locales = ['en-GB', 'en-US', 'sv-SE', 'da-DK', 'nl-NL', 'he-IL']

/** Names that look like anything else a line may hold. */
const hard = [
  'Monday',
  '9-11',
  'Start AB',
  '#1',
  '2h',
  'a "b" c',
  '@home',
  'Internal',
  '!',
  'AC/DC',
  'מ-9',
  'not billable',
  '""',
  ', ;',
]
const name = fc.oneof(
  fc.constantFrom(...hard),
  fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .filter((text) => text.trim() === text && text !== '' && !/[\n\r]/.test(text)),
)

const minute = fc.nat(24 * 60 - 1).map((minutes) => minutes * 60)
const span = fc
  .tuple(minute, fc.integer({ min: 1, max: 24 * 60 }))
  .filter(([from, to]) => to * 60 !== from)
  .map(([from, to]): LineTime => ({ kind: 'span', from, to: to * 60, overnight: to * 60 < from }))
const length = fc
  .integer({ min: 1, max: 100 * 3600 })
  .map((seconds): LineTime => ({ kind: 'duration', seconds }))

const worked = fc.record({
  times: fc.oneof(fc.array(span, { minLength: 1, maxLength: 3 }), fc.tuple(length)),
  starts: fc.constant(false),
  startsAt: fc.constant(null),
})
const started = fc.record({
  times: fc.constant<readonly LineTime[]>([]),
  starts: fc.constant(true),
  startsAt: fc.option(minute),
})

/** A context of invented names and what a line in it says. */
const lines = fc
  .record({
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
    projectNames: fc.uniqueArray(name, { maxLength: 4 }),
    locale: fc.constantFrom(...locales),
    time: fc.oneof(worked, started),
    days: fc.integer({ min: -400, max: 400 }),
    at: fc.nat(),
    activity: fc.option(fc.constantFrom(...activities)),
    billable: fc.option(fc.constant(false)),
    note: fc.oneof(
      fc.constant(''),
      fc.constantFrom(...hard.map((text) => text.trim())),
      fc.string({ maxLength: 30, unit: 'grapheme' }).map((text) => text.replace(/\s/g, ' ').trim()),
    ),
  })
  .map(({ names, projectNames, locale, time, days, at, activity, billable, note }) => {
    const clients = names.map((one, index) => ({ id: index + 1, name: one }))
    const projects = projectNames.map((one, index) => ({
      id: 100 + index,
      clientId: index % 3 === 2 ? null : (clients[index % clients.length]?.id ?? null),
      name: one,
    }))
    const owners: LineOwner[] = [
      { clientId: null, projectId: null },
      ...clients.map(({ id }) => ({ clientId: id, projectId: null })),
      ...projects.map(({ id, clientId }) => ({ clientId, projectId: id })),
    ]
    const inLine: LineContext = { ...context, locale, clients, projects, people: [] }
    const fields: LineFields = {
      ...time,
      owner: owners[at % owners.length] ?? { clientId: null, projectId: null },
      date: addDays(context.today, days),
      activity,
      billable,
      note,
    }
    return { inLine, fields }
  })

test('a line that was printed says the same when it is read', () => {
  fc.assert(
    fc.property(lines, ({ inLine, fields }) => {
      const line = printLine(fields, inLine)
      const { parts: _, asks, ...read } = readLine(line, inLine)
      expect({ line, asks, ...read }).toEqual({ line, asks: [], ...fields })
    }),
    { numRuns: runs(2000) },
  )
})

describe('any line', () => {
  const words = fc.constantFrom(
    ...'2h 9-11 9-5 90 1:30 nordlys ikea lykt webb yesterday mon 31/11 #meet ! "a @ikea/x start at from to - , ½ שעה וחצי en halv zebra'.split(
      ' ',
    ),
  )
  const anyLine = fc.oneof(
    fc.array(words, { maxLength: 9 }).map((some) => some.join(' ')),
    fc.string({ maxLength: 60, unit: 'grapheme' }),
  )

  test('is read to its end: every word is in a part, those of the note in their order', () => {
    fc.assert(
      fc.property(anyLine, fc.constantFrom(...locales), (line, locale) => {
        const { parts, note, asks } = readLine(line, { ...context, locale })
        let at = 0
        for (const part of parts) {
          expect(part.from).toBeGreaterThanOrEqual(at)
          expect(line.slice(at, part.from)).toMatch(/^[\s,;]*$/)
          expect(part.to).toBeGreaterThan(part.from)
          at = part.to
        }
        expect(line.slice(at)).toMatch(/^[\s,;]*$/)
        const inNote = parts.filter(({ kind }) => kind === 'note')
        expect(note === '' || inNote.length > 0).toBe(true)
        for (const ask of asks) expect(ask.to).toBeLessThanOrEqual(line.length)
      }),
      { numRuns: runs(3000) },
    )
  })

  test('means the same whatever stands around its words', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (some) => {
        const plain = some.join(' ')
        const wide = `  ${some.join('   ')} `
        const { parts: _, asks: plainAsks, ...one } = readLine(plain, context)
        const { parts: __, asks: wideAsks, ...other } = readLine(wide, context)
        if (some.some((word) => word.startsWith('"'))) return
        expect(other).toEqual(one)
        expect(wideAsks.map(({ kind }) => kind)).toEqual(plainAsks.map(({ kind }) => kind))
      }),
      { numRuns: runs(1000) },
    )
  })
})
