import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startDesktop } from '../../../electron/desktop/app.ts'
import { fail } from '../../../shared/contract/call.ts'
import type { Envelope } from '../../../shared/contract/call.ts'
import { errors } from '../../../shared/words/en/errors.ts'
import { launchBrowser, rendererRoot } from '../../support/page/app-server.ts'
import { desktopApp } from '../../support/page/desktop-app.ts'
import type { DesktopApp } from '../../support/page/desktop-app.ts'
import { bundleOrigin } from '../../support/page/electron-double.ts'

/** The page's side of the bridge, as the preload exposes it. */
interface Bridge {
  readonly invoke: (name: string, input: unknown) => Promise<Envelope<unknown>>
  readonly on: (listener: (event: unknown) => void) => () => void
}

let browser: Browser
let desktop: DesktopApp

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  desktop = await desktopApp(browser)
})
afterEach(() => desktop.close())

const invoke = (name: string, input: unknown): Promise<Envelope<unknown>> =>
  desktop.page.evaluate(
    ([callName, callInput]) =>
      (window as unknown as { hourworth: Bridge }).hourworth.invoke(callName as string, callInput),
    [name, input],
  )

describe('desktop shell with the built renderer and preload', () => {
  test('shows the sample clients: page, bridge, door and database work together', async () => {
    await desktop.start(true)
    await desktop.page.getByText('Grødvejs Dampmølle ApS').first().waitFor()
    expect(desktop.page.url()).toMatch(`${bundleOrigin}/`)
  })

  test('the page can call the core and hears what changed', async () => {
    await desktop.start(false)
    await desktop.page.evaluate(() => {
      const shown = window as unknown as { hourworth: Bridge; heard: unknown[] }
      shown.heard = []
      shown.hourworth.on((event) => shown.heard.push(event))
    })
    expect(await invoke('settings.set', { currency: 'DKK' })).toMatchObject({
      ok: true,
      value: { currency: 'DKK' },
    })
    await desktop.page.waitForFunction(
      () => (window as unknown as { heard: unknown[] }).heard.length > 0,
    )
  })

  test('a call from a foreign frame, a sub-frame or no frame is refused', async () => {
    await desktop.start(false)
    const status = (): Promise<Envelope<unknown>> => invoke('app.status', {})
    expect(await status()).toMatchObject({ ok: true })
    desktop.double.sender.url = 'https://evil.example/'
    expect(await status()).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
    desktop.double.sender.url = 'app://bundle.evil/'
    expect(await status()).toMatchObject({ ok: false })
    desktop.double.sender.url = null
    expect(await status()).toMatchObject({ ok: false })
    desktop.double.sender.url = 'app://bundle/'
    desktop.double.sender.top = false
    expect(await status()).toMatchObject({ ok: false })
  })

  test('the exposed bridge is frozen and holds nothing of Electron', async () => {
    await desktop.start(false)
    const seen = await desktop.page.evaluate(() => {
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
    await desktop.start(false)
    await desktop.page.evaluate(() => {
      window.location.href = 'https://evil.example/'
    })
    await expect.poll(() => desktop.double.recorded.prevented).toEqual(['https://evil.example/'])
    await desktop.page.evaluate(() => void window.open('https://example.com/help'))
    await expect
      .poll(() => desktop.double.recorded.refusedWindows)
      .toEqual(['https://example.com/help'])
    expect(desktop.double.recorded.external).toEqual(['https://example.com/help'])
    expect(desktop.page.url()).toMatch(`${bundleOrigin}/`)
  })

  test('permissions: the clipboard is granted to the own page, the camera to nobody', async () => {
    await desktop.start(false)
    const ask = (permission: string, url: string): boolean => {
      let answer = false
      desktop.double.recorded.permission?.(
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
    await desktop.start(false)
    const statuses = await desktop.page.evaluate(() =>
      Promise.all(
        ['/..%2f..%2fpackage.json', '/%00', '/missing.js'].map(
          async (address) => (await fetch(address)).status,
        ),
      ),
    )
    expect(statuses).toEqual([404, 404, 404])
  })

  test('every page carries the content security policy', async () => {
    await desktop.start(false)
    const seen = await desktop.page.evaluate(async () => {
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
      electron: desktop.double.electron,
      openCore: () => Promise.resolve(fail('database-newer', 'for logs')),
      rendererRoot: rendererRoot,
      preload: path.join(rendererRoot, '../preload/preload.cjs'),
      platform: 'linux',
      now: () => 0,
      log: () => undefined,
    })
    expect(desktop.double.recorded.errors).toEqual([errors['database-newer']])
    expect(desktop.double.recorded.exitCode).toBe(1)
  })

  test('closing the window quits on Linux; quitting closes the database so that no log is left', async () => {
    await desktop.start(false)
    desktop.double.app.emit('window-all-closed')
    expect(desktop.double.recorded.quit).toBe(true)
    expect((await readdir(desktop.folder)).filter((file) => /-(wal|shm)$/.test(file))).toEqual([])
  })
})
