import { useState, type ClipboardEvent } from 'react'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { cellsOfText, plainText, richText, richType } from './clipboard.ts'
import type { Block, Spot } from './grid-keys.ts'
import type { Typed, useCellWriter } from './use-cell-writer.ts'
import type { NamedRow } from './use-week.ts'

interface Given {
  readonly rows: readonly NamedRow[]
  readonly cols: number
  readonly block: Block
  readonly spots: readonly Spot[]
  readonly writer: ReturnType<typeof useCellWriter>
  readonly clear: (spots: readonly Spot[]) => void
}

/** Copies cells as a spreadsheet takes them, and pastes what one gives, in one step or not at all. */
export function useClipboard({ rows, cols, block, spots, writer, clear }: Given) {
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
    clear(spots)
  }
  const paste = (text: string) => {
    const pasted = spread(cellsOfText(text), { rows, cols, block })
    if (!pasted) return setFault(t(($) => $.week.problem.pasteSize))
    const refused = writer.writeAll(pasted)
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
    const { clipboardData: data } = event
    paste(data.getData(richType) || data.getData('text/plain'))
  }
  return { fault, onCopy, onCut, onPaste }
}

const isTyping = ({ target }: ClipboardEvent) => target instanceof HTMLInputElement

/** Where each pasted cell goes; a single one goes into all that are selected. Null: it does not fit. */
function spread(
  pasted: readonly (readonly string[])[],
  { rows, cols, block }: Pick<Given, 'rows' | 'cols' | 'block'>,
): readonly Typed[] | null {
  const keys = rows.map(({ key }) => key)
  const first = keys.indexOf(block.keys[0] ?? '')
  const isOne = pasted.length === 1 && pasted[0]?.length === 1
  const lines = isOne
    ? block.keys.map(() =>
        Array.from({ length: block.to - block.from + 1 }, () => pasted[0]?.[0] ?? ''),
      )
    : pasted
  const found: Typed[] = []
  for (const [down, line] of lines.entries()) {
    for (const [across, text] of line.entries()) {
      if (text === '') continue
      const key = keys[first + down]
      const col = block.from + across
      if (key === undefined || col >= cols) return null
      found.push({ key, col, text })
    }
  }
  return found
}
