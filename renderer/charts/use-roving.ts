import { useRef, useState, type KeyboardEvent } from 'react'
import { nextPlace, type RovingShape } from './geometry/roving.ts'

/** One tab stop for many marks: the arrow keys move the focus among them. Each gets what `mark(place)` gives. */
export function useRoving(shape: RovingShape) {
  const [place, setPlace] = useState(0)
  const marks = useRef(new Map<number, HTMLElement | SVGElement>())
  const current = Math.min(place, Math.max(0, shape.count - 1))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextPlace(event.key, current, shape)
    if (next === null) return
    event.preventDefault()
    setPlace(next)
    marks.current.get(next)?.focus()
  }
  return (own: number) => ({
    tabIndex: own === current ? 0 : -1,
    ref: (element: HTMLElement | SVGElement | null) => {
      if (element) marks.current.set(own, element)
      else marks.current.delete(own)
    },
    onKeyDown,
    /** What was clicked is where the arrow keys go on from. */
    onPointerDown: () => setPlace(own),
  })
}
