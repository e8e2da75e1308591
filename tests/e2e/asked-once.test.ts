import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openPage, serveBuiltApp } from '../support/page/app-server.ts'
import type { ServedApp } from '../support/page/app-server.ts'

/** What a page asks of the server, by call and input. */
function watch(page: Page) {
  let asked: string[] = []
  let last = Date.now()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (request.method() !== 'POST' || !pathname.startsWith('/api/')) return
    asked.push(`${pathname.slice('/api/'.length)} ${request.postData() ?? ''}`)
    last = Date.now()
  })
  /** Waits until nothing was asked for a while, longer than the watch for notices waits. */
  const settled = () =>
    expect.poll(() => Date.now() - last, { timeout: 30_000 }).toBeGreaterThan(2500)
  return {
    settled,
    /** All asked from the start of some work until the page is quiet again. */
    during: async (work: () => Promise<unknown>): Promise<string[]> => {
      await settled()
      asked = []
      await work()
      await expect.poll(() => asked.length).toBeGreaterThan(0)
      await settled()
      return asked.toSorted()
    },
  }
}

describe('after a change over the loopback server', () => {
  let app: ServedApp
  let browser: Browser
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    app = await serveBuiltApp({ demo: true })
    browser = await launchBrowser()
    ;({ context, page } = await openPage(browser, app))
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
  afterAll(async () => {
    await context.close()
    await browser.close()
    await app.close()
  })

  test('of this window each shown query runs once', async () => {
    const { during } = watch(page)
    const asked = await during(() =>
      page.getByRole('button', { name: 'Start', exact: true }).click(),
    )
    expect(asked).toContain('timer.get {}')
    expect(asked.join('\n')).toContain('reports.clients')
    expect(asked).toEqual([...new Set(asked)])
  })

  test('of another window each shown query runs once, and so it does when it is taken back', async () => {
    const { during } = watch(page)
    let discarded: unknown
    const elsewhere = await during(async () => {
      discarded = await app.core.call('timer.discard', {})
    })
    expect(elsewhere).toContain('timer.get {}')
    expect(elsewhere).toEqual([...new Set(elsewhere)])
    const { value } = discarded as { readonly value: { readonly undoId: number } }
    const back = await during(() => app.core.call('undo.apply', value))
    expect(back).toContain('timer.get {}')
    expect(back).toEqual([...new Set(back)])
  })
})
