import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright'
import type { Browser, BrowserContext, Page } from 'playwright'
import { createServer } from '../../../electron/browser/server.ts'
import type { Core } from '../../../electron/core/door/create-core.ts'
import { openWorkspace } from '../../../electron/shell/workspace.ts'
import { findBrowser, launchFlags } from './browser.ts'
import { limits } from '../limits.ts'

/** The built interface. */
export const rendererRoot = path.join(import.meta.dirname, '../../../out/renderer')

export interface ServedApp {
  /** The core as it now runs. */
  readonly core: Core
  readonly folder: string
  /** A fresh one-time address that logs a browser in. */
  readonly loginUrl: () => string
  /** Ends the app and leaves its data, as when its terminal is closed. */
  readonly stop: () => Promise<void>
  /** Starts it again on its data, at the port it had. */
  readonly start: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The built app over loopback HTTP on a data folder of its own, removed at the end. */
export const serveBuiltApp = async (options: { readonly demo: boolean }): Promise<ServedApp> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'hourworth-app-'))
  let { core, server, port } = await run(folder, options.demo, 0)
  const stop = async () => {
    await server.close()
    core.close()
  }
  return {
    get core() {
      return core
    },
    folder,
    loginUrl: () => server.loginUrl(),
    stop,
    start: async () => {
      ;({ core, server, port } = await run(folder, options.demo, port))
    },
    close: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function run(folder: string, demo: boolean, wanted: number) {
  const opened = await openWorkspace({ folder, demo, log: () => undefined })
  if (!opened.ok) throw new Error(opened.error.message)
  const core = opened.value
  const server = createServer({
    core,
    assetsRoot: rendererRoot,
    now: Date.now,
    random: randomBytes,
    log: () => undefined,
  })
  return { core, server, port: await server.listen(wanted) }
}

/** The Chromium the tests found or installed. */
export const launchBrowser = (): Promise<Browser> => {
  const executablePath = findBrowser()
  return chromium.launch({
    args: launchFlags,
    ...(executablePath === undefined ? {} : { executablePath }),
  })
}

/** A logged-in page at 1280 × 860 unless told otherwise, and what goes wrong on it as it goes. */
export const openPage = async (
  browser: Browser,
  app: Pick<ServedApp, 'loginUrl'>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(limits.testTimeout)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  // What the policies of the page forbid is told in the console, some of it as a mere warning.
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' || /permissions policy/i.test(text)) errors.push(text)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`against the page's policy: ${violatedDirective} ${blockedURI}`)
    })
  })
  await page.goto(app.loginUrl())
  return { context, page, errors }
}
