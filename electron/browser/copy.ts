import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Core } from '../core/door/create-core.ts'
import { copyName } from '../shell/copy-name.ts'
import { sendJson } from './reply.ts'

/** Where a page fetches a copy of the user's own data, for when their file has gone. */
export const copyPath = '/copy'

/** Answers with the whole database as one file; what fails is told as JSON, as a call would be. */
export async function sendCopy(response: ServerResponse, backup: Core['backup']): Promise<void> {
  // The system's folder for such things, for this user alone: the database's own may be gone.
  const folder = await mkdtemp(path.join(tmpdir(), 'hourworth-copy-'))
  try {
    const file = path.join(folder, copyName(new Date()))
    const made = await backup(file)
    if (!made.ok) {
      sendJson(response, 500, made)
      return
    }
    response.writeHead(200, {
      'Content-Type': 'application/vnd.sqlite3',
      'Content-Length': (await stat(file)).size,
      'Content-Disposition': `attachment; filename="${path.basename(file)}"`,
    })
    await pipeline(createReadStream(file), response)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
