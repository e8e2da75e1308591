// In the order of their codes, so that keys sort as the bits they stand for.
const alphabet = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const codes = Uint8Array.from(alphabet, (char) => char.charCodeAt(0))
const key = Array.from({ length: 22 }, () => 0)
const float = new Float64Array(1)
const halves = new Int32Array(float.buffer)
const sum = new Int32Array(4)
let words = new Int32Array(1024)

/**
 * A short key for what makes an imported row itself, so that a second import of it is recognised:
 * 22 characters, 36 bits of `instant` and 96 of all parts, of which every one counts; null is not the
 * empty text. With the row's instant in front, the keys of a file lie side by side in the index. Keys
 * are kept for good: made another way, a row would not be known again.
 */
export function importKeyOf(parts: readonly (string | number | null)[], instant = 0): string {
  putInstant(instant)
  digest(fill(parts))
  const [a = 0, b = 0, c = 0] = sum
  put(6, 5, a)
  put(11, 5, b)
  put(16, 5, c)
  put(21, 1, ((a >>> 30) << 4) | ((b >>> 30) << 2) | (c >>> 30))
  return String.fromCharCode.apply(null, key)
}

/** What the keys of rows of an instant begin with: those of earlier ones sort before it, those of later ones behind. */
export function keyFrontOf(instant: number): string {
  putInstant(instant)
  return String.fromCharCode.apply(null, key.slice(0, frontLength))
}

/** What a key says of its row's instant. */
export const frontOfKey = (importKey: string): string => importKey.slice(0, frontLength)

const frontLength = 6

function putInstant(instant: number): void {
  // Instants before 1970 stay below those after.
  const time = instant + 2 ** 35
  put(0, 3, Math.floor(time / 2 ** 18))
  put(3, 3, time)
}

/** Puts the lowest bits of a number into the key, six to a character. */
function put(from: number, count: number, bits: number): void {
  for (let i = 0; i < count; i++) {
    key[from + i] = codes[(bits >>> (6 * (count - 1 - i))) & 63] ?? 0
  }
}

/** Writes the parts as words, each with its kind and size before it; gives the number of words. */
function fill(parts: readonly (string | number | null)[]): number {
  let size = 0
  for (const part of parts) {
    const room = size + 4 + (typeof part === 'string' ? (part.length + 1) >> 1 : 2)
    if (room + 4 > words.length) grow(room + 4)
    if (part === null) words[size++] = -1
    else if (typeof part === 'string') size = fillText(part, size)
    else {
      float[0] = part
      words[size++] = -2
      words[size++] = halves[0] ?? 0
      words[size++] = halves[1] ?? 0
    }
  }
  return size
}

function fillText(text: string, from: number): number {
  let at = from
  const { length } = text
  words[at++] = length
  for (let i = 0; i + 1 < length; i += 2) {
    words[at++] = text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16)
  }
  if (length % 2 === 1) words[at++] = text.charCodeAt(length - 1)
  return at
}

function grow(size: number): void {
  const larger = new Int32Array(size * 2)
  larger.set(words)
  words = larger
}

// MurmurHash3 for 128 bits in words of 32: no secret is kept here, and SHA-256 takes ten times as long.
function digest(size: number): void {
  words.fill(0, size, size + 3)
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let at = 0; at < size; at += 4) {
    a = turned(a ^ scrambled(words[at] ?? 0, 0x239b961b, 15, 0xab0e9789), 19) + b
    a = (Math.imul(a, 5) + 0x561ccd1b) | 0
    b = turned(b ^ scrambled(words[at + 1] ?? 0, 0xab0e9789, 16, 0x38b34ae5), 17) + c
    b = (Math.imul(b, 5) + 0x0bcaa747) | 0
    c = turned(c ^ scrambled(words[at + 2] ?? 0, 0x38b34ae5, 17, 0xa1e38b93), 15) + d
    c = (Math.imul(c, 5) + 0x96cd1c35) | 0
    d = turned(d ^ scrambled(words[at + 3] ?? 0, 0xa1e38b93, 18, 0x239b961b), 13) + a
    d = (Math.imul(d, 5) + 0x32ac3b17) | 0
  }
  spread(a ^ size, b ^ size, c ^ size, d ^ size)
  spread(
    avalanche(sum[0] ?? 0),
    avalanche(sum[1] ?? 0),
    avalanche(sum[2] ?? 0),
    avalanche(sum[3] ?? 0),
  )
}

function spread(a: number, b: number, c: number, d: number): void {
  const all = (a + b + c + d) | 0
  sum[0] = all
  sum[1] = all + b
  sum[2] = all + c
  sum[3] = all + d
}

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

const scrambled = (word: number, factor: number, by: number, other: number): number =>
  Math.imul(turned(Math.imul(word, factor), by), other)

function avalanche(word: number): number {
  const first = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return second ^ (second >>> 16)
}
