const isMac = () => /mac/i.test(navigator.userAgent)

/** What the main shortcut key is called on this machine. */
export const modKey = (): string => (isMac() ? '⌘' : 'Ctrl')
