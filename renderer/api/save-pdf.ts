import { fail } from '../../shared/contract/call.ts'
import type { SaveAnswer } from '../../shared/contract/files/save-file.ts'

/** Whether the shell around this page can write it to a PDF itself; else the browser's print does. */
export const canSavePdf = (): boolean => window.hourworth?.savePdf !== undefined

/** Writes the page as it prints to a PDF the user chooses; `name` is offered as its file name. */
export async function savePdf(name: string): Promise<SaveAnswer> {
  const save = window.hourworth?.savePdf
  if (!save) return fail('unknown-call', 'This shell saves no PDF.')
  try {
    return (await save(name)) as SaveAnswer
  } catch (error) {
    return fail('internal', error instanceof Error ? error.message : String(error))
  }
}
