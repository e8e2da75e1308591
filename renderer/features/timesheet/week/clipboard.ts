import { formatDuration } from '../../../../shared/domain/duration.ts'
import { quoted } from '../../../../shared/quick-line/index.ts'
import type { Cell } from './week-rows.ts'

/** What a cell is called on the clipboard beside its plain text: with notes, and what is not billable. */
export const richType = 'application/x-hourworth-cells'

/** Cells as a spreadsheet takes them: tabs between columns, a line for each row, lengths as `1:30`. */
export const plainText = (block: readonly (readonly Cell[])[]): string =>
  lined(block, ({ seconds }) => (seconds > 0 ? formatDuration(seconds) : ''))

/** Cells as they are typed here, with all that is said in them. */
export const richText = (block: readonly (readonly Cell[])[]): string => lined(block, typedText)

/** What is typed into a cell to have what stands in this one; of several entries their sum. */
export function typedText({ entries: [only, ...others], seconds }: Cell): string {
  if (seconds === 0) return ''
  const length = formatDuration(seconds)
  if (!only || others.length > 0) return length
  const note = only.note === '' || only.note.includes('\n') ? '' : ` ${quoted(only.note)}`
  const activity = only.activity === 'work' ? '' : ` #${only.activity}`
  return `${length}${activity}${note}${only.billable ? '' : ' !'}`
}

/** The cells of a text from a spreadsheet, or from here. */
export const cellsOfText = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map(unquoted))

// A spreadsheet puts quotes around what holds a tab or a line's end, and around nothing else.
const unquoted = (text: string) => (/^"[^"]*"$/.test(text) ? text.slice(1, -1).trim() : text.trim())

const lined = (block: readonly (readonly Cell[])[], textOf: (cell: Cell) => string): string =>
  block.map((cells) => cells.map(textOf).join('\t')).join('\n')
