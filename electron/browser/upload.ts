import { setImmediate } from 'node:timers/promises'

/** Bytes of base64 that are read before others get their turn: some milliseconds. */
const piece = 4 * 1024 * 1024
const before = Buffer.from('"data":"')

/**
 * The JSON of a call that carries a file, read without making a text of the file: its base64 becomes bytes piece by
 * piece. What is not as pages send it (or is no base64) is read as any JSON; undefined: it is none.
 */
export async function parseUpload(body: Buffer): Promise<unknown> {
  const at = body.indexOf(before)
  const from = at + before.length
  const to = at < 0 ? -1 : body.indexOf('"', from)
  if (to < 0) return parseJson(body.toString('utf8'))
  const around = Buffer.concat([body.subarray(0, from), body.subarray(to)])
  const input = parseJson(around.toString('utf8'))
  // A key of that name further down is another one.
  if (typeof input === 'object' && input !== null && 'data' in input && input.data === '') {
    const data = await decoded(body.subarray(from, to))
    if (data) return { ...input, data }
  }
  return parseJson(body.toString('utf8'))
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Null for what is not base64 from end to end. */
async function decoded(base64: Buffer): Promise<Uint8Array | null> {
  if (base64.length % 4 !== 0) return null
  const padding = base64.subarray(-2).filter((sign) => sign === equals).length
  const bytes = new Uint8Array((base64.length / 4) * 3 - padding)
  const written = Buffer.from(bytes.buffer)
  let size = 0
  for (let from = 0; from < base64.length; from += piece) {
    size += written.write(base64.toString('latin1', from, from + piece), size, 'base64')
    await setImmediate()
  }
  return size === bytes.length ? bytes : null
}

const equals = '='.charCodeAt(0)
