export interface Facts {
  readonly browserWanted: boolean
  readonly display: boolean
  /** Chromium's sandbox does not work for the superuser on Linux. */
  readonly superuser: boolean
  readonly electron: string | null
  /** Fetches the binary; called only if everything else speaks for the desktop. */
  readonly fetch: () => string | null
}

export type Choice =
  | { readonly shell: 'desktop'; readonly electron: string }
  | { readonly shell: 'browser'; readonly why: WhyBrowser | null }

/** Why there is no window; `desktop`: it did not start. */
export type WhyBrowser = 'display' | 'superuser' | 'fetch' | 'desktop'

/** The desktop if its binary is there or can be had and a window could show; else the browser, and why. */
export function chooseShell(facts: Facts): Choice {
  if (facts.browserWanted) return { shell: 'browser', why: null }
  if (!facts.display) return inBrowser('display')
  if (facts.superuser) return inBrowser('superuser')
  const electron = facts.electron ?? facts.fetch()
  if (electron === null) return inBrowser('fetch')
  return { shell: 'desktop', electron }
}

const inBrowser = (why: WhyBrowser): Choice => ({ shell: 'browser', why })
