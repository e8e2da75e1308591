import { assert, integer, property, stringMatching } from 'fast-check'
import { expect, test } from 'vitest'
import { formatDuration } from '../../../shared/domain/duration.ts'
import { readCell } from '../../../shared/quick-line/index.ts'

const hours = (count: number) => ({ kind: 'duration', seconds: count * 3600 })
const span = (from: number, to: number) => ({
  kind: 'span',
  from: from * 3600,
  to: to * 3600,
  overnight: to < from,
})

test.for([
  ['2', { times: [hours(2)], note: '', adds: false, billable: null, activity: null }],
  ['1:30', { times: [hours(1.5)], note: '' }],
  ['90m', { times: [hours(1.5)], note: '' }],
  ['٢', { times: [hours(2)], note: '' }],
  ['9-11:30', { times: [span(9, 11.5)], note: '' }],
  ['9-11, 13-15', { times: [span(9, 11), span(13, 15)], note: '' }],
  ['2 planning', { times: [hours(2)], note: 'planning' }],
  ['2 "call at 9" !', { times: [hours(2)], note: 'call at 9', billable: false }],
  ['2 mon meeting start', { times: [hours(2)], note: 'mon meeting start' }],
  ['+45m #travel', { times: [hours(0.75)], adds: true, activity: 'travel' }],
  ['halvtimme', { times: [hours(0.5)], note: '' }],
  ['2 3 nov', { times: [hours(2)], note: '3 nov' }],
] as const)('%s', ([text, meant]) => {
  expect(readCell(text)).toMatchObject(meant)
})

test.for([
  ['', 'unreadable'],
  ['planning', 'unreadable'],
  ['90', 'unit'],
  ['9-5', 'end'],
] as const)('%s is not guessed: %s', ([text, fault]) => {
  expect(readCell(text)).toBe(fault)
})

test('what a cell shows it reads back, whatever the note', () => {
  const lengths = integer({ min: 1, max: 31 * 24 * 60 }).map((minutes) => minutes * 60)
  assert(
    property(lengths, stringMatching(/^[\w ]{0,20}$/), (seconds, words) => {
      const note = words.trim()
      const read = readCell(`${formatDuration(seconds)} "${note}"`)
      expect(read).toMatchObject({ times: [{ kind: 'duration', seconds }], note })
    }),
  )
})
