import { useState } from 'react'
import { flushSync } from 'react-dom'

/** So many options are drawn at first, and so many more whenever the end of them comes near. */
const step = 100

/** As much of a list as is needed to show what is chosen, and more as one goes through it; anew for each `of`. */
export function useGrowing<T>(all: readonly T[], chosen: number, of: string) {
  const [grown, setGrown] = useState({ of, count: step })
  const shown = Math.max(grown.of === of ? grown.count : step, chosen + step)
  const grow = () => {
    if (shown < all.length) setGrown({ of, count: shown + step })
  }
  const growWhole = () => {
    // At once: the key that was pressed goes by what is drawn.
    if (shown < all.length) flushSync(() => setGrown({ of, count: all.length }))
  }
  return { options: all.slice(0, shown), grow, growWhole }
}
