import { againstWord } from '../../shared/words/verdict-words.ts'
import { useFormat } from '../format/index.ts'
import { useT } from '../i18n/index.ts'

interface Against {
  /** Beside a head that says what it is set against: `23 601 more`. */
  readonly short: (cost: number | null) => string
  /** A sentence of its own. */
  readonly sentence: (cost: number | null) => string
}

/** O2 in words: its cost in base minor units, the sign said and never shown. */
export function useAgainst({ whole = false }: { readonly whole?: boolean } = {}): Against {
  const t = useT()
  const format = useFormat()
  const amount = (cost: number) => format.money(Math.abs(cost), undefined, { whole })
  return {
    short: (cost) =>
      cost === null ? '–' : t(($) => $.against.short[againstWord(cost)], { amount: amount(cost) }),
    sentence: (cost) =>
      cost === null
        ? t(($) => $.against.sentence.none)
        : t(($) => $.against.sentence[againstWord(cost)], { amount: amount(cost) }),
  }
}
