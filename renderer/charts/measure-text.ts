const font = "12px 'Rubik Variable', system-ui, sans-serif"
const widths = new Map<string, number>()
let context: OffscreenCanvasRenderingContext2D | null | undefined

/** Width in pixels of a text at 12 px in the interface font, as the browser would draw it. */
export function measureText(text: string): number {
  const known = widths.get(text)
  if (known !== undefined) return known
  context ??= new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) return text.length * 7
  context.font = font
  const { width } = context.measureText(text)
  // Before the font has arrived a width is only a guess: not kept.
  if (document.fonts.check(font)) widths.set(text, width)
  return width
}
