/** Bytes encoded in one go: a multiple of three, so that the pieces join without padding between. */
const chunkBytes = 3 * 2 ** 16

/** Lets the page paint and hear a click between two pieces of work. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve))

/**
 * The file's bytes as base64, encoded piece by piece so the page never freezes. `onProgress` gets the
 * share done, 0 to 1. Null once the signal is aborted; rejects if the file cannot be read.
 */
export async function readBase64(
  file: Blob,
  signal: AbortSignal,
  onProgress: (share: number) => void = () => {},
): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    if (signal.aborted) return null
    pieces.push(btoa(binary(bytes.subarray(at, at + chunkBytes))))
    onProgress(Math.min(1, (at + chunkBytes) / bytes.length))
    if (at % (chunkBytes * 8) === 0) await breathe()
  }
  return signal.aborted ? null : pieces.join('')
}

// String.fromCharCode takes its arguments from the stack: too many at once overflow it.
function binary(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return text
}
