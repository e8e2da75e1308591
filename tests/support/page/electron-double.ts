import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { IpcMainInvokeEvent, MenuItemConstructorOptions } from 'electron'
import type { BrowserContext, Page, Request as PageRequest } from 'playwright'
import type { DesktopElectron } from '../../../electron/desktop/app.ts'
import { startUrl } from '../../../electron/desktop/origin.ts'
import type { AppWindow } from '../../../electron/desktop/window.ts'
import { preloadScript } from './electron-page.ts'

/** Where `app://bundle/` is shown in a browser that knows no custom schemes. */
export const bundleOrigin = 'https://bundle.test'

const toAppUrl = (address: string): string => address.replace(`${bundleOrigin}/`, startUrl)

/** Whether a request comes from this page; a window that is only being opened has no frame to ask yet. */
const isOf = (page: Page, request: PageRequest): boolean => {
  try {
    return request.frame().page() === page
  } catch {
    return false
  }
}

type IpcHandler = Parameters<DesktopElectron['ipcMain']['handle']>[1]
type AssetHandler = Parameters<DesktopElectron['protocol']['handle']>[1]
type OpenHandler = Parameters<AppWindow['webContents']['setWindowOpenHandler']>[0]

/** `ipcMain` with Electron's own error texts; results pass the structured clone as they do between processes. */
export const createIpcDouble = () => {
  const handlers = new Map<string, IpcHandler>()
  return {
    ipcMain: {
      handle: (channel: string, handler: IpcHandler): void => {
        if (handlers.has(channel)) {
          throw new Error(`Attempted to register a second handler for '${channel}'`)
        }
        handlers.set(channel, handler)
      },
      removeHandler: (channel: string): void => {
        handlers.delete(channel)
      },
    },
    invoke: async (event: IpcMainInvokeEvent, channel: string, args: unknown[]) => {
      try {
        const handler = handlers.get(channel)
        if (!handler) throw new Error(`No handler registered for '${channel}'`)
        return { value: structuredClone(await handler(event, ...args)) as unknown }
      } catch (error) {
        return { error: `Error invoking remote method '${channel}': ${String(error)}` }
      }
    },
  }
}

/** One window: an emitter for its events, its page in the real browser, and what the shell told it. */
const createWindowDouble = (page: Page, id: number) => {
  let openHandler: OpenHandler = () => ({ action: 'allow' })
  const printed: Electron.PrintToPDFOptions[] = []
  const webContents = Object.assign(new EventEmitter(), {
    id,
    send: (channel: string, payload: unknown): void => {
      // A page that is being left cannot hear; Electron drops such messages too.
      void page
        .evaluate(
          ([name, value]) =>
            (window as never as { __emit: (n: unknown, v: unknown) => void }).__emit(name, value),
          [channel, structuredClone(payload)],
        )
        .catch(() => undefined)
    },
    isDestroyed: () => page.isClosed(),
    reload: () => void page.reload(),
    setWindowOpenHandler: (handler: OpenHandler): void => {
      openHandler = handler
    },
    // The same engine prints in both, so what lies in the file is what Electron would write.
    printToPDF: async (options: Electron.PrintToPDFOptions): Promise<Buffer> => {
      printed.push(options)
      return page.pdf({
        format: 'A4',
        printBackground: options.printBackground ?? false,
        preferCSSPageSize: options.preferCSSPageSize ?? false,
      })
    },
  })
  const window = Object.assign(new EventEmitter(), {
    webContents,
    show: () => undefined,
    focus: () => undefined,
    restore: () => undefined,
    isMinimized: () => false,
    isDestroyed: () => page.isClosed(),
    loadURL: async (address: string): Promise<void> => {
      await page.goto(address.replace(startUrl, `${bundleOrigin}/`))
      window.emit('ready-to-show')
    },
  })
  // The emitters answer `this`, not Electron's classes; everything else is checked against AppWindow above.
  return {
    window: window as unknown as AppWindow,
    webContents,
    printed,
    askToOpen: (url: string) => openHandler({ url } as never),
  }
}

