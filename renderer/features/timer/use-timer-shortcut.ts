import { useEffect, useEffectEvent } from 'react'

/** Sent on the window by the shortcut that starts and stops the timer from everywhere. */
export const timerEvent = 'hourworth:timer'

/** What the shortcut does while the component is shown. */
export function useTimerShortcut(onPress: () => void): void {
  const press = useEffectEvent(onPress)
  useEffect(() => {
    const listener = () => press()
    window.addEventListener(timerEvent, listener)
    return () => window.removeEventListener(timerEvent, listener)
  }, [])
}
