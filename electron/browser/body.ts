import { fileBytes } from '../../shared/domain/limits.ts'
import type { IncomingMessage } from 'node:http'

const megabyte = 1024 * 1024

/** Bytes a call's body may have: 1 MB, and for a file to import what the largest takes in base64 besides. */
export function bodyLimit(callName: string): number {
  return callName === 'import.preview' ? Math.ceil(fileBytes / 3) * 4 + megabyte : megabyte
}

/** The request's body, or null as soon as it is longer than `limit` bytes. Rejects if the sender goes away. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > limit) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    // Where its length is known it is put together as it comes: to join 67 MB at once would be felt.
    const whole = Buffer.allocUnsafe(announced)
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      const at = size
      size += chunk.length
      if (size > limit) {
        chunks.length = 0
        request.pause()
        resolve(null)
      } else if (announced > 0) whole.set(chunk, at)
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(announced > 0 ? whole : Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('close', () => reject(new Error('the sender went away')))
  })
}
