import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

/** The variable that names the browser to test with; it wins over everything that is found. */
export const browserVariable = 'HOURWORTH_BROWSER'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
  'brave-browser',
]

const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
]

/** Flags for a browser that only ever visits the own machine; root (containers) has no sandbox to use. */
export const launchFlags: string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

const onPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]))
    .find((file) => existsSync(file))

/** Path of a Chromium-family browser: the variable's, the system's, Playwright's own; undefined where none is. */
export const findBrowser = (): string | undefined => {
  const named = process.env[browserVariable]
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined
  const playwrights = chromium.executablePath()
  return (
    onPath() ??
    installed.find((file) => existsSync(file)) ??
    (existsSync(playwrights) ? playwrights : undefined)
  )
}
