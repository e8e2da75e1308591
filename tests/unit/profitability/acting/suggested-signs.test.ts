import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flag } from '../../../../shared/domain/deciding/flags.ts'
import type { FlagKind, WarningSignKind } from '../../../../shared/domain/kinds.ts'
import {
  signsShownBy,
  suggestedSigns,
} from '../../../../shared/profitability/acting/suggested-signs.ts'

const flag = (kind: FlagKind, since: string | null = '2026-05-10'): Flag => ({
  kind,
  serious: false,
  since,
  figures: {},
  remedies: [],
})
const none = { open: new Set<WarningSignKind>(), dismissed: new Map<WarningSignKind, string>() }
const dismissed = (kind: WarningSignKind, on: string) => ({
  ...none,
  dismissed: new Map([[kind, on]]),
})
const kinds = (flags: readonly Flag[], answered: Parameters<typeof suggestedSigns>[1] = none) =>
  suggestedSigns(flags, answered).map((one) => [one.kind, one.flag.kind])

describe('suggested signs', () => {
  it.each([
    ['late-payer', 'late-payer'],
    ['out-of-hours', 'calls-at-night'],
    ['unbilled-share', 'unpaid-extras'],
    ['never-invoiced', 'unpaid-extras'],
    ['scope-creep', 'no-written-spec'],
  ] as const)('the flag %s shows %s', (kind, sign) => {
    expect(kinds([flag(kind)])).toEqual([[sign, kind]])
  })

  it('other flags show none', () => {
    expect(kinds([flag('prao'), flag('overdue'), flag('warning-signs')])).toEqual([])
  })

  it('each sign comes once, by the first flag that shows it', () => {
    expect(kinds([flag('never-invoiced'), flag('scope-creep'), flag('unbilled-share')])).toEqual([
      ['unpaid-extras', 'unbilled-share'],
      ['no-written-spec', 'scope-creep'],
    ])
  })

  it('a kind that is logged and open is not suggested', () => {
    const answered = { ...none, open: new Set<WarningSignKind>(['late-payer']) }
    expect(kinds([flag('late-payer')], answered)).toEqual([])
  })

  it.each([
    ['2026-05-09', true],
    ['2026-05-10', false],
    ['2026-05-11', false],
  ])('dismissed on %s, the flag standing since 10 May: suggested %s', (on, isSuggested) => {
    const found = kinds([flag('late-payer')], dismissed('late-payer', on))
    expect(found.length > 0).toBe(isSuggested)
  })

  it('a flag of unknown age stays dismissed', () => {
    const answered = dismissed('no-written-spec', '2020-01-01')
    expect(kinds([flag('scope-creep', null)], answered)).toEqual([])
    expect(kinds([flag('scope-creep', null)])).toHaveLength(1)
  })

  it('a dismissal answers the flag that stood, not another that came later', () => {
    const flags = [flag('unbilled-share', '2026-01-01'), flag('never-invoiced', '2026-06-01')]
    expect(kinds(flags, dismissed('unpaid-extras', '2026-03-01'))).toEqual([
      ['unpaid-extras', 'never-invoiced'],
    ])
  })

  it('whatever the flags and answers: no sign twice, none open, none the data do not show', () => {
    const signs = signsShownBy.map(([, sign]) => sign)
    const date = fc.constantFrom('2026-01-01', '2026-03-01', '2026-05-01')
    const some = fc.array(
      fc
        .tuple(fc.constantFrom(...signsShownBy.map(([kind]) => kind)), fc.option(date))
        .map(([kind, since]) => flag(kind, since)),
      { maxLength: 6 },
    )
    const answers = fc.record({
      open: fc.array(fc.constantFrom(...signs)).map((all) => new Set(all)),
      dismissed: fc.array(fc.tuple(fc.constantFrom(...signs), date)).map((all) => new Map(all)),
    })
    fc.assert(
      fc.property(some, answers, (flags, answered) => {
        const found = suggestedSigns(flags, answered)
        expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length)
        for (const { kind, flag: shown } of found) {
          expect(answered.open.has(kind)).toBe(false)
          expect(flags).toContain(shown)
          expect(signsShownBy).toContainEqual([shown.kind, kind])
        }
        // Answering all that is suggested leaves nothing to suggest.
        const day = '2026-12-31'
        const all = new Map([
          ...answered.dismissed,
          ...found.map(({ kind }) => [kind, day] as const),
        ])
        expect(suggestedSigns(flags, { ...answered, dismissed: all })).toEqual([])
      }),
    )
  })
})
