import { useEffect } from 'react'

/** Gives the focus back, once the component is gone, to what had it before: the menu's button for a menu item. */
export function useFocusHome(): void {
  useEffect(() => {
    const home = focusHome()
    return () => {
      // The panel's own focus trap lets go first.
      setTimeout(() => home?.isConnected && home.focus({ preventScroll: true }))
    }
  }, [])
}

function focusHome(): HTMLElement | null {
  const active = document.activeElement
  const menu = active?.closest('[role="menu"]')
  const button = document.getElementById(menu?.getAttribute('aria-labelledby') ?? '')
  return button ?? (active instanceof HTMLElement ? active : null)
}
