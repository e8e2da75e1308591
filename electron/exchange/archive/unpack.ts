import { inflateRawSync } from 'node:zlib'
import { Unzip, type UnzipDecoder, type UnzipFile } from 'fflate/browser'
import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { unpackedBytes, unpackedFiles } from '../../../shared/domain/limits.ts'
import type { Steps } from '../read-table.ts'
import { unreadable } from '../read/not-a-table.ts'

/** The files of an archive by their names in it. */
export type Unpacked = ReadonlyMap<string, Uint8Array>

const chunkBytes = 262_144

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

interface Unpacking {
  readonly parts: Map<string, Uint8Array[]>
  /** Bytes that may still come out. */
  left: number
  /** Why nothing of it is to be read. */
  fault: unknown
}

/**
 * Unpacks an archive in pieces. What it says of its sizes is not believed: the bytes that come out are counted,
 * and beyond a limit it is refused, as one that is damaged (`unreadable-file`, reason `damaged`).
 */
export function* unpack(bytes: Uint8Array, limit = unpackedBytes): Steps<Envelope<Unpacked>> {
  const state: Unpacking = { parts: new Map(), left: limit, fault: null }
  const unzip = new Unzip((file) => begin(file, state))
  unzip.register(decoderOf(state))
  for (let at = 0; at < bytes.length && state.fault === null; at += chunkBytes) {
    const end = Math.min(bytes.length, at + chunkBytes)
    try {
      unzip.push(bytes.subarray(at, end), end === bytes.length)
    } catch (error) {
      // Whatever cannot be unpacked is no archive that a program wrote.
      state.fault ??= error
    }
    yield { done: at, total: bytes.length * 3 }
  }
  if (state.fault !== null || state.parts.size === 0) return damaged()
  return ok(new Map([...state.parts].map(([name, parts]) => [name, Buffer.concat(parts)])))
}

export const damaged = () =>
  unreadable('damaged', 'The archive is damaged, or larger inside than any export')

function begin(file: UnzipFile, state: Unpacking): void {
  if (file.name.endsWith('/')) return
  const parts: Uint8Array[] = []
  if (state.parts.has(file.name) || state.parts.size >= unpackedFiles) {
    state.fault ??= 'too many files, or two of one name'
    return
  }
  state.parts.set(file.name, parts)
  file.ondata = (error, data) => {
    state.fault ??= error
    state.left -= data?.length ?? 0
    if (state.left < 0) state.fault ??= 'too large'
    if (state.fault === null) parts.push(data)
  }
  file.start()
}

/** Unpacks a file once all of it is there, and no further than to the limit: many times as fast as piece by piece. */
function decoderOf(state: Unpacking) {
  return class implements UnzipDecoder {
    static readonly compression = 8
    ondata: UnzipDecoder['ondata'] = () => undefined
    readonly #packed: Uint8Array[] = []
    push(chunk: Uint8Array, isLast: boolean): void {
      this.#packed.push(chunk.slice())
      if (!isLast || state.fault !== null) return
      const maxOutputLength = Math.max(1, state.left + 1)
      const bytes = inflateRawSync(Buffer.concat(this.#packed), { maxOutputLength })
      this.ondata(null, bytes, true)
    }
  }
}
