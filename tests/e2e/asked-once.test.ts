import type { Browser, BrowserContext, Page, Request } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Core } from '../../electron/core/door/create-core.ts'
import { contract, isCallName } from '../../shared/contract/index.ts'
import { launchBrowser, openPage, serveBuiltApp } from '../support/page/app-server.ts'
import type { ServedApp } from '../support/page/app-server.ts'

/** What a page asks of the server, by call and input; commands left out. */
function watch(page: Page, core: Core) {
  let asked: string[] = []
  const waiting = new Set<Request>()
  const queryOf = (request: Request): string | null => {
    const name = new URL(request.url()).pathname.replace('/api/', '')
    const isQuery = isCallName(name) && contract[name].kind === 'query'
    return isQuery ? `${name} ${request.postData() ?? ''}` : null
  }
  page.on('request', (request) => {
    const query = queryOf(request)
    if (query === null) return
    asked.push(query)
    waiting.add(request)
  })
  page.on('requestfinished', (request) => waiting.delete(request))
  page.on('requestfailed', (request) => waiting.delete(request))
  const answered = () => expect.poll(() => waiting.size).toBe(0)
  const statuses = () => asked.filter((query) => query.startsWith('app.status')).length
  return {
    /**
     * All asked because of some work. Where things stand is asked after every change, and of a draft only whether
     * one is kept is shown here: once both are asked because of one that came later, all is asked that came of the
     * work, and these two came of the draft.
     */
    during: async (work: () => Promise<unknown>): Promise<string[]> => {
      await answered()
      asked = []
      await work()
      await expect.poll(statuses).toBeGreaterThan(0)
      await core.call('drafts.keep', { key: 'later', value: 'than the work' })
      await expect.poll(statuses).toBeGreaterThan(1)
      await answered()
      const status = asked.lastIndexOf('app.status {}')
      const draft = asked.findLastIndex((query) => query.startsWith('drafts.'))
      return asked.filter((_, index) => index !== status && index !== draft).toSorted()
    },
  }
}

describe('after a change over the loopback server', () => {
  let app: ServedApp
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let watched: ReturnType<typeof watch>

  beforeAll(async () => {
    app = await serveBuiltApp({ demo: true })
    browser = await launchBrowser()
    ;({ context, page } = await openPage(browser, app))
    watched = watch(page, app.core)
    // The look for new flags at the start may change what is shown.
    const looked = page.waitForResponse(/notices\.refresh$/)
    await page.reload()
    await (await looked).finished()
    await page.getByRole('table').first().waitFor()
    await page.getByRole('status', { name: 'Loading …' }).first().waitFor({ state: 'detached' })
  })
  afterAll(async () => {
    await context.close()
    await browser.close()
    await app.close()
  })

  test('of this window each shown query runs once', async () => {
    const asked = await watched.during(async () => {
      const started = page.waitForResponse(/timer\.start$/)
      await page.getByRole('button', { name: 'Start', exact: true }).click()
      await (await started).finished()
      await page.getByRole('button', { name: 'Stop', exact: true }).waitFor()
    })
    expect(asked).toContain('timer.get {}')
    expect(asked.join('\n')).toContain('reports.clients')
    expect(asked).toEqual([...new Set(asked)])
  })

  test('of another window each shown query runs once, and so it does when it is taken back', async () => {
    const { during } = watched
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
