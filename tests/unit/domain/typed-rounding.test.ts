import { expect, it } from 'vitest'
import {
  clientRounding,
  projectRounding,
  roundingText,
} from '../../../electron/cli/input/rounding.ts'

// T5 as it is typed on the command line.

it.each(['up:15:day', 'nearest:6:entry', 'none'])(
  '%s is read, and said as it was typed',
  (text) => {
    expect(roundingText(clientRounding.read(text) ?? null)).toBe(text)
    expect(roundingText(projectRounding.read(text) ?? null)).toBe(text)
  },
)

it.each(['15', 'up', 'up:15', 'up:7:day', 'down:15:day', 'up:15:week', 'up:15:day:x', 'UP:15:day'])(
  '%s is no rounding',
  (text) => {
    expect(clientRounding.read(text)).toBeUndefined()
    expect(projectRounding.read(text)).toBeUndefined()
  },
)

it('a project may have it from its client, which has nobody to have it from', () => {
  expect(projectRounding.read('client')).toBeNull()
  expect(clientRounding.read('client')).toBeUndefined()
  expect(projectRounding.read('none')).toEqual({ direction: 'none' })
  expect(clientRounding.read('none')).toBeNull()
})
