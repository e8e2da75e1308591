import type { ImportNotice } from '../../../shared/domain/kinds.ts'

export interface DecodedText {
  readonly text: string
  /** Changes made to read the bytes. */
  readonly notices: readonly ImportNotice[]
}

// What Windows-1252 has at 0x80–0x9F, where Latin-1 has control characters; the five it leaves open stay.
const windowsExtras = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Text of a file: UTF-16 or UTF-8 by byte order mark, else UTF-8, else Windows-1252. Line ends become
 * `\n`; NUL characters are dropped with a notice, never taken as an end.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, notices } = decodeBytes(bytes)
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  // Looked for in the bytes, which is faster; in UTF-16 they can be halves of other characters too.
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lines = view.includes(13) ? unmarked.replace(/\r\n?/g, '\n') : unmarked
  if (!view.includes(0) || !lines.includes('\0')) return { text: lines, notices }
  return { text: lines.replaceAll('\0', ''), notices: [...notices, 'nul-bytes-dropped'] }
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes)
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), notices: ['utf-16'] }
  const strict = decodeStrictly(bytes)
  if (strict !== null) return { text: strict, notices: [] }
  const lenient = new TextDecoder('utf-8').decode(bytes)
  if (isDamagedUtf8(lenient)) return { text: lenient, notices: ['broken-characters'] }
  return { text: decodeWindows1252(bytes), notices: ['windows-1252'] }
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

// A file cut inside a character, or with one bad byte, is still UTF-8: reading all of it as Windows-1252
// would garble every name in it.
function isDamagedUtf8(lenient: string): boolean {
  const broken = lenient.match(/\ufffd/g)?.length ?? 0
  const sound = lenient.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
  return sound > broken * 4
}

/** Windows-1252 by table: some runtimes decode it as Latin-1, which loses dashes and the euro sign. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\x80-\x9f]/g, (char) => windowsExtras.charAt(char.charCodeAt(0) - 0x80))
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const nuls = [0, 0]
  const size = Math.min(bytes.length, 2000) & ~1
  for (let i = 0; i < size; i++) if (bytes[i] === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  // Latin text in UTF-16 without a mark has a NUL in nearly every second byte, and none in the others.
  if (odd > size * 0.4 && even === 0) return 'utf-16le'
  return even > size * 0.4 && odd === 0 ? 'utf-16be' : null
}
