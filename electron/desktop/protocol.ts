import { readFile } from 'node:fs/promises'
import type { CustomScheme, Protocol } from 'electron'
import { cacheControl, mediaType, resolveAsset } from '../shell/assets.ts'
import { securityHeaders } from '../shell/headers.ts'
import { isOwnUrl, scheme } from './origin.ts'

/** Must be registered once, before the app is ready. */
export const appScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

const refuse = (status: number): Response =>
  new Response(null, { status, headers: { ...securityHeaders } })

/** Answers `app://bundle/…` from the interface's folder and from nowhere else, with the page's CSP. */
export const serveAssets =
  (root: string) =>
  async (request: Request): Promise<Response> => {
    if (!isOwnUrl(request.url)) return refuse(404)
    // The path is taken as it was sent: URL resolves `..` and `%2e%2e`, resolveAsset the rest.
    const file = resolveAsset(root, new URL(request.url).pathname)
    if (file === null) return refuse(404)
    try {
      const body = await readFile(file)
      return new Response(new Uint8Array(body), {
        headers: {
          ...securityHeaders,
          'Content-Type': mediaType(file),
          'Cache-Control': cacheControl(root, file),
        },
      })
    } catch {
      return refuse(404)
    }
  }

/** Serves the interface under `app://`, never under `file://`, which could read the whole disk. */
export const handleProtocol = (protocol: Pick<Protocol, 'handle'>, root: string): void => {
  protocol.handle(scheme, serveAssets(root))
}
