import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { shellWordsOf } from '../../shared/words/shells.ts'
import { cacheControl, mediaType, resolveAsset } from '../shell/assets.ts'
import { sendText } from './reply.ts'

/** Serves one file of the interface; 404 for paths that leave its folder, name nothing, or name a folder. */
export async function sendAsset(
  response: ServerResponse,
  root: string,
  urlPath: string,
  withBody: boolean,
): Promise<void> {
  const file = resolveAsset(root, urlPath)
  const content = file === null ? null : await contentOf(file)
  if (file === null || content === null) {
    sendText(response, 404, shellWordsOf().serve.notFound)
    return
  }
  response.writeHead(200, {
    'Content-Type': mediaType(file),
    'Content-Length': content.length,
    'Cache-Control': cacheControl(root, file),
  })
  response.end(withBody ? content : undefined)
}

async function contentOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(String(code))) return null
    throw error
  }
}
