import type { Envelope } from '../call.ts'

/**
 * What the desktop shell answers when a page asks for a file to be saved: written, or left by the user.
 * A failure is coded; the file's place stays in the shell.
 */
export type SaveAnswer = Envelope<'saved' | 'cancelled'>
