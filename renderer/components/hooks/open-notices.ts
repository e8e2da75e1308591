import { useEffect, useEffectEvent } from 'react'

const openEvent = 'hourworth:notices'

/** Opens the bell's panel, from anywhere in the window. */
export const openNotices = (): void => void window.dispatchEvent(new Event(openEvent))

/** What opening does while the component is shown. */
export function useOpenNotices(onOpen: () => void): void {
  const open = useEffectEvent(onOpen)
  useEffect(() => {
    const listener = () => open()
    window.addEventListener(openEvent, listener)
    return () => window.removeEventListener(openEvent, listener)
  }, [])
}
