import { useHotkeys } from '@mantine/hooks'
import { useEffect, useEffectEvent, type RefObject } from 'react'

/** Sent on the window to bring the cursor into the line; a `CustomEvent` may bring a text along. */
export const captureEvent = 'hourworth:capture'

/** `N` outside text fields, and whoever sends the event, bring the cursor into the line. */
export function useCaptureKeys(
  input: RefObject<HTMLInputElement | null>,
  put: (text: string) => void,
): void {
  const come = useEffectEvent((event: Event) => {
    if (event instanceof CustomEvent && typeof event.detail === 'string') put(event.detail)
    input.current?.focus()
  })
  useEffect(() => {
    window.addEventListener(captureEvent, come)
    return () => window.removeEventListener(captureEvent, come)
  }, [])
  useHotkeys([['N', () => input.current?.focus(), { usePhysicalKeys: true }]])
}
