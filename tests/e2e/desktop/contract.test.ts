import path from 'node:path'
import { startDesktop } from '../../../electron/desktop/app.ts'
import type { CoreEvent } from '../../../shared/contract/index.ts'
import { ok } from '../../../shared/contract/call.ts'
import { launchBrowser, rendererRoot } from '../../support/page/app-server.ts'
import { contractSuite, suiteNow } from '../../support/contract/suite.ts'
import { testCore } from '../../support/core/core.ts'
import { createElectronDouble } from '../../support/page/electron-double.ts'

const preload = path.join(rendererRoot, '../preload/preload.cjs')

/** What the preload puts on the page. */
interface Bridge {
  readonly invoke: (name: string, input: unknown) => Promise<unknown>
  readonly on: (listener: (event: unknown) => void) => () => void
}

contractSuite('desktop IPC, from a real page through the real preload', async () => {
  const { core } = testCore({ now: suiteNow })
  const browser = await launchBrowser()
  const context = await browser.newContext()
  const page = await context.newPage()
  const double = await createElectronDouble(context, page, preload)
  const listeners = new Set<(event: CoreEvent) => void>()
  await context.exposeBinding('heard', (_source, event: CoreEvent) => {
    for (const listener of listeners) listener(event)
  })
  await startDesktop({
    electron: double.electron,
    openCore: () => Promise.resolve(ok(core)),
    rendererRoot,
    preload,
    platform: 'linux',
    now: () => 0,
    log: () => undefined,
  })
  await page.locator('h1').first().waitFor()
  await page.evaluate(() => {
    const shown = window as unknown as { hourworth: Bridge; heard: (event: unknown) => void }
    shown.hourworth.on((event) => shown.heard(event))
  })
  return {
    invoke: (name, input) =>
      page.evaluate(
        ([callName, callInput]) =>
          (window as unknown as { hourworth: Bridge }).hourworth.invoke(
            callName as string,
            callInput,
          ),
        [name, input],
      ),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      double.app.emit('will-quit', {})
      await browser.close()
    },
  }
})
