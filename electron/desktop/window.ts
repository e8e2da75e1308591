import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron'
import { startUrl } from './origin.ts'

/** The parts of a window the shell uses. */
export type AppWindow = Pick<
  BrowserWindow,
  'on' | 'once' | 'show' | 'focus' | 'restore' | 'isMinimized' | 'isDestroyed' | 'loadURL'
> & {
  readonly webContents: Pick<
    WebContents,
    'id' | 'on' | 'send' | 'isDestroyed' | 'reload' | 'setWindowOpenHandler' | 'printToPDF'
  >
}

/** How many times a crashed page is loaded again within a minute before the app gives up. */
const reloadsPerMinute = 3

/** Options of the one window: sandboxed, isolated, nothing of Node in the page. */
export const windowOptions = (preload: string, dark: boolean): BrowserWindowConstructorOptions => ({
  name: 'main',
  windowStatePersistence: true,
  title: 'Hourworth',
  width: 1280,
  height: 860,
  minWidth: 480,
  minHeight: 480,
  // Shown when the first frame is ready, on the page's own background: never an empty grey screen.
  show: false,
  backgroundColor: dark ? '#1a1b1e' : '#ffffff',
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webviewTag: false,
    spellcheck: true,
  },
})

export interface WindowDependencies {
  readonly create: (options: BrowserWindowConstructorOptions) => AppWindow
  readonly preload: string
  readonly dark: boolean
  readonly now: () => number
  readonly log: (code: string) => void
}

/** Opens the window on the app's page and keeps it alive: a crashed page is loaded again, with a cap. */
export const openWindow = (dependencies: WindowDependencies): AppWindow => {
  const { create, preload, dark, now, log } = dependencies
  const window = create(windowOptions(preload, dark))
  const crashes: number[] = []
  window.once('ready-to-show', () => window.show())
  window.webContents.on('preload-error', () => log('preload-failed'))
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`page-gone-${reason}`)
    if (reason === 'clean-exit' || window.isDestroyed()) return
    crashes.push(now())
    if (crashes.filter((at) => at > now() - 60).length <= reloadsPerMinute) {
      window.webContents.reload()
    }
  })
  window.loadURL(startUrl).catch(() => log('page-load-failed'))
  return window
}
