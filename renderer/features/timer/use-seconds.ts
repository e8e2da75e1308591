import { useEffect, useState } from 'react'
import { useCoreClock } from '../../api/index.ts'

/** The core's time, anew at every full second. Keep it in the smallest component that shows it. */
export function useSeconds(): number {
  const clock = useCoreClock()
  const [, redraw] = useState(0)
  useEffect(() => {
    let waiting: number
    const wait = () => {
      waiting = window.setTimeout(
        () => {
          redraw((count) => count + 1)
          wait()
        },
        1000 - (Date.now() % 1000),
      )
    }
    wait()
    return () => window.clearTimeout(waiting)
  }, [])
  return clock()
}
