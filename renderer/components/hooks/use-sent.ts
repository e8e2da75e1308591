import { useEffect, useEffectEvent } from 'react'

/** Hears what is sent on the window under a name while the component is shown. */
export function useSent(name: string, onSent: () => void): void {
  const hear = useEffectEvent(onSent)
  useEffect(() => {
    const listener = () => hear()
    window.addEventListener(name, listener)
    return () => window.removeEventListener(name, listener)
  }, [name])
}
