import { writeFile } from 'node:fs/promises'
import type { PrintToPDFOptions, WebContents } from 'electron'
import { ok } from '../../shared/contract/call.ts'
import { safeFileName } from '../../shared/domain/files/file-name.ts'
import { pdfChannel } from './channels.ts'
import { connectSaving, type SavingDependencies } from './saving.ts'

/** A4 whatever the system's paper is: without a size Electron takes Letter. The page's own margins hold. */
export const pdfOptions: PrintToPDFOptions = {
  pageSize: 'A4',
  printBackground: true,
  preferCSSPageSize: true,
}

/** Lets a page of ours be kept as a PDF, printed as it stands. */
export const connectPdf = (
  dependencies: SavingDependencies<Pick<WebContents, 'id' | 'printToPDF'>>,
): (() => void) =>
  connectSaving(dependencies, {
    channel: pdfChannel,
    failed: 'pdf-failed',
    make: async (page, name) => {
      const pdf = await page.printToPDF(pdfOptions)
      return {
        name: fileName(name),
        kind: { name: 'PDF', extensions: ['pdf'] },
        write: async (file) => ok(await writeFile(file, pdf)),
      }
    },
  })

/** The name of a PDF, whatever the page asks it to be. */
export const fileName = (name: unknown): string =>
  safeFileName(typeof name === 'string' ? name.replace(/\.pdf$/i, '') : '', '.pdf')
