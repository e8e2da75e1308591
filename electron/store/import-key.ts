// Four words stirred together; separators keep ['ab', 'c'] apart from ['a', 'bc'], and null from ''.

/**
 * A short key for what makes an imported row itself, so that a second import of it is recognised.
 * 128 bits: among a million rows, two agreeing by accident are not to be expected in any lifetime.
 */
export function importKeyOf(parts: readonly (string | number | null)[]): string {
  const words: Words = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344]
  for (const part of parts) {
    stir(words, part === null ? 0x10001 : 0x10000)
    const text = part === null ? '' : String(part)
    for (let i = 0; i < text.length; i++) stir(words, text.charCodeAt(i))
  }
  for (let round = 0; round < 4; round++) stir(words, 0x20000)
  return words.map((word) => (word >>> 0).toString(36).padStart(7, '0')).join('')
}

type Words = [number, number, number, number]

function stir(words: Words, code: number): void {
  let [a, b, c, d] = words
  a = Math.imul(a ^ code, 0x9e3779b1)
  b = Math.imul((b + a) ^ (a >>> 15), 0x85ebca6b)
  c = Math.imul((c + b) ^ (b >>> 13), 0xc2b2ae35)
  d = Math.imul((d + c) ^ (c >>> 16), 0x27d4eb2f)
  a = (a ^ (d >>> 14)) | 0
  words[0] = a
  words[1] = b
  words[2] = c
  words[3] = d
}
