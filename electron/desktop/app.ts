import type {
  App,
  BrowserWindowConstructorOptions,
  Dialog,
  IpcMain,
  Menu,
  MenuItemConstructorOptions,
  NativeTheme,
  Protocol,
  SaveDialogOptions,
  SaveDialogReturnValue,
  Session,
  Shell,
} from 'electron'
import type { CallError, Envelope } from '../../shared/contract/call.ts'
import type { Core, Door } from '../core/door/create-core.ts'
import { connectCopy } from './copy.ts'
import { guardNavigation, guardPermissions } from './guards.ts'
import { connectIpc } from './ipc.ts'
import { keepMenu } from './menu.ts'
import { handleProtocol } from './protocol.ts'
import { connectPdf } from './pdf.ts'
import type { SavingDependencies } from './saving.ts'
import { whyNotOpen } from '../shell/why-not-open.ts'
import { openWindow, type AppWindow } from './window.ts'

/** The parts of Electron the shell uses, as values, so that tests can stand in for them one by one. */
export interface DesktopElectron {
  readonly app: Pick<App, 'on' | 'quit' | 'exit' | 'isPackaged' | 'getPath'>
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>
  readonly protocol: Pick<Protocol, 'handle'>
  readonly dialog: Pick<Dialog, 'showErrorBox'>
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'>
  readonly shell: Pick<Shell, 'openExternal'>
  readonly session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >
  readonly setMenu: (template: MenuItemConstructorOptions[]) => Menu | null
  /** The save dialog on a window of the app's. */
  readonly askWhereToSave: (
    window: AppWindow,
    options: SaveDialogOptions,
  ) => Promise<SaveDialogReturnValue>
  readonly createWindow: (options: BrowserWindowConstructorOptions) => AppWindow
}

export interface DesktopOptions {
  readonly electron: DesktopElectron
  /** An opened database behind its door. `close` folds the write-ahead log in and frees the lock. */
  readonly openCore: () => Promise<Envelope<Door & Pick<Core, 'backup' | 'close'>>>
  readonly rendererRoot: string
  readonly preload: string
  readonly platform: NodeJS.Platform
  /** Whole seconds, for the cap on reloading a crashed page. */
  readonly now: () => number
  /** Gets codes only, never what the user wrote. */
  readonly log: (code: string) => void
}

const showWhyAndLeave = ({ electron, log }: DesktopOptions, error: CallError): void => {
  log(error.code)
  electron.dialog.showErrorBox('Hourworth', whyNotOpen(error))
  electron.app.exit(1)
}

/** What the window's page may ask of this process: the core's calls, to be saved as a PDF, and a copy of the data. */
const connectPages = (
  { electron, log }: DesktopOptions,
  door: Door & Pick<Core, 'backup'>,
  current: () => AppWindow | null,
): (() => void) => {
  const pages = () => {
    const window = current()
    return window === null ? [] : [window.webContents]
  }
  const { ipcMain, app } = electron
  const saving: SavingDependencies<AppWindow['webContents']> = {
    ipcMain,
    app,
    askWhereToSave: async (asked) => {
      const window = current()
      return window ? electron.askWhereToSave(window, asked) : { canceled: true, filePath: '' }
    },
    pages,
    log,
  }
  const parts = [
    connectIpc({ ipcMain, door, pages }),
    connectPdf(saving),
    connectCopy(saving, door.backup),
  ]
  return () => {
    for (const disconnect of parts) disconnect()
  }
}

/**
 * Starts the desktop shell once Electron is ready: guards, protocol, core, window, menu. Handlers are registered
 * here and not with the window, which macOS closes and opens again within one run.
 */
export const startDesktop = async (options: DesktopOptions): Promise<void> => {
  const { electron, openCore, rendererRoot, preload, platform, now, log } = options
  const opened = await openCore()
  if (!opened.ok) return showWhyAndLeave(options, opened.error)
  const core = opened.value

  guardPermissions(electron.session)
  guardNavigation(electron.app, electron.shell)
  handleProtocol(electron.protocol, rendererRoot)

  let window: AppWindow | null = null
  const disconnect = connectPages(options, core, () => window)
  const open = (): void => {
    window = openWindow({
      create: electron.createWindow,
      preload,
      dark: electron.nativeTheme.shouldUseDarkColors,
      now,
      log,
    })
    window.on('closed', () => (window = null))
  }
  const show = (): void => {
    if (window === null) return open()
    if (window.isMinimized()) window.restore()
    window.focus()
  }

  const { setMenu, app } = electron
  const freeMenu = keepMenu(setMenu, core, { mac: platform === 'darwin', packaged: app.isPackaged })
  electron.app.on('second-instance', show)
  electron.app.on('activate', show)
  electron.app.on('window-all-closed', () => {
    if (platform !== 'darwin') electron.app.quit()
  })
  // Every write is committed when its call returns; what is left is to fold in the log and free the lock.
  electron.app.on('will-quit', () => {
    disconnect()
    freeMenu()
    core.close()
  })
  open()
}
