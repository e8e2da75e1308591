import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startDesktop } from '../../electron/desktop/app.ts'
import { openWorkspace } from '../../electron/shell/workspace.ts'
import { fail } from '../../shared/contract/call.ts'
import type { Envelope } from '../../shared/contract/call.ts'
import { errors } from '../../shared/words/en/errors.ts'
import { launchBrowser } from '../support/page/app-server.ts'
import { bundleOrigin, createElectronDouble } from '../support/page/electron-double.ts'
import type { ElectronDouble } from '../support/page/electron-double.ts'

const out = path.join(import.meta.dirname, '../../out')

/** The page's side of the bridge, as the preload exposes it. */
interface Bridge {
  readonly invoke: (name: string, input: unknown) => Promise<Envelope<unknown>>
  readonly on: (listener: (event: unknown) => void) => () => void
}

let browser: Browser
let context: BrowserContext
let page: Page
let folder: string
let double: ElectronDouble
const logged: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hourworth-desktop-'))
  context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
  page = await context.newPage()
  double = await createElectronDouble(context, page, path.join(out, 'preload/preload.cjs'))
})
afterEach(async () => {
  double.app.emit('will-quit', {})
  await context.close()
  await rm(folder, { recursive: true, force: true })
})

const start = async (demo: boolean): Promise<void> => {
  await startDesktop({
    electron: double.electron,
    openCore: () => openWorkspace({ folder, demo, log: (code) => logged.push(code) }),
    rendererRoot: path.join(out, 'renderer'),
    preload: path.join(out, 'preload/preload.cjs'),
    platform: 'linux',
    now: () => 0,
    log: (code) => logged.push(code),
  })
  await page.locator('h1').first().waitFor()
}

const invoke = (name: string, input: unknown): Promise<Envelope<unknown>> =>
  page.evaluate(
    ([callName, callInput]) =>
      (window as unknown as { hourworth: Bridge }).hourworth.invoke(callName as string, callInput),
    [name, input],
  )

describe('desktop shell with the built renderer and preload', () => {
  test('shows the sample clients: page, bridge, door and database work together', async () => {
    await start(true)
    await page.getByText('Grødvejs Dampmølle ApS').first().waitFor()
    expect(page.url()).toMatch(`${bundleOrigin}/`)
  })

  test('the page can call the core and hears what changed', async () => {
    await start(false)
    await page.evaluate(() => {
      const shown = window as unknown as { hourworth: Bridge; heard: unknown[] }
      shown.heard = []
      shown.hourworth.on((event) => shown.heard.push(event))
    })
    expect(await invoke('settings.set', { currency: 'DKK' })).toMatchObject({
      ok: true,
      value: { currency: 'DKK' },
    })
    await page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length > 0)
  })

  test('a call from a foreign frame, a sub-frame or no frame is refused', async () => {
    await start(false)
    const status = (): Promise<Envelope<unknown>> => invoke('app.status', {})
    expect(await status()).toMatchObject({ ok: true })
    double.sender.url = 'https://evil.example/'
    expect(await status()).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
    double.sender.url = 'app://bundle.evil/'
    expect(await status()).toMatchObject({ ok: false })
    double.sender.url = null
    expect(await status()).toMatchObject({ ok: false })
    double.sender.url = 'app://bundle/'
    double.sender.top = false
    expect(await status()).toMatchObject({ ok: false })
  })

  test('the exposed bridge is frozen and holds nothing of Electron', async () => {
    await start(false)
    const seen = await page.evaluate(() => {
      const { hourworth } = window as unknown as { hourworth: Bridge }
      return {
        keys: Object.keys(hourworth).toSorted(),
        frozen: Object.isFrozen(hourworth),
        require: typeof (window as unknown as { require?: unknown }).require,
      }
    })
    expect(seen).toEqual({
      keys: ['invoke', 'on', 'saveCopy', 'savePdf'],
      frozen: true,
      require: 'undefined',
    })
  })

  test('the page cannot leave the app nor open a window; a web link goes to the system', async () => {
    await start(false)
    await page.evaluate(() => {
      window.location.href = 'https://evil.example/'
    })
    await expect.poll(() => double.recorded.prevented).toEqual(['https://evil.example/'])
    await page.evaluate(() => void window.open('https://example.com/help'))
    await expect.poll(() => double.recorded.refusedWindows).toEqual(['https://example.com/help'])
    expect(double.recorded.external).toEqual(['https://example.com/help'])
    expect(page.url()).toMatch(`${bundleOrigin}/`)
  })

  test('permissions: the clipboard is granted to the own page, the camera to nobody', async () => {
    await start(false)
    const ask = (permission: string, url: string): boolean => {
      let answer = false
      double.recorded.permission?.(
        { getURL: () => url } as never,
        permission as never,
        (given) => (answer = given),
        {} as never,
      )
      return answer
    }
    expect(ask('clipboard-sanitized-write', 'app://bundle/')).toBe(true)
    expect(ask('clipboard-sanitized-write', 'https://evil.example/')).toBe(false)
    expect(ask('media', 'app://bundle/')).toBe(false)
  })

  test('a page outside the interface folder is not served', async () => {
    await start(false)
    const statuses = await page.evaluate(() =>
      Promise.all(
        ['/..%2f..%2fpackage.json', '/%00', '/missing.js'].map(
          async (address) => (await fetch(address)).status,
        ),
      ),
    )
    expect(statuses).toEqual([404, 404, 404])
  })

  test('every page carries the content security policy', async () => {
    await start(false)
    const seen = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineRan = true'
      document.body.append(script)
      const policy = (await fetch('/')).headers.get('content-security-policy')
      return { policy, ran: 'inlineRan' in window }
    })
    expect(seen.ran).toBe(false)
    expect(seen.policy).toContain("script-src 'self'")
  })

  test('a database that cannot be opened is said in a box, and the app leaves with code 1', async () => {
    await startDesktop({
      electron: double.electron,
      openCore: () => Promise.resolve(fail('database-newer', 'for logs')),
      rendererRoot: path.join(out, 'renderer'),
      preload: path.join(out, 'preload/preload.cjs'),
      platform: 'linux',
      now: () => 0,
      log: () => undefined,
    })
    expect(double.recorded.errors).toEqual([errors['database-newer']])
    expect(double.recorded.exitCode).toBe(1)
  })

  test('closing the window quits on Linux; quitting closes the database so that no log is left', async () => {
    await start(false)
    double.app.emit('window-all-closed')
    expect(double.recorded.quit).toBe(true)
    const { readdir } = await import('node:fs/promises')
    expect((await readdir(folder)).filter((file) => /-(wal|shm)$/.test(file))).toEqual([])
  })
})
