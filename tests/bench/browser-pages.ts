import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { Browser, CDPSession, Page } from 'playwright'
import { createServer } from '../../electron/browser/server.ts'
import type { Core } from '../../electron/core/door/create-core.ts'
import type { Db } from '../../electron/store/file/open.ts'
import { launchBrowser, rendererRoot } from '../support/page/app-server.ts'
import { openDb } from './workspace.ts'

/** A page whose main thread is measured. */
export interface Measured {
  readonly page: Page
  readonly session: CDPSession
}

export const measured = async (browser: Browser): Promise<Measured> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return { page, session }
}

/** Seconds the page's main thread was busy so far, by the browser's own account. */
export const busySeconds = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}

/** The built app over a new database, served to a real browser while `work` goes on. */
export const withPages = async <T>(
  file: string,
  prepare: (db: Db) => Promise<Core>,
  /** An address lets one page in. */
  work: (browser: Browser, loginUrl: () => string) => Promise<T>,
): Promise<T> => {
  rmSync(file, { force: true })
  const core = await prepare(openDb(file))
  const server = createServer({
    core,
    assetsRoot: rendererRoot,
    now: Date.now,
    random: randomBytes,
    log: () => undefined,
  })
  await server.listen(0)
  const browser = await launchBrowser()
  try {
    return await work(browser, () => server.loginUrl())
  } finally {
    await browser.close()
    await server.close()
    core.close()
  }
}
