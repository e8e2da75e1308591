import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState, type RefObject } from 'react'

/** `faulty`: everything has been answered, but something could not be loaded and says so in its place. */
export type Settled = 'waiting' | 'ready' | 'faulty'

/** Whether the sheet shows all it will: the font is there, every answer too, and every chart has drawn itself. */
export function useSettled(sheet: RefObject<HTMLElement | null>, complete: boolean): Settled {
  const client = useQueryClient()
  const [settled, setSettled] = useState<Settled>('waiting')
  useEffect(() => {
    let left = false
    const look = async () => {
      await document.fonts.ready
      if (!(await isStill(sheet, client, () => left))) return
      const faults = sheet.current?.querySelectorAll('[role="alert"]').length ?? 0
      setSettled(complete && faults === 0 ? 'ready' : 'faulty')
    }
    void look()
    return () => {
      left = true
    }
  }, [client, complete, sheet])
  return settled
}

/** How many frames in a row nothing may be asked for and nothing may change. */
const stillFrames = 3

/**
 * Waits until the sheet stays as it is; false if it was left meanwhile. It is watched rather than counted
 * down: a part asks only once it is shown, and a chart draws itself frames after it was measured.
 */
async function isStill(
  sheet: RefObject<HTMLElement | null>,
  client: QueryClient,
  isLeft: () => boolean,
): Promise<boolean> {
  let frames = 0
  let elements = -1
  while (frames < stillFrames) {
    await nextFrame()
    if (isLeft()) return false
    const now = sheet.current?.getElementsByTagName('*').length ?? 0
    frames = client.isFetching() > 0 || now !== elements ? 0 : frames + 1
    elements = now
  }
  return true
}

/** After the next frame, and after what was waiting for its turn then. */
const nextFrame = () =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
