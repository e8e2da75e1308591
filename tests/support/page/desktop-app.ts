import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright'
import { startDesktop } from '../../../electron/desktop/app.ts'
import { openWorkspace } from '../../../electron/shell/workspace.ts'
import { rendererRoot } from './app-server.ts'
import { createElectronDouble } from './electron-double.ts'
import type { ElectronDouble } from './electron-double.ts'

const preload = path.join(rendererRoot, '../preload/preload.cjs')

export interface DesktopApp {
  readonly page: Page
  readonly double: ElectronDouble
  /** Where its data lie; removed at the end. */
  readonly folder: string
  /** The codes it wrote to its log. */
  readonly logged: string[]
  /** Starts the shell and waits for its first page. */
  readonly start: (demo: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

/** The desktop shell beside the stand-in of Electron, with a page of a real browser; not yet started. */
export async function desktopApp(browser: Browser): Promise<DesktopApp> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hourworth-desktop-'))
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
  })
  const page = await context.newPage()
  const double = await createElectronDouble(context, page, preload)
  const logged: string[] = []
  const log = (code: string) => void logged.push(code)
  return {
    page,
    double,
    folder,
    logged,
    start: async (demo) => {
      await startDesktop({
        electron: double.electron,
        openCore: () => openWorkspace({ folder, demo, log }),
        rendererRoot,
        preload,
        platform: 'linux',
        now: () => 0,
        log,
      })
      await page.locator('h1').first().waitFor()
    },
    close: async () => {
      double.app.emit('will-quit', {})
      await context.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Asks the shell for a PDF as its page does, by the name the page gives. */
export const savePdf = (page: Page, name: unknown): Promise<unknown> =>
  page.evaluate(
    (given) =>
      (
        window as unknown as { hourworth: { savePdf: (name: unknown) => Promise<unknown> } }
      ).hourworth.savePdf(given),
    name,
  )
