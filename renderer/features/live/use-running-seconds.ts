import { useEffect, useState } from 'react'
import { useCoreClock } from '../../api/index.ts'

/** Whole minutes since an instant, in seconds, by the core's clock: what is said of a timer rests on them. */
export function useRunningSeconds(start: number): number {
  const clock = useCoreClock()
  const [, redraw] = useState(0)
  useEffect(() => {
    let waiting: number
    const wait = () => {
      const into = (((clock() - start) % 60) + 60) % 60
      waiting = window.setTimeout(
        () => {
          redraw((count) => count + 1)
          wait()
        },
        (60 - into) * 1000,
      )
    }
    wait()
    return () => window.clearTimeout(waiting)
  }, [clock, start])
  return Math.max(0, Math.floor((clock() - start) / 60) * 60)
}