export interface ElectronDouble {
  readonly electron: DesktopElectron
  readonly app: EventEmitter
  readonly recorded: {
    readonly errors: string[]
    readonly external: string[]
    readonly prevented: string[]
    readonly refusedWindows: string[]
    readonly printed: readonly Electron.PrintToPDFOptions[]
    readonly savingAsked: Electron.SaveDialogOptions[]
    menu: MenuItemConstructorOptions[]
    exitCode: number | null
    quit: boolean
    permission: Parameters<DesktopElectron['session']['setPermissionRequestHandler']>[0]
  }
  /** Where the user saves; null: they leave the dialog. */
  readonly saving: { filePath: string | null }
  /** Frame address a call seems to come from; tests set it to play an intruder. */
  readonly sender: { url: string | null; top: boolean }
}

/**
 * A stand-in of the `electron` module joined to a page of a real browser: real preload bundle, real renderer
 * build and real handlers run; only windows, menus and dialogs are imitated, and recorded.
 */
export const createElectronDouble = async (
  context: BrowserContext,
  page: Page,
  preloadFile: string,
): Promise<ElectronDouble> => {
  const { ipcMain, invoke } = createIpcDouble()
  let serve: AssetHandler | undefined
  const app = new EventEmitter()
  const double = createWindowDouble(page, 1)
  const sender: ElectronDouble['sender'] = { url: startUrl, top: true }
  const saving: ElectronDouble['saving'] = { filePath: null }
  const recorded: ElectronDouble['recorded'] = {
    errors: [],
    external: [],
    prevented: [],
    refusedWindows: [],
    printed: double.printed,
    savingAsked: [],
    menu: [],
    exitCode: null,
    quit: false,
    permission: null,
  }

  await context.exposeBinding('__invoke', (_source, channel: string, args: unknown[]) => {
    const frame = sender.url === null ? null : { url: sender.url, top: null as unknown }
    if (frame) frame.top = sender.top ? frame : {}
    return invoke({ senderFrame: frame, sender: double.webContents } as never, channel, args)
  })
  await context.addInitScript(preloadScript(await readFile(preloadFile, 'utf8')))
  await context.route('**/*', async (route) => {
    const request = route.request()
    if (request.isNavigationRequest() && !isOf(page, request)) {
      // A window the page asked for: Electron asks the shell first, and a denied one never exists.
      const { action } = double.askToOpen(request.url())
      if (action === 'deny') recorded.refusedWindows.push(request.url())
      return route.abort()
    }
    if (request.isNavigationRequest()) {
      const event = {
        url: toAppUrl(request.url()),
        prevented: false,
        preventDefault: () => (event.prevented = true),
      }
      double.webContents.emit('will-navigate', event)
      if (event.prevented) {
        recorded.prevented.push(request.url())
        // An answer without content leaves the page where it is, as a prevented navigation does.
        return route.fulfill({ status: 204 })
      }
    }
    if (!serve || !request.url().startsWith(`${bundleOrigin}/`)) return route.abort()
    const answer = await serve(new Request(toAppUrl(request.url())))
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  context.on('page', (popup) => void popup.close())

  const electron: DesktopElectron = {
    app: Object.assign(app, {
      isPackaged: true,
      getPath: (name: string) => `/home/user/${name}`,
      quit: () => {
        recorded.quit = true
        app.emit('will-quit', { preventDefault: () => undefined })
      },
      exit: (code?: number) => {
        recorded.exitCode = code ?? 0
      },
    }) as unknown as DesktopElectron['app'],
    ipcMain,
    protocol: { handle: (_scheme, handler) => (serve = handler) },
    dialog: { showErrorBox: (_title, content) => recorded.errors.push(content) },
    nativeTheme: { shouldUseDarkColors: false },
    shell: {
      openExternal: (url) => {
        recorded.external.push(url)
        return Promise.resolve()
      },
    },
    session: {
      setPermissionRequestHandler: (handler) => {
        recorded.permission = handler
      },
      setPermissionCheckHandler: () => undefined,
      setDevicePermissionHandler: () => undefined,
    },
    setMenu: (template) => {
      recorded.menu = template
      return null
    },
    askWhereToSave: (_window, options) => {
      recorded.savingAsked.push(options)
      const { filePath } = saving
      return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
    },
    createWindow: () => {
      app.emit('web-contents-created', {}, double.webContents)
      return double.window
    },
  }
  return { electron, app, recorded, saving, sender }
}
