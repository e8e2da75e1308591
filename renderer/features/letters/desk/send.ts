import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import { safeFileName } from '../../../../shared/domain/files/file-name.ts'
import type { LetterText } from '../../../../shared/words/letters/index.ts'
import { offerFile } from '../../../api/index.ts'

/** The letter as plain text: its subject, an empty line, what it says. */
export const plainText = ({ subject, body }: LetterText): string =>
  [subject, body].filter((part) => part.trim() !== '').join('\n\n')

/** Windows hands an address of at most 2081 characters to the mail program; other systems take far more. */
export const mailLimit = (userAgent: string): number => (/windows/i.test(userAgent) ? 2000 : 60_000)

/** RFC 6068 address that opens the letter in the mail program; without its body if that makes it too long. */
export function mailLink(
  { subject, body }: LetterText,
  to: string | null,
  limit: number,
): { readonly href: string; readonly whole: boolean } {
  const start = `mailto:${to === null ? '' : encodeURIComponent(to).replace('%40', '@')}`
  const head = `${start}?subject=${encodeURIComponent(subject)}`
  const href = `${head}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`
  return href.length <= limit ? { href, whole: true } : { href: head, whole: false }
}

/** The first e-mail address in a note about how to reach someone. */
export const addressIn = (note: string): string | null =>
  /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+\.[^\s<>()[\],;:".]+/.exec(note)?.[0] ?? null

/** A file name every system takes: `Nordlys A-S 2026-06-30.txt`. */
export const fileName = (client: string | null, on: IsoDate): string =>
  safeFileName((client ?? '').replace(/[<>:"/\\|?*]+/g, '-'), ` ${on}.txt`, '').trimStart()

/** Has the browser save a text as a UTF-8 file. */
export const saveText = (name: string, text: string): void =>
  offerFile(name, new Blob([text], { type: 'text/plain;charset=utf-8' }))
