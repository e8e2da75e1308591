import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  noticeChanges,
  type NotedFlag,
  type StandingFlag,
} from '../../../../shared/profitability/acting/standing-notices.ts'

const late: StandingFlag = {
  clientId: 1,
  flag: 'late-payer',
  serious: true,
  since: '2026-05-01',
  figures: { averageDaysLate: 9 },
}
const noted = (flag: StandingFlag, more: Partial<NotedFlag> = {}): NotedFlag => ({
  ...flag,
  id: 7,
  seen: true,
  ...more,
})
const nothing = { appeared: [], gone: [], changed: [] }

describe('what notices tell of', () => {
  it('is a flag that was not noted, once', () => {
    expect(noticeChanges([late], [])).toEqual({ ...nothing, appeared: [late] })
    expect(noticeChanges([late], [noted(late)])).toEqual(nothing)
    const ofAnother = { ...late, clientId: 2 }
    expect(noticeChanges([late, ofAnother], [noted(late)]).appeared).toEqual([ofAnother])
  })

  it('is forgotten when the flag goes, and told anew when it comes back', () => {
    expect(noticeChanges([], [noted(late)])).toEqual({ ...nothing, gone: [noted(late)] })
  })

  it('stays seen when figures or seriousness move', () => {
    const moved = { ...late, figures: { averageDaysLate: 12 } }
    expect(noticeChanges([moved], [noted(late)]).changed).toEqual([noted(moved)])
    const milder = { ...late, serious: false }
    expect(noticeChanges([milder], [noted(late)]).changed).toEqual([noted(milder)])
    const older = { ...late, since: null }
    expect(noticeChanges([older], [noted(late, { seen: false })]).changed).toEqual([
      noted(older, { seen: false }),
    ])
  })

  it('counts as unseen again once it turns serious', () => {
    const mild = noted({ ...late, serious: false })
    expect(noticeChanges([late], [mild])).toEqual({
      ...nothing,
      changed: [noted(late, { seen: false })],
    })
  })

  it('is settled once written: the same flags give no change', () => {
    const flag = fc.record({
      clientId: fc.integer({ min: 1, max: 3 }),
      flag: fc.constantFrom('prao' as const, 'overdue' as const, 'late-payer' as const),
      serious: fc.boolean(),
      since: fc.constantFrom(null, '2026-05-01'),
      figures: fc.constantFrom({ a: 1 }, { a: 2 }, { a: 1, b: 'x' }, {}),
    })
    const flags = fc.uniqueArray(flag, { selector: (one) => `${one.clientId} ${one.flag}` })
    fc.assert(
      fc.property(flags, flags, fc.boolean(), (before, now, seen) => {
        const known = before.map((one, i) => noted(one, { id: i + 1, seen }))
        const { appeared, gone, changed } = noticeChanges(now, known)
        const kept = known.filter(({ id }) => ![...gone, ...changed].some((one) => one.id === id))
        const written = [
          ...kept,
          ...changed,
          ...appeared.map((one, i) => noted(one, { id: 100 + i, seen: false })),
        ]
        expect(written).toHaveLength(now.length)
        expect(noticeChanges(now, written)).toEqual(nothing)
      }),
    )
  })
})
