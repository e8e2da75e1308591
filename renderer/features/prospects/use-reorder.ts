import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react'
import type { Prospect } from '../../../shared/domain/deciding/prospects.ts'
import { useCommand } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

interface Drag {
  readonly from: number
  readonly to: number
}

export interface Reorder {
  readonly drag: Drag | null
  /** What to tell a screen reader about the last move. */
  readonly said: string
  readonly move: (from: number, to: number) => void
  /** Alt and the arrows, anywhere in the row at that place. */
  readonly onKeyDown: (index: number) => (event: KeyboardEvent) => void
  /** For the handle of the row at that place. */
  readonly handle: (index: number) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
  }
}

/** Moving the rows of one group among themselves, by dragging, buttons or keyboard. */
export function useReorder(
  list: RefObject<HTMLOListElement | null>,
  group: readonly Prospect[],
): Reorder {
  const [drag, setDrag] = useState<Drag | null>(null)
  const { move, said } = useMove(group)
  return {
    drag,
    said,
    move,
    onKeyDown: (index) => (event) => {
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
      if (!event.altKey || step === 0) return
      event.preventDefault()
      move(index, index + step)
    },
    handle: (index) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ from: index, to: index })
      },
      onPointerMove: (event) => {
        if (drag) setDrag({ from: drag.from, to: placeAt(list.current, drag.from, event.clientY) })
      },
      onPointerUp: () => {
        if (drag) move(drag.from, drag.to)
        setDrag(null)
      },
      onPointerCancel: () => setDrag(null),
    }),
  }
}

function useMove(group: readonly Prospect[]) {
  const t = useT()
  const format = useFormat()
  const [said, setSaid] = useState('')
  const held = useRef<{ readonly element: Element | null; readonly order: string } | null>(null)
  const command = useCommand('prospects.move', {
    undoText: (_, { id }) =>
      t(($) => $.prospects.undo.moved, {
        name: format.isolate(group.find((prospect) => prospect.id === id)?.name ?? ''),
      }),
  })
  const order = group.map(({ id }) => id).join(' ')
  useEffect(() => {
    if (held.current === null || held.current.order === order) return
    const { element } = held.current
    held.current = null
    // A row that is put elsewhere in the page may lose the focus on its way.
    if (document.activeElement === document.body && element instanceof HTMLElement) {
      element.focus({ preventScroll: true })
    }
  }, [order])
  const move = (from: number, to: number) => {
    const [moved, goal] = [group[from], group[to]]
    // Until the last move is done the places are not known.
    if (!moved || !goal || from === to || command.isPending) return
    held.current = { element: document.activeElement, order }
    setSaid(
      t(($) => $.prospects.move.moved, {
        name: format.isolate(moved.name),
        place: format.number(to + 1),
        of: format.number(group.length),
      }),
    )
    command.mutate({ id: moved.id, position: goal.position })
  }
  return { move, said }
}

/** The place a row dragged to this height would have: behind all others whose middle lies above it. */
function placeAt(list: HTMLElement | null, from: number, height: number): number {
  return [...(list?.children ?? [])].filter((row, index) => {
    const { top, bottom } = row.getBoundingClientRect()
    return index !== from && (top + bottom) / 2 < height
  }).length
}
