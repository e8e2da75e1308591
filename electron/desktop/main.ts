import path from 'node:path'
import { parseArgs } from 'node:util'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  session,
  shell,
} from 'electron'
import { startDesktop } from './app.ts'
import { appScheme } from './protocol.ts'
import { catchTheRest, outliveTheTerminal, unforeseen } from '../shell/last-resort.ts'
import { openOrRescue, withinMs } from '../shell/workspace.ts'

// The thin entry: joins the real Electron to the shell. Nothing here may wait for `ready` at the top level: it
// fires only after this module has finished loading.
protocol.registerSchemesAsPrivileged([appScheme])
app.enableSandbox()

const { values } = parseArgs({
  args: process.argv.slice(1),
  options: {
    data: { type: 'string' },
    demo: { type: 'boolean', default: false },
    'begin-anew': { type: 'boolean', default: false },
  },
  strict: false,
})
// The sample data stand beside an app that is open on the user's own: a profile, and so an instance, of their own.
if (values.demo === true) app.setPath('userData', path.join(app.getPath('userData'), 'demo'))
const built = path.join(import.meta.dirname, '..')
/** Codes only: the log holds nothing the user wrote. */
const log = (code: string): void => {
  process.stderr.write(`hourworth: ${code}\n`)
}

/** Electron's own last resort shows the stack. */
const end = (sentence: string): void => {
  log('failed')
  dialog.showErrorBox('Hourworth', sentence)
  app.exit(1)
}
catchTheRest(end)
outliveTheTerminal()

const start = (): Promise<void> =>
  startDesktop({
    electron: {
      app,
      ipcMain,
      protocol,
      dialog,
      nativeTheme,
      shell,
      session: session.defaultSession,
      setMenu: (template) => {
        const menu = Menu.buildFromTemplate(template)
        Menu.setApplicationMenu(menu)
        return menu
      },
      askWhereToSave: (window, options) =>
        window instanceof BrowserWindow
          ? dialog.showSaveDialog(window, options)
          : dialog.showSaveDialog(options),
      createWindow: (options) => new BrowserWindow(options),
    },
    openCore: () =>
      openOrRescue({
        folder: typeof values.data === 'string' ? values.data : undefined,
        demo: values.demo === true,
        beginsAnew: values['begin-anew'] === true,
        answersWithin: withinMs,
        log,
      }),
    rendererRoot: path.join(built, 'renderer'),
    preload: path.join(built, 'preload', 'preload.cjs'),
    platform: process.platform,
    now: () => Math.floor(Date.now() / 1000),
    log,
  })

if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => end(unforeseen(error)))
} else {
  app.quit()
}
