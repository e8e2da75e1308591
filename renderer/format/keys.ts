const isMac = () => /mac/i.test(navigator.userAgent)

/** What the main shortcut key is called on this machine. */
export const modKey = (): string => (isMac() ? '⌘' : 'Ctrl')

/** What the Shift key is called on this machine. */
export const shiftKey = (): string => (isMac() ? '⇧' : 'Shift')

/** How the shortcut of the timer is written on this machine. */
export const timerKeys = (): string => (isMac() ? '⌘⇧S' : 'Ctrl+Shift+S')
