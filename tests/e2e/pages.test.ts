import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openPage, serveBuiltApp } from '../support/page/app-server.ts'
import type { ServedApp } from '../support/page/app-server.ts'

const looks = [
  { name: 'English, light', language: 'en', theme: 'light' },
  { name: 'English, dark', language: 'en', theme: 'dark' },
  { name: 'Hebrew, dark', language: 'he', theme: 'dark' },
] as const

const routes = [
  '/',
  '/time',
  '/clients',
  '/clients/3',
  '/weigh?client=3',
  '/weigh/cost?client=3',
  '/weigh/portfolio',
  '/weigh/scenarios',
  '/say-no',
  '/prospects',
  '/compare',
  '/print/4',
  '/invoices',
  '/import',
  '/settings',
]
/** A laptop's window, and the same one at 200 % zoom. */
const sizes = [
  { width: 1024, height: 700 },
  { width: 512, height: 350 },
]

const settle = async (page: Page): Promise<void> => {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null)
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

describe('every page of the built app on the sample data', () => {
  let app: ServedApp
  let browser: Browser

  beforeAll(async () => {
    app = await serveBuiltApp({ demo: true })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  for (const { name, language, theme } of looks) {
    test(`${name}: accessible, nothing wider than the window, no error`, async () => {
      await app.core.call('settings.set', { language, theme })
      const { context, page, errors } = await openPage(browser, app, { colorScheme: theme })
      const found: string[] = []
      for (const route of routes) {
        await page.evaluate((hash) => {
          window.location.hash = hash
        }, route)
        await settle(page)
        const { violations } = await new AxeBuilder({ page }).analyze()
        found.push(...violations.map(({ id, nodes }) => `${route} ${id}: ${nodes[0]?.html ?? ''}`))
        for (const size of sizes) {
          await page.setViewportSize(size)
          await settle(page)
          const excess = await sideways(page)
          if (excess > 0) found.push(`${route} is ${excess}px too wide at ${size.width}`)
        }
        await page.setViewportSize({ width: 1280, height: 860 })
      }
      expect(found).toEqual([])
      expect(errors).toEqual([])
      expect(await page.locator('html').getAttribute('dir')).toBe(language === 'he' ? 'rtl' : 'ltr')
      await context.close()
    })
  }

  test('a page can be reached, and a figure opened, with the keyboard alone', async () => {
    await app.core.call('settings.set', { language: 'en', theme: 'light' })
    const { context, page } = await openPage(browser, app)
    await settle(page)
    await page.keyboard.press('Alt+2')
    await page.getByRole('heading', { level: 1, name: 'Time' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /./ }).first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+1')
    await settle(page)
    const figure = page
      .getByRole('row', { name: /Grødvejs/ })
      .getByRole('button')
      .first()
    await figure.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => figure.evaluate((node) => node === document.activeElement)).toBe(true)
    await context.close()
  })
})
