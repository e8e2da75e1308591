import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { createRecycler, slotsFor, type Recycled } from './recycler.ts'

/** How long a list must stand still before its rows are put into reading order. */
const restMs = 150

interface RecycledRows {
  /** Slots in the order to draw them: that of the rows they show, as of the last rest. */
  readonly order: readonly number[]
}

/** Keeps a list's recycled rows up with its scrolling, its height and its data. */
export function useRecycledRows(
  scroller: RefObject<HTMLElement | null>,
  list: Omit<Recycled, 'slots'>,
  onRange: (first: number, last: number) => void,
): RecycledRows {
  const [slots, setSlots] = useState(0)
  const [rotation, setRotation] = useState(0)
  const recycler = useRef<ReturnType<typeof createRecycler> | null>(null)
  const latest = useRef({ list, onRange })
  useLayoutEffect(() => {
    latest.current = { list, onRange }
  })

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setSlots(slotsFor(element.clientHeight)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || slots === 0) return undefined
    recycler.current = createRecycler(element)
    let resting = 0
    const rest = (first: number): void => {
      // Moving the row that holds the focus would take the focus away.
      if (!element.querySelector('[data-slot] :focus')) setRotation(first % slots)
    }
    const show = (): void => {
      const range = recycler.current?.show({ ...latest.current.list, slots })
      if (!range) return
      latest.current.onRange(range.first, range.last)
      window.clearTimeout(resting)
      resting = window.setTimeout(() => rest(range.first), restMs)
    }
    show()
    element.addEventListener('scroll', show, { passive: true })
    return () => {
      element.removeEventListener('scroll', show)
      window.clearTimeout(resting)
    }
  }, [scroller, slots])

  const { count, viewAt, isSelected } = list
  useLayoutEffect(() => {
    if (slots > 0) recycler.current?.show({ count, viewAt, isSelected, slots })
  }, [count, viewAt, isSelected, slots])

  return { order: Array.from({ length: slots }, (_, i) => (i + rotation) % slots) }
}
