import type { Encoding, ImportNotice } from '../../../shared/domain/kinds.ts'
import { decodeAs, findEncoding, type FoundEncoding } from './encoding.ts'

export interface DecodedText {
  readonly text: string
  /** Changes made to read the bytes. */
  readonly notices: readonly ImportNotice[]
}

/**
 * Text of a file in the encoding it is found, or said, to be in. Line ends become `\n`; NUL characters are
 * dropped with a notice, never taken as an end.
 */
export function decodeText(
  bytes: Uint8Array,
  found: Pick<FoundEncoding, 'encoding' | 'isDamaged'> = findEncoding(bytes),
): DecodedText {
  const text = decodeAs(bytes, found.encoding)
  const notices = noticesOf(found)
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  // Looked for in the bytes, which is faster; in UTF-16 they can be halves of other characters too.
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lines = view.includes(13) ? unmarked.replace(/\r\n?/g, '\n') : unmarked
  if (!view.includes(0) || !lines.includes('\0')) return { text: lines, notices }
  return { text: lines.replaceAll('\0', ''), notices: [...notices, 'nul-bytes-dropped'] }
}

const unicode: ReadonlySet<Encoding> = new Set<Encoding>(['utf-8', 'utf-16'])

function noticesOf({
  encoding,
  isDamaged,
}: Pick<FoundEncoding, 'encoding' | 'isDamaged'>): readonly ImportNotice[] {
  if (isDamaged) return ['broken-characters']
  if (encoding === 'utf-16' || encoding === 'windows-1252') return [encoding]
  return unicode.has(encoding) ? [] : ['other-encoding']
}
