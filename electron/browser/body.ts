import { fileBytes } from '../../shared/domain/limits.ts'
import type { IncomingMessage } from 'node:http'

const megabyte = 1024 * 1024

/** Bytes a call's body may have: 1 MB, and for a file to import what the largest takes in base64 besides. */
export function bodyLimit(callName: string): number {
  return callName === 'import.preview' ? Math.ceil(fileBytes / 3) * 4 + megabyte : megabyte
}

/** The request's body as text, or null as soon as it is longer than `limit` bytes. Rejects if the sender goes away. */
export function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) {
        chunks.push(chunk)
        return
      }
      chunks.length = 0
      request.pause()
      resolve(null)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('error', reject)
    request.on('close', () => reject(new Error('the sender went away')))
  })
}
