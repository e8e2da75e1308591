import { fail, ok } from '../../shared/contract/call.ts'
import type { SaveAnswer } from '../../shared/contract/files/save-file.ts'
import { offerFile } from './offer-file.ts'

/**
 * Saves a copy of the user's own data where they want it: the desktop shell asks where, the browser puts it
 * with its downloads.
 */
export async function saveCopy(): Promise<SaveAnswer> {
  try {
    const save = window.hourworth?.saveCopy
    return save ? ((await save()) as SaveAnswer) : await download()
  } catch (error) {
    return fail('internal', error instanceof Error ? error.message : String(error))
  }
}

async function download(): Promise<SaveAnswer> {
  const response = await fetch('/copy')
  if (!response.ok) return (await response.json()) as SaveAnswer
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')
  offerFile(named?.[1] ?? 'hourworth.db', await response.blob())
  return ok('saved')
}
