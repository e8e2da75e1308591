import { useState, type ClipboardEvent } from 'react'
import { useFormat } from '../../../../format/index.ts'
import { useT } from '../../../../i18n/index.ts'
import type { Block, Spot } from '../move/grid-keys.ts'
import type { NamedRow } from '../use-week.ts'
import {
  cellsOfText,
  copiedCells,
  plainText,
  richText,
  richType,
  type CopiedCell,
} from './clipboard.ts'
import type { useCellWriter } from './use-cell-writer.ts'

interface Given {
  readonly rows: readonly NamedRow[]
  readonly cols: number
  readonly block: Block
  readonly spots: readonly Spot[]
  readonly writer: ReturnType<typeof useCellWriter>
}

/** Copies cells as a spreadsheet takes them, and pastes what one gives, in one step or not at all. */
export function useClipboard({ rows, cols, block, spots, writer }: Given) {
  const t = useT()
  const { isolate } = useFormat()
  const [fault, setFault] = useState<string | null>(null)
  const onCopy = (event: ClipboardEvent) => {
    if (isTyping(event)) return
    const cells = rows
      .filter(({ key }) => block.keys.includes(key))
      .map((row) => row.cells.slice(block.from, block.to + 1))
    event.clipboardData.setData('text/plain', plainText(cells))
    event.clipboardData.setData(richType, richText(cells))
    event.preventDefault()
  }
  const onCut = (event: ClipboardEvent) => {
    if (isTyping(event)) return
    onCopy(event)
    writer.clear(spots)
  }
  const paste = (data: DataTransfer) => {
    const cells = copiedCells(data.getData(richType)) ?? cellsOfText(data.getData('text/plain'))
    const pasted = spread(cells, { rows, cols, block })
    if (!pasted) return setFault(t(($) => $.week.problem.pasteSize))
    const refused = writer.copy(pasted)
    if (!refused) return setFault(null)
    const isSeveral = refused.problem === 'several' || refused.problem === 'midnight'
    setFault(
      isSeveral
        ? t(($) => $.week.problem.pasteSeveral)
        : t(($) => $.week.problem.paste, { text: isolate(refused.text) }),
    )
  }
  const onPaste = (event: ClipboardEvent) => {
    if (isTyping(event)) return
    event.preventDefault()
    paste(event.clipboardData)
  }
  return { fault, on: { onCopy, onCut, onPaste } }
}

const isTyping = ({ target }: ClipboardEvent) => target instanceof HTMLInputElement

/** Where each pasted cell goes; a single one goes into all that are selected. Null: it does not fit. */
function spread(
  pasted: readonly (readonly CopiedCell[])[],
  { rows, cols, block }: Pick<Given, 'rows' | 'cols' | 'block'>,
): readonly (Spot & CopiedCell)[] | null {
  const keys = rows.map(({ key }) => key)
  const first = keys.indexOf(block.keys[0] ?? '')
  const [[one, ...across] = [], ...down] = pasted
  const lines =
    one && across.length + down.length === 0
      ? block.keys.map(() => Array.from({ length: block.to - block.from + 1 }, () => one))
      : pasted
  const found: (Spot & CopiedCell)[] = []
  for (const [below, line] of lines.entries()) {
    for (const [after, cell] of line.entries()) {
      if (cell.text === '') continue
      const key = keys[first + below]
      const col = block.from + after
      if (key === undefined || col >= cols) return null
      found.push({ ...cell, key, col })
    }
  }
  return found
}
