import path from 'node:path'

/**
 * The file under `root` a request path names, or null for anything that would leave it. The path is the
 * raw one of the URL, still percent-encoded: decoding first is what makes `..%2f` visible.
 */
export function resolveAsset(root: string, urlPath: string): string | null {
  let relative: string
  try {
    relative = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  // A backslash is a separator and a colon a drive or stream on Windows; NUL cuts names short in C.
  if (!relative.startsWith('/') || /[\0\\:]/.test(relative)) return null
  const file = path.join(root, relative === '/' ? 'index.html' : relative)
  const inside = path.relative(root, file)
  const escapes = inside === '' || inside.split(path.sep)[0] === '..' || path.isAbsolute(inside)
  return escapes ? null : file
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
}

/** The media type of a file of the interface by its extension; unknown ones are plain bytes. */
export function mediaType(file: string): string {
  return types[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
}

/** Names under `assets/` carry a hash of their content and never change; all else is asked for anew. */
export function cacheControl(root: string, file: string): string {
  const [folder] = path.relative(root, file).split(path.sep)
  return folder === 'assets' ? 'private, max-age=31536000, immutable' : 'no-store'
}
