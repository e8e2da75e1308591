import { useEffect, useEffectEvent } from 'react'

// What is asked for from anywhere in the window, and heard by whoever shows it.

interface Wishes {
  /** Open the list of warning signs for a client. */
  readonly 'hourworth:log-sign': { readonly clientId: number }
  /** A sign was logged; a page that shows it takes the wish and opens it for edit. */
  readonly 'hourworth:sign-logged': { readonly clientId: number; readonly signId: number }
  /** Open a form on the client's page. */
  readonly 'hourworth:acting-form': { readonly form: 'action' | 'person' | 'meeting' }
}

/** Sends a wish through the window; true if somebody took it. */
export function wish<N extends keyof Wishes>(name: N, detail: Wishes[N]): boolean {
  return !window.dispatchEvent(new CustomEvent(name, { detail, cancelable: true }))
}

/** Hears wishes of a name while the component is shown; the listener answers whether it takes one. */
export function useWish<N extends keyof Wishes>(
  name: N,
  onWish: (detail: Wishes[N]) => boolean,
): void {
  const hear = useEffectEvent(onWish)
  useEffect(() => {
    const listener = (event: Event) => {
      // Only `wish` sends events of these names.
      if (hear((event as CustomEvent<Wishes[N]>).detail)) event.preventDefault()
    }
    window.addEventListener(name, listener)
    return () => window.removeEventListener(name, listener)
  }, [name])
}
