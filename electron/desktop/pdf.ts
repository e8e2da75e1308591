import { writeFile } from 'node:fs/promises'
import type { PrintToPDFOptions, WebContents } from 'electron'
import { ok } from '../../shared/contract/call.ts'
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
