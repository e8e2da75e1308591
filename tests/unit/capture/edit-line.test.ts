import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { asNote, noted, ownedBy, replaced } from '../../../renderer/features/capture/edit-line.ts'
import { notesFor, recentOf } from '../../../renderer/features/capture/recent.ts'
import { readLine } from '../../../shared/quick-line/index.ts'
import { anEntry } from '../../support/core/some-rows.ts'
import { context } from '../quick-line/some-line.ts'

const words = fc.constantFrom(...'2h nordlys ikea webb yesterday #meeting ! plans 9-11'.split(' '))
const lines = fc.array(words, { minLength: 1, maxLength: 7 }).map((some) => some.join(' '))
const owners = fc.constantFrom(
  { clientId: null, projectId: null },
  { clientId: null, projectId: 23 },
  ...context.clients.map(({ id }) => ({ clientId: id, projectId: null })),
  { clientId: 1, projectId: 25 },
  { clientId: 3, projectId: 26 },
)

describe('a choice on a chip', () => {
  property.prop([lines, owners])(
    'makes the line somebody else’s, and nothing is asked of them',
    (line, owner) => {
      const changed = ownedBy(line, owner, readLine(line, context), context)
      const read = readLine(changed, context)
      expect({ changed, ...read.owner }).toEqual({ changed, ...owner })
      const isAsked = read.asks.some(({ kind }) =>
        ['which', 'whose', 'unknown-name'].includes(kind),
      )
      expect({ changed, isAsked }).toEqual({ changed, isAsked: false })
    },
  )

  property.prop([lines, fc.constantFrom('rounds', 'Night rounds', '2h of talk', 'call "again"')])(
    'gives the line another note',
    (line, note) => {
      const changed = noted(line, note, readLine(line, context), context)
      expect({ changed, note: readLine(changed, context).note }).toEqual({ changed, note })
    },
  )

  property.prop([lines])('makes words part of the note, whatever else they mean', (line) => {
    for (const part of readLine(line, context).parts) {
      const text = line.slice(part.from, part.to)
      expect(readLine(asNote(line, part), context).note).toContain(text)
    }
  })

  test('puts words where others stood', () => {
    expect(replaced('90 ikea plans', { from: 0, to: 2 }, '1h30m')).toBe('1h30m ikea plans')
    expect(replaced('2h ikea', { from: 7, to: 7 }, '!')).toBe('2h ikea !')
  })
})

describe('lately', () => {
  const newest = [
    anEntry(4, { clientId: 1, note: 'Plans' }),
    anEntry(3, { clientId: 1, note: 'Plans' }),
    anEntry(2, { clientId: 2, note: 'Rounds' }),
    anEntry(1, { clientId: 1, note: 'Places' }),
  ]

  test('each combination once, the newest first', () => {
    expect(recentOf(newest, 5).map(({ id }) => id)).toEqual([4, 2, 1])
    expect(recentOf(newest, 2).map(({ id }) => id)).toEqual([4, 2])
  })

  test('notes of the client that begin as the one typed', () => {
    const of = (typed: string) => notesFor(newest, { clientId: 1, projectId: null }, typed, 3)
    expect(of('pla')).toEqual(['Plans', 'Places'])
    expect(of('Plans')).toEqual([])
    expect(of('x')).toEqual([])
  })
})
