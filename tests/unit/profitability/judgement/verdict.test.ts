import { describe, expect, it } from 'vitest'
import type { Flag } from '../../../../shared/domain/deciding/flags.ts'
import type { Band, FlagKind } from '../../../../shared/domain/kinds.ts'
import { bandLimits, verdictOf, type Judged } from '../../../../shared/profitability/index.ts'
import { settings } from '../support/builders.ts'

describe('V1–V3: verdict', () => {
  const of = (kind: FlagKind, serious: boolean, figures: Flag['figures'] = {}): Flag => ({
    kind,
    serious,
    since: null,
    figures,
    remedies: [],
  })
  const late = of('late-payer', true)
  const creep = of('scope-creep', true)
  const hours = of('out-of-hours', false)
  const dependent = of('dependence', false)
  const long = of('overdue', true, { oldestDays: 61 })
  const critical = of('warning-signs', true, { critical: 1 })
  /** Ten hours at 100: at PRAO level; nothing deferred. */
  const judged = (band: Band, flags: readonly Flag[], more: Partial<Judged> = {}) =>
    verdictOf({
      band,
      flags,
      figures: { earned: 100_000, countedSeconds: 36_000, neverInvoicedSeconds: 0 },
      bands: bandLimits(settings),
      deferred: 0,
      overdueFixDays: 60,
      ...more,
    })

  it.each<[Band, Flag[], string | null, (FlagKind | Band)[]]>([
    ['prao', [of('prao', true)], 'say-no', ['prao']],
    [
      'below-break-even',
      [of('below-break-even', true), late, creep],
      'say-no',
      ['below-break-even', 'late-payer', 'scope-creep'],
    ],
    [
      'below-break-even',
      [of('below-break-even', true), late, hours],
      'fix',
      ['below-break-even', 'late-payer'],
    ],
    [
      'near-prao',
      [of('near-prao', true), late, creep],
      'fix',
      ['near-prao', 'late-payer', 'scope-creep'],
    ],
    [
      'below-alternative',
      [of('below-alternative', false), late],
      'fix',
      ['below-alternative', 'late-payer'],
    ],
    [
      'below-alternative',
      [of('below-alternative', false), hours],
      'watch',
      ['below-alternative', 'out-of-hours'],
    ],
    ['healthy', [late, creep], 'watch', ['late-payer', 'scope-creep']],
    ['healthy', [long, late], 'fix', ['overdue']],
    ['healthy', [of('overdue', true, { oldestDays: 60 })], 'watch', ['overdue']],
    ['too-little-data', [critical], 'fix', ['warning-signs']],
    ['healthy', [], 'keep', ['healthy']],
    ['no-data', [], null, ['no-data']],
    ['not-invoiced', [], null, ['not-invoiced']],
    ['too-little-data', [], null, ['too-little-data']],
    ['not-invoiced', [hours], 'watch', ['out-of-hours']],
  ])('%s with %j', (band, flags, verdict, reasons) => {
    expect(judged(band, flags)).toEqual({ verdict, reasons, replaceFirst: false })
  })

  it.each([
    // 1 000 over 6 h 40 is 150.
    [12_000, 'say-no'],
    [12_001, 'fix'],
    [36_000, 'fix'],
  ])('V1: PRAO by %i seconds never invoiced: %s', (neverInvoicedSeconds, verdict) => {
    const figures = { earned: 100_000, countedSeconds: 36_000, neverInvoicedSeconds }
    expect(judged('prao', [of('prao', true)], { figures }).verdict).toBe(verdict)
  })

  it('V1: one step milder while more is deferred than the window earned', () => {
    const more = { deferred: 100_001 }
    expect(judged('prao', [of('prao', true)], more).verdict).toBe('fix')
    expect(judged('near-prao', [of('near-prao', true)], more).verdict).toBe('watch')
    expect(judged('prao', [of('prao', true)], { deferred: 100_000 }).verdict).toBe('say-no')
    expect(judged('prao', [of('prao', true), long], more).verdict).toBe('say-no')
    expect(judged('near-prao', [of('near-prao', true), critical], more).verdict).toBe('fix')
  })

  it('V3: a no to a client depended on says replace first', () => {
    expect(judged('prao', [of('prao', true), dependent]).replaceFirst).toBe(true)
    expect(judged('near-prao', [of('near-prao', true), dependent]).replaceFirst).toBe(false)
  })
})
