import { useEffect, useEffectEvent } from 'react'

/** Sent on the window by the shortcut that starts and stops the timer from everywhere. */
export const timerEvent = 'hourworth:timer'

/** Sent on the window to add a note to the timer that runs. */
export const anotherNoteEvent = 'hourworth:another-note'

/** What the shortcut does while the component is shown; or another thing that is sent on the window. */
export function useTimerShortcut(onPress: () => void, name: string = timerEvent): void {
  const press = useEffectEvent(onPress)
  useEffect(() => {
    const listener = () => press()
    window.addEventListener(name, listener)
    return () => window.removeEventListener(name, listener)
  }, [name])
}
