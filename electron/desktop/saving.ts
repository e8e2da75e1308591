import path from 'node:path'
import type { App, IpcMain, SaveDialogOptions, WebContents } from 'electron'
import { fail, ok, type Envelope } from '../../shared/contract/call.ts'
import type { SaveAnswer } from '../../shared/contract/files/save-file.ts'
import { isTrusted } from './sender.ts'

export interface SavingDependencies<P extends Pick<WebContents, 'id'>> {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>
  readonly app: Pick<App, 'getPath'>
  /** The system's dialog for where to save; the file's place never leaves the main process. */
  readonly askWhereToSave: (
    options: SaveDialogOptions,
  ) => Promise<{ readonly canceled: boolean; readonly filePath: string }>
  readonly pages: () => readonly P[]
  readonly log: (code: string) => void
}

/** A file that is ready to be written once the user has said where. */
export interface Savable {
  readonly name: string
  readonly kind: { readonly name: string; readonly extensions: string[] }
  readonly write: (file: string) => Promise<Envelope<unknown>>
}

export interface Saving<P> {
  readonly channel: string
  /** The code logged when it fails. */
  readonly failed: string
  readonly make: (page: P, wish: unknown) => Promise<Savable>
}

/**
 * Lets a page of ours ask for a file to be saved: makes it, asks the user where, writes it. The page names
 * the file at most; where it lies never crosses. Returns a function that takes it all back.
 */
export function connectSaving<P extends Pick<WebContents, 'id'>>(
  dependencies: SavingDependencies<P>,
  saving: Saving<P>,
): () => void {
  const { ipcMain, log } = dependencies
  const { channel, failed } = saving
  let busy = false
  ipcMain.handle(channel, async (event, wish: unknown): Promise<SaveAnswer> => {
    if (!isTrusted(event, dependencies.pages())) {
      return fail('unknown-call', 'The call does not come from the app itself.')
    }
    // One dialog at a time: a second would stand behind the first.
    if (busy) return fail('conflict', 'A file is being saved already.')
    busy = true
    try {
      return await save(dependencies, saving, event.sender.id, wish)
    } catch {
      log(failed)
      return fail('internal', 'The file could not be written.')
    } finally {
      busy = false
    }
  })
  return () => ipcMain.removeHandler(channel)
}

async function save<P extends Pick<WebContents, 'id'>>(
  { app, askWhereToSave, pages }: SavingDependencies<P>,
  { make }: Saving<P>,
  sender: number,
  wish: unknown,
): Promise<SaveAnswer> {
  const page = pages().find(({ id }) => id === sender)
  if (!page) return fail('internal', 'The page is gone.')
  const { name, kind, write } = await make(page, wish)
  const { canceled, filePath } = await askWhereToSave({
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [kind],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return ok('cancelled')
  const written = await write(filePath)
  return written.ok ? ok('saved') : written
}
