import { describe, expect, test } from 'vitest'
import { i18n } from '../../../renderer/i18n/index.ts'
import { isolated } from '../../../renderer/i18n/isolated.ts'

describe('English standing in for a language read from right to left', () => {
  test('a text with words keeps its own direction; bare figures and units do not', () => {
    expect(
      isolated({
        a: 'How much?',
        deep: { b: '{{from}} – {{to}}', c: '{{value}} h', d: '{{n}} of' },
      }),
    ).toEqual({
      a: '\u2066How much?\u2069',
      deep: { b: '{{from}} – {{to}}', c: '{{value}} h', d: '\u2066{{n}} of\u2069' },
    })
  })

  test('Hebrew takes the isolated texts with English plurals, English the plain ones', () => {
    const hebrew = i18n.getFixedT('he')
    const english = i18n.getFixedT('en')
    expect(english(($) => $.charts.waterfall.title)).toBe('Where the rate went')
    expect(hebrew(($) => $.charts.waterfall.title)).toBe('\u2066Where the rate went\u2069')
    expect(hebrew(($) => $.client.invoices.late, { count: 2 })).toBe('\u20662 days late\u2069')
    expect(hebrew(($) => $.client.invoices.late, { count: 1 })).toBe('\u20661 day late\u2069')
  })
})
