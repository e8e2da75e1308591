import { spawnSync } from 'node:child_process'

/** Whether this machine has poppler's `pdftotext`, which reads a PDF as a reader would. */
export const hasPdfToText = (): boolean => spawnSync('pdftotext', ['-v']).status === 0

/** The text of each page of a PDF, column after column. */
export function pdfPages(file: string): string[] {
  const { status, stdout, stderr } = spawnSync('pdftotext', [file, '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`)
  return stdout.split('\f').slice(0, -1)
}
