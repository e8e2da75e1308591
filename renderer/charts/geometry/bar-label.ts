/** Average width of a character at 12 px in the interface font; wide enough for capitals. */
const characterWidth = 6.6

/** The narrowest bar that carries a name (reference/ui.md section 7). */
export const leastLabelWidth = 56

/**
 * The text that fits into `width` pixels at 12 px: all of it, or cut with an ellipsis; null where
 * not even a few letters would fit, so that the bar shows its rank alone.
 */
export function fittingLabel(text: string, width: number): string | null {
  if (width < leastLabelWidth) return null
  const letters = [...text]
  const room = Math.floor(width / characterWidth)
  if (letters.length <= room) return text
  return `${letters
    .slice(0, Math.max(1, room - 1))
    .join('')
    .trimEnd()}…`
}

/** Estimated width in pixels of a text at 12 px, for margins that must hold it. */
export const textWidth = (text: string): number => [...text].length * characterWidth
