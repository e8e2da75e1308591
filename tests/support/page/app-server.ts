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

/** The built interface. */
export const rendererRoot = path.join(import.meta.dirname, '../../../out/renderer')

export interface ServedApp {
  readonly core: Core
  readonly folder: string
  /** A fresh one-time address that logs a browser in. */
  readonly loginUrl: () => string
  readonly close: () => Promise<void>
}

/** The built app over loopback HTTP on a data folder of its own, removed at the end. */
export const serveBuiltApp = async (options: { readonly demo: boolean }): Promise<ServedApp> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'hourworth-app-'))
  const opened = await openWorkspace({ folder, demo: options.demo, log: () => undefined })
  if (!opened.ok) throw new Error(opened.error.message)
  const core = opened.value
  const server = createServer({
    core,
    assetsRoot: rendererRoot,
    now: Date.now,
    random: randomBytes,
    log: () => undefined,
  })
  await server.listen(0)
  return {
    core,
    folder,
    loginUrl: server.loginUrl,
    close: async () => {
      await server.close()
      core.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
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
  app: ServedApp,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(app.loginUrl())
  return { context, page, errors }
}
