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
  | { readonly shell: 'browser'; readonly why: string | null }

/** The desktop if its binary is there or can be had and a window could show; else the browser, and why. */
export function chooseShell(facts: Facts): Choice {
  if (facts.browserWanted) return { shell: 'browser', why: null }
  if (!facts.display) return inBrowser('there is no display for a window')
  if (facts.superuser) return inBrowser('Electron does not run as root')
  const electron = facts.electron ?? facts.fetch()
  if (electron === null) return inBrowser('Electron is not installed and could not be fetched')
  return { shell: 'desktop', electron }
}

const inBrowser = (why: string): Choice => ({ shell: 'browser', why })
