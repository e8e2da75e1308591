import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Settings } from '../../../shared/domain/settings.ts'
import { launchBrowser, openPage, serveBuiltApp } from './app-server.ts'
import type { ServedApp } from './app-server.ts'

/** What the pages look like: the language and the theme that are set. */
export interface Look {
  readonly language: Settings['language']
  readonly theme: 'light' | 'dark'
}

const routes = [
  '/',
  '/time',
  '/clients',
  '/clients/3',
  '/invoices',
  '/settings',
  '/weigh?client=3',
  '/import',
  '/weigh/cost?client=3',
  '/weigh/portfolio',
  '/weigh/scenarios',
  '/say-no',
  '/prospects',
  '/compare',
  '/print/4',
  '/review',
  '/print/review',
  '/changes',
]
/** A laptop's window, and the same one at 200 % zoom. */
const sizes = [
  { width: 1024, height: 700 },
  { width: 512, height: 350 },
]

/** Waits until the page has its heading and nothing on it is still loading. */
export const settle = async (page: Page): Promise<void> => {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null)
}

/** As the app itself goes: the path in the hash, what is chosen on it in the search. Loads the page anew. */
export const goTo = async (page: Page, route: string): Promise<void> => {
  await page.evaluate((to) => {
    const [hash = '', search = ''] = to.split('?')
    const url = new URL(window.location.href)
    url.hash = hash
    url.search = search
    window.history.pushState(null, '', url)
  }, route)
  // Without this the page before would still stand there for a while, and be taken for the new one.
  await page.reload()
  await settle(page)
}

/**
 * How far the page itself can be scrolled sideways. A chart keeps its old width for two frames after
 * the window's, so a handful is waited for and no more. Scrolling inside a table is its own affair.
 */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const excess = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    for (let frame = 0; frame < 5 && excess() > 0; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    return excess()
  })

/** Rule and element of every accessibility violation, and by how much the page is too wide at each size. */
export const faultsOf = async (
  page: Page,
  rulesAside: readonly string[] = [],
): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).disableRules([...rulesAside]).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  const before = page.viewportSize()
  for (const size of sizes) {
    await page.setViewportSize(size)
    await settle(page)
    const excess = await sideways(page)
    if (excess > 0) found.push(`${excess}px too wide at ${size.width}`)
  }
  if (before) await page.setViewportSize(before)
  return found
}

/** A client has a level, concerns and an advice, and a stretch of time is a period: words that say it otherwise. */
const wordsAside = /\b(?:bands?|flag(?:s|ged)?|windows?|verdicts?)\b/giu

/** Those among all that a page says, to the eye and to readers alone. */
const wordsAsideOn = async (page: Page): Promise<readonly string[]> => {
  const said = await page.evaluate(() => {
    const spoken = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']
    const labels = [...document.querySelectorAll('*')].flatMap((element) =>
      spoken.map((name) => element.getAttribute(name) ?? ''),
    )
    const unseen = [...document.querySelectorAll('.hw-only-for-readers, svg title, svg desc')]
    return [document.body.innerText, ...unseen.map(({ textContent }) => textContent), ...labels]
  })
  return [...new Set(said.join('\n').match(wordsAside))]
}

/** Declares the tests of every page of the built app on the sample data, in one look; of the first few if told so. */
export const everyPage = ({ language, theme }: Look, count = routes.length): void => {
  describe(`every page on the sample data, ${language}, ${theme}`, () => {
    let app: ServedApp
    let browser: Browser
    let opened: { context: BrowserContext; page: Page; errors: readonly string[] }

    beforeAll(async () => {
      app = await serveBuiltApp({ demo: true })
      browser = await launchBrowser()
      await app.core.call('settings.set', { language, theme })
      opened = await openPage(browser, app, { colorScheme: theme })
      await settle(opened.page)
    })
    afterAll(async () => {
      await browser.close()
      await app.close()
    })

    test.each(routes.slice(0, count))(
      '%s: accessible, nothing wider than the window, no error',
      async (route) => {
        const { page, errors } = opened
        await goTo(page, route)
        expect(await wordsAsideOn(page)).toEqual([])
        expect(await faultsOf(page)).toEqual([])
        expect(errors).toEqual([])
      },
    )

    test('reads in the direction of its language', async () => {
      const direction = await opened.page.locator('html').getAttribute('dir')
      expect(direction).toBe(language === 'he' ? 'rtl' : 'ltr')
    })
  })
}
