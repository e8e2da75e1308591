import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState, type RefObject } from 'react'

/** `faulty`: everything has been answered, but something could not be loaded and says so in its place. */
export type Settled = 'waiting' | 'ready' | 'faulty'

/**
 * Whether the sheet shows all it will: every answer is there, the font has arrived, and the charts have
 * drawn themselves, which they do in the frames after they were measured.
 */
export function useSettled(sheet: RefObject<HTMLElement | null>, complete: boolean): Settled {
  const fetching = useIsFetching()
  const [looked, setLooked] = useState<Settled>('waiting')
  useEffect(() => {
    if (fetching > 0) return undefined
    let left = false
    const look = async () => {
      await document.fonts.ready
      await nextFrame()
      await nextFrame()
      if (left) return
      const faults = sheet.current?.querySelectorAll('[role="alert"]').length ?? 0
      setLooked(complete && faults === 0 ? 'ready' : 'faulty')
    }
    void look()
    return () => {
      left = true
    }
  }, [fetching, complete, sheet])
  return fetching > 0 ? 'waiting' : looked
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
