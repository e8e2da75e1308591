import { plainText } from '../../../../shared/domain/names.ts'
import type { Indexed } from './use-setting-index.ts'

/** More are not read; a word more finds the one. */
const shown = 8

/** The settings that hold every word typed, those called so first. */
export function matchingSettings(all: readonly Indexed[], typed: string): readonly Indexed[] {
  const words = plainText(typed).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return []
  const ranked = all.flatMap((one) => {
    const label = plainText(one.label)
    const whole = `${label} ${plainText(one.about)}`
    if (!words.every((word) => whole.includes(word))) return []
    const places = words.map((word) => rankIn(label, word))
    return [{ one, rank: Math.max(...places) }]
  })
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, shown)
    .map(({ one }) => one)
}

/** 0 where a word of the label begins so, 1 where it holds it, 2 where only the rest does. */
function rankIn(label: string, word: string): number {
  if (label.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) return 0
  return label.includes(word) ? 1 : 2
}
