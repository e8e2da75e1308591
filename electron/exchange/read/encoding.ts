import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { encodings, type Encoding } from '../../../shared/domain/kinds.ts'
import { likeness } from './likeness.ts'

/** What the bytes of a file may stand for. */
export interface FoundEncoding {
  readonly encoding: Encoding
  /** Whether its characters were damaged: some of them cannot be read. */
  readonly isDamaged: boolean
  /** As likely to be meant, each with words it would make; empty where there is no doubt. */
  readonly others: readonly EncodingExamples[]
}

export interface EncodingExamples {
  readonly encoding: Encoding
  readonly examples: readonly string[]
}

/** Text of bytes; what stands for no character becomes U+FFFD. */
export const decodeAs = (bytes: Uint8Array, encoding: Encoding): string =>
  encoding === 'utf-16'
    ? new TextDecoder(wideEncoding(bytes) ?? 'utf-16le').decode(bytes)
    : encoding === 'utf-8'
      ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      : iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)

/** The encoding in which the words of the whole file look most like words of the languages it may be in. */
export function findEncoding(bytes: Uint8Array): FoundEncoding {
  const sure = (encoding: Encoding): FoundEncoding => ({ encoding, isDamaged: false, others: [] })
  if (wideEncoding(bytes) !== null) return sure('utf-16')
  if (isUtf8(bytes)) return sure('utf-8')
  const { sound, broken } = utf8Signs(decodeAs(bytes, 'utf-8'))
  const damaged: FoundEncoding = { encoding: 'utf-8', isDamaged: true, others: [] }
  // A file cut inside a character, or with one bad byte, is still UTF-8: reading all of it in another encoding
  // would garble every name in it.
  if (sound > broken * 4) return damaged
  const { score, found } = likeliest(bytes)
  // Of a few letters only, some from a file of another encoding: no reading makes words of all.
  return sound > 0 && score <= 0 ? damaged : found
}

const singleByte = encodings.filter((encoding) => encoding !== 'utf-8' && encoding !== 'utf-16')

/** A second reading this close to the best, less than one letter apart, is as likely. */
const nearScore = 1

interface Likeliest {
  readonly found: FoundEncoding
  readonly score: number
}

function likeliest(bytes: Uint8Array): Likeliest {
  const sample = wordsOf(bytes)
  const read = singleByte.map((encoding) => {
    const text = decodeAs(sample, encoding)
    return { encoding, text, score: likeness(text) }
  })
  const ranked = read.toSorted((a, b) => b.score - a.score)
  const [best] = ranked
  const none: FoundEncoding = { encoding: 'windows-1252', isDamaged: false, others: [] }
  if (best === undefined) return { found: none, score: 0 }
  const near = ranked.filter(({ score }) => best.score - score < nearScore)
  const texts = new Set(near.map(({ text }) => text))
  const others = texts.size === 1 ? [] : near.filter(({ text }, at) => isFirst(text, at))
  const found = {
    ...none,
    encoding: best.encoding,
    others: others.map(({ encoding, text }) => ({ encoding, examples: examplesIn(text) })),
  }
  return { found, score: best.score }

  function isFirst(text: string, at: number): boolean {
    return near.findIndex((other) => other.text === text) === at
  }
}

const mostExamples = 5

/** Words with letters beyond ASCII, as they read: what tells a user whether the encoding is right. */
export function examplesIn(text: string): readonly string[] {
  const words = new Set<string>()
  for (const [word] of text.matchAll(/[^\n,;\t|"]*[\u0080-\uffff][^\n,;\t|"]*/g)) {
    words.add(word.trim().slice(0, 40))
    if (words.size === mostExamples) break
  }
  return [...words]
}

/** As much as tells a language, from all over the file. */
const sampleSize = 40_000

/** The cells that hold bytes beyond ASCII: only they tell. */
function wordsOf(bytes: Uint8Array): Uint8Array {
  const parts: number[] = []
  let from = 0
  let isTelling = false
  for (let at = 0; at <= bytes.length && parts.length < sampleSize; at++) {
    const byte = bytes[at] ?? 10
    if (byte >= 0x80) isTelling = true
    if (!isEnd(byte)) continue
    if (isTelling && at - from < 200) parts.push(...bytes.subarray(from, at), 10)
    from = at + 1
    isTelling = false
  }
  return Uint8Array.from(parts)
}

const ends = new Set(Array.from('\n\r,;\t|"', (sign) => sign.charCodeAt(0)))
const isEnd = (byte: number): boolean => ends.has(byte)

/** Characters beyond ASCII that are whole in UTF-8, and those that are not. */
const utf8Signs = (lenient: string) => ({
  broken: lenient.match(/\ufffd/g)?.length ?? 0,
  sound: lenient.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0,
})

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
