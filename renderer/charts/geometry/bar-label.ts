/** The narrowest bar, in pixels, that carries a name: less holds no word. */
export const leastLabelWidth = 56

/**
 * The text that fits into `width` pixels: all of it, or cut with an ellipsis; null where the bar is
 * too narrow for a name, so that it shows its rank alone. `measure` gives a text's width in pixels.
 */
export function fittingLabel(
  text: string,
  width: number,
  measure: (text: string) => number,
): string | null {
  if (width < leastLabelWidth) return null
  if (measure(text) <= width) return text
  const letters = Array.from(new Intl.Segmenter().segment(text), (letter) => letter.segment)
  for (let count = letters.length - 1; count > 3; count--) {
    const cut = `${letters.slice(0, count).join('').trimEnd()}…`
    if (measure(cut) <= width) return cut
  }
  return null
}
