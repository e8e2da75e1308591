import type { Envelope } from './call.ts'

/**
 * What the desktop shell answers when a page asks to be kept as a PDF: written, or left by the user.
 * A failure is coded; the file's place stays in the shell.
 */
export type SavePdfAnswer = Envelope<'saved' | 'cancelled'>
