import { fail, type Envelope } from '../../../shared/contract/call.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { fileBytes, textLimits } from '../../../shared/domain/limits.ts'
import type { Transport } from '../../api/index.ts'
import type { ReadChoices } from './import-state.ts'
import { readBase64 } from './read-base64.ts'

/** How much of the work encoding the file is; the rest is the core's reading of it. */
export const encodingShare = 0.2

export type PreviewInput = CallInput<'import.preview'>

interface ReadJob {
  readonly name: string
  readonly signal: AbortSignal
  readonly onShare: (share: number) => void
}

/**
 * Reads a file in the page and asks the core what importing it would do. Fails with `cancelled`,
 * `file-too-large`, `unreadable-file` (reason `gone` if it cannot be opened) or what the core says.
 */
export async function readPreview(
  transport: Transport,
  file: File,
  choices: ReadChoices,
  job: ReadJob,
): Promise<Envelope<CallOutput<'import.preview'>>> {
  // The core refuses more, and reading it here first would only cost time.
  if (file.size > fileBytes) {
    return fail('file-too-large', 'too large', { size: file.size, limit: fileBytes })
  }
  const data = await encoded(file, job)
  if (!data.ok) return data
  return transport.invoke('import.preview', {
    job: job.name,
    fileName: file.name.slice(0, textLimits.fileName),
    data: data.value,
    format: choices.format,
    zone: choices.zone,
    ...answered(choices),
  })
}

/** Those of the choices that are made. */
function answered(choices: ReadChoices): Partial<PreviewInput> {
  const made = Object.entries(choices).filter(([, choice]) => choice !== null)
  return Object.fromEntries(made) as Partial<PreviewInput>
}

async function encoded(file: File, { signal, onShare }: ReadJob): Promise<Envelope<string>> {
  try {
    const data = await readBase64(file, signal, (share) => onShare(share * encodingShare))
    return data === null ? fail('cancelled', 'cancelled') : { ok: true, value: data }
  } catch (error) {
    // A folder, or a file moved or deleted since it was chosen: the browser names no finer reason.
    if (error instanceof DOMException) {
      return fail('unreadable-file', error.message, { reason: 'gone' })
    }
    throw error
  }
}
