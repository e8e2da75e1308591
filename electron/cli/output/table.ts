import { printable } from '../../shell/printable.ts'

// Ranges a terminal draws two cells wide: Hangul, CJK, kana, full-width forms, emoji.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
const unseen = /[\p{Mn}\p{Me}\p{Cf}]/u

/** How many cells of a terminal the text takes: marks none, CJK and emoji two, all else one. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (!unseen.test(character)) width += wide.test(character) ? 2 : 1
  }
  return width
}

export type Alignment = 'left' | 'right'

/** Rows in columns, separated by two spaces; the first row is the header and gets a line under it. */
export function table(
  texts: readonly (readonly string[])[],
  alignments: readonly Alignment[],
): string {
  const rows = texts.map((row) => row.map(printable))
  const widths = alignments.map((_, i) => Math.max(...rows.map((row) => textWidth(row[i] ?? ''))))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => {
        const gap = ' '.repeat(Math.max(0, (widths[i] ?? 0) - textWidth(cell)))
        return alignments[i] === 'right' ? gap + cell : cell + gap
      })
      .join('  ')
      .trimEnd()
  const [header = [], ...body] = rows
  const rule = widths.map((width) => '-'.repeat(width))
  return [header, rule, ...body].map(line).join('\n')
}
