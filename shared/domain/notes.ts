import { textLimits } from './limits.ts'

/** What stands between several notes of one entry. */
export const noteGap = '; '

/** Several notes as one, each once and none that says nothing; what would be too long is cut. */
export const notesAsOne = (notes: readonly string[]): string =>
  [...new Set(notes.map((note) => note.trim()).filter((note) => note !== ''))]
    .join(noteGap)
    .slice(0, textLimits.note)
