import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  isLocked,
  lockedUntilOf,
  unlockedBy,
  wasLocked,
  type Locking,
} from '../../../shared/domain/locked-time.ts'

const day = fc.integer({ min: 1, max: 6 }).map((month) => `2026-0${month}-28`)
const apart = fc.dictionary(fc.constantFrom('1', '2'), day)
const steps = fc.array(fc.record({ lockedUntil: fc.option(day), lockedApart: apart }), {
  maxLength: 8,
})

it('time of anybody counts as locked before exactly up to the latest day it ever was', () => {
  fc.assert(
    fc.property(steps, (all) => {
      let locking: Locking = {
        lockedUntil: null,
        lockedApart: {},
        unlockedUntil: null,
        unlockedApart: {},
      }
      const ever = new Map<number, string>()
      for (const next of all) {
        locking = { ...next, ...unlockedBy(locking, next) }
        for (const id of [1, 2, 3]) {
          const until = lockedUntilOf(locking, id) ?? ''
          if (until > (ever.get(id) ?? '')) ever.set(id, until)
        }
        for (const clientId of [1, 2, 3]) {
          for (const month of [1, 2, 3, 4, 5, 6]) {
            const entry = { clientId, date: `2026-0${month}-28` }
            const isOrWas = isLocked(locking, entry) || wasLocked(locking, entry)
            expect(isOrWas).toBe(entry.date <= (ever.get(clientId) ?? ''))
          }
        }
      }
    }),
  )
})
