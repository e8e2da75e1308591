import { describe, expect, test } from 'vitest'
import { i18n } from '../../../renderer/i18n/index.ts'
import { leftToRight } from '../../../renderer/i18n/left-to-right.ts'

describe('English standing in for a language read from right to left', () => {
  test('a text with words keeps its own direction; bare figures and units do not', () => {
    expect(
      leftToRight({
        a: 'How much?',
        deep: { b: '{{from}} – {{to}}', c: '{{value}} h', d: '{{n}} of' },
      }),
    ).toEqual({
      a: '\u200eHow much?\u200e',
      deep: { b: '{{from}} – {{to}}', c: '{{value}} h', d: '\u200e{{n}} of\u200e' },
    })
  })

  test('Hebrew takes the isolated texts with English plurals, English the plain ones', () => {
    const hebrew = i18n.getFixedT('he')
    const english = i18n.getFixedT('en')
    expect(english(($) => $.charts.waterfall.title)).toBe('Where the rate went')
    expect(hebrew(($) => $.charts.waterfall.title)).toBe('\u200eWhere the rate went\u200e')
    expect(hebrew(($) => $.client.invoices.late, { count: 2 })).toBe('\u200e2 days late\u200e')
    expect(hebrew(($) => $.client.invoices.late, { count: 1 })).toBe('\u200e1 day late\u200e')
  })
})
