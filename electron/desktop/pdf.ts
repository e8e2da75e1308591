import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { App, IpcMain, PrintToPDFOptions, SaveDialogOptions, WebContents } from 'electron'
import { fail, ok } from '../../shared/contract/call.ts'
import type { SavePdfAnswer } from '../../shared/contract/save-pdf.ts'
import { pdfChannel } from './channels.ts'
import { isTrusted } from './sender.ts'

export interface PdfDependencies {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>
  readonly app: Pick<App, 'getPath'>
  /** The system's dialog for where to save; the file's place never leaves the main process. */
  readonly askWhereToSave: (
    options: SaveDialogOptions,
  ) => Promise<{ readonly canceled: boolean; readonly filePath: string }>
  readonly pages: () => readonly Pick<WebContents, 'id' | 'printToPDF'>[]
  readonly log: (code: string) => void
}

/** A4 whatever the system's paper is: without a size Electron takes Letter. The page's own margins hold. */
export const pdfOptions: PrintToPDFOptions = {
  pageSize: 'A4',
  printBackground: true,
  preferCSSPageSize: true,
}

/**
 * Lets a page of ours be kept as a PDF: prints it as it stands, asks the user where, writes the file. The
 * page names the file at most; where it lies never crosses. Returns a function that takes it all back.
 */
export const connectPdf = (dependencies: PdfDependencies): (() => void) => {
  const { ipcMain } = dependencies
  let busy = false
  ipcMain.handle(pdfChannel, async (event, name: unknown): Promise<SavePdfAnswer> => {
    if (!isTrusted(event, dependencies.pages())) {
      return fail('unknown-call', 'The call does not come from the app itself.')
    }
    // One dialog at a time: a second would stand behind the first.
    if (busy) return fail('conflict', 'A PDF is being saved already.')
    busy = true
    try {
      return await save(dependencies, event.sender.id, fileName(name))
    } catch {
      dependencies.log('pdf-failed')
      return fail('internal', 'The PDF could not be written.')
    } finally {
      busy = false
    }
  })
  return () => ipcMain.removeHandler(pdfChannel)
}

async function save(
  { app, askWhereToSave, pages }: PdfDependencies,
  sender: number,
  name: string,
): Promise<SavePdfAnswer> {
  const page = pages().find(({ id }) => id === sender)
  if (!page) return fail('internal', 'The page is gone.')
  const pdf = await page.printToPDF(pdfOptions)
  const { canceled, filePath } = await askWhereToSave({
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return ok('cancelled')
  await writeFile(filePath, pdf)
  return ok('saved')
}

const longestName = 120

/**
 * A name that is a file's on every system and leads nowhere: no separators, no reserved or control signs
 * (the marks that turn a text's direction among them), no leading dot; `.pdf` at its end.
 */
export function fileName(name: unknown): string {
  const text = typeof name === 'string' ? name : ''
  const plain = text
    .replace(/\.pdf$/i, '')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const short = Array.from(plain).slice(0, longestName).join('').trimEnd()
  return `${short === '' ? 'Hourworth' : short}.pdf`
}
