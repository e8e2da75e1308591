import { open, stat } from 'node:fs/promises'

/**
 * A file's bytes, or null if it has more than `limit`: it is read no further, whatever its size is said to be. Throws
 * with a code; `EISDEVICE` for what is neither file nor link to one and might never end.
 */
export async function readUpTo(file: string, limit: number): Promise<Buffer | null> {
  // Before it is opened: a pipe without a writer would be waited for.
  const { size, isFile, isDirectory } = await kindOf(file)
  if (!isFile)
    throw Object.assign(new Error('no file'), { code: isDirectory ? 'EISDIR' : 'EISDEVICE' })
  if (size > limit) return null
  const handle = await open(file)
  try {
    const chunks: Buffer[] = []
    let length = 0
    for (;;) {
      const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(1024 * 1024) })
      if (bytesRead === 0) return Buffer.concat(chunks)
      chunks.push(buffer.subarray(0, bytesRead))
      if ((length += bytesRead) > limit) return null
    }
  } finally {
    await handle.close()
  }
}

async function kindOf(file: string) {
  const found = await stat(file)
  return { size: found.size, isFile: found.isFile(), isDirectory: found.isDirectory() }
}
