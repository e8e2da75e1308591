import { z } from 'zod'
import { formatDuration } from '../../../../../shared/domain/duration.ts'
import { quoted } from '../../../../../shared/quick-line/index.ts'
import type { Cell } from '../week-rows.ts'

/** What cells are called on the clipboard beside their plain text: with notes, and what is not billable. */
export const richType = 'application/x-hourworth-cells'

/** What is copied of a cell. */
export interface CopiedCell {
  readonly text: string
  /** Whether it says all there is to say of an entry; a sum of several, or of a spreadsheet, is a length. */
  readonly isWhole: boolean
}

/** Cells as a spreadsheet takes them: tabs between columns, a line for each row, lengths as `1:30`. */
export const plainText = (block: readonly (readonly Cell[])[]): string =>
  block.map((cells) => cells.map(lengthText).join('\t')).join('\n')

/** Cells with all that is said in them. */
export const richText = (block: readonly (readonly Cell[])[]): string =>
  JSON.stringify(block.map((cells) => cells.map(copiedOf)))

/** What is typed into a cell to have what stands in this one; of several entries their sum. */
export function copiedOf(cell: Cell): CopiedCell {
  const [only, ...others] = cell.entries
  if (!only || others.length > 0) return { text: lengthText(cell), isWhole: false }
  return { text: typedText(cell, only.note), isWhole: true }
}

/** What stands in a cell as its field shows it: a note of several lines stays out of it, and stays as it is. */
export function fieldText(cell: Cell): string {
  const [only, ...others] = cell.entries
  if (!only || others.length > 0) return lengthText(cell)
  return typedText(cell, only.note.includes('\n') ? '' : only.note)
}

function typedText(cell: Cell, note: string): string {
  const [only] = cell.entries
  const words = [
    lengthText(cell),
    only && only.activity !== 'work' && `#${only.activity}`,
    quoted(note),
    only && !only.billable && '!',
  ]
  return words.filter(Boolean).join(' ')
}

const lengthText = ({ seconds }: Cell): string => (seconds > 0 ? formatDuration(seconds) : '')

/** The cells of a text of ours; null: it is none. */
export function copiedCells(text: string): readonly (readonly CopiedCell[])[] | null {
  if (text === '') return null
  try {
    return block.parse(JSON.parse(text))
  } catch {
    // Any page may put a text by this name on the clipboard.
    return null
  }
}

const block = z.array(z.array(z.object({ text: z.string(), isWhole: z.boolean() })))

/** The cells of a text from a spreadsheet. */
export const cellsOfText = (text: string): readonly (readonly CopiedCell[])[] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => ({ text: unquoted(cell), isWhole: false })))

// A spreadsheet puts quotes around what holds a tab or a line's end, and around nothing else.
const unquoted = (text: string) => (/^"[^"]*"$/.test(text) ? text.slice(1, -1).trim() : text.trim())
