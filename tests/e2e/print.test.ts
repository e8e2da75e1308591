import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallOutput } from '../../shared/contract/index.ts'
import { launchBrowser, openPage, serveBuiltApp } from '../support/page/app-server.ts'
import type { ServedApp } from '../support/page/app-server.ts'
import { hasPdfToText, pdfPages } from '../support/page/pdf.ts'

const looks = [
  { name: 'English, dark', language: 'en', theme: 'dark' },
  { name: 'Hebrew, light', language: 'he', theme: 'light' },
] as const

let app: ServedApp
let browser: Browser
let folder: string

beforeAll(async () => {
  app = await serveBuiltApp({ demo: true })
  browser = await launchBrowser()
  folder = await mkdtemp(path.join(tmpdir(), 'hourworth-print-'))
})
afterAll(async () => {
  await browser.close()
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

type Look = (typeof looks)[number]

const open = async ({
  language,
  theme,
}: Look): Promise<{ context: BrowserContext; page: Page }> => {
  await app.core.call('settings.set', { language, theme })
  const opened = await openPage(browser, app, { colorScheme: theme })
  await opened.page.addInitScript(() => {
    const counted = window as unknown as { printed: number }
    counted.printed = 0
    window.print = () => void counted.printed++
  })
  await opened.page.reload()
  return opened
}

const goTo = async (page: Page, route: string): Promise<void> => {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, route)
}

const idOf = async (name: string): Promise<number> => {
  const answer = await app.core.call('clients.list', {})
  const clients = answer.ok ? (answer.value as CallOutput<'clients.list'>) : []
  return clients.find((client) => client.name === name)?.id ?? 0
}

const sheetReady = (page: Page): Promise<void> =>
  page.locator('[data-paper][data-ready="true"]').waitFor()

/** How many charts each tab of a client's page holds at least. */
const chartsOf = { rate: 3, money: 2, hours: 4, people: 0, history: 0 }

/** What stands on the page of a client, on all of its tabs. */
const figuresOfTabs = async (page: Page, id: number, cells?: string): Promise<string[]> => {
  const found = new Set<string>()
  for (const [tab, charts] of Object.entries(chartsOf)) {
    await goTo(page, `/clients/${id}/${tab}`)
    await page.locator(`[role="tabpanel"][aria-labelledby$="-${tab}"]`).waitFor()
    await page.waitForFunction(
      (count) => document.querySelectorAll('main figure').length >= count,
      charts,
    )
    await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null)
    for (const figure of await figuresIn(page, 'main', cells)) found.add(figure)
  }
  return [...found]
}

/** What carries a figure or a finding; the cells of the week, which draw their figure and say it in full. */
const carriers = '.hw-number, .hw-number-cell, figcaption'
const spokenCells = 'td > .hw-only-for-readers'
const drawnCells = 'td > [aria-hidden]'

/** Every figure and finding below an element as it reads. */
const figuresIn = (page: Page, selector: string, cells = spokenCells): Promise<string[]> =>
  page.evaluate(
    ([root = '', marks = '']) => {
      // On paper the cards of fixed fees and retainers are a table of their own.
      const marked = [...(document.querySelector(root)?.querySelectorAll(marks) ?? [])].filter(
        (element) => element.closest('[data-live-cards]') === null,
      )
      const plain = (text: string) =>
        text
          .replaceAll(/[\u200e\u200f\u2066-\u2069]/g, '')
          .replaceAll(/\s+/g, ' ')
          .trim()
      return [...new Set(marked.map((element) => plain(element.textContent ?? '')))].filter(
        (text) => /\d/.test(text) && !/^(PRAO|Break-even|Target) /.test(text),
      )
    },
    [selector, `${carriers}, ${cells}`],
  )

const dense = (text: string): string => text.replaceAll(/[\s\u200e\u200f\u2066-\u2069]/g, '')

describe('the review on paper', () => {
  for (const look of looks) {
    test(`${look.name}: its figures are those of the screen, and nothing else of the screen is printed`, async () => {
      const { context, page } = await open(look)
      const id = await idOf('Grødvejs Dampmølle ApS')
      const screen = await figuresOfTabs(page, id)
      expect(screen.length).toBeGreaterThan(60)
      await page.getByRole('button', { name: /Print or save as PDF/ }).click()
      await sheetReady(page)
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { printed: number }).printed))
        .toBe(1)
      const paper = await figuresIn(page, '[data-paper]')
      expect(paper.filter((text) => !screen.includes(text))).toEqual([])
      expect(screen.filter((text) => !paper.includes(text))).toEqual([])

      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('nav:visible, button:visible, h1:visible').count()).toBe(0)
      const printed = dense(await page.locator('body').innerText())
      for (const text of paper) expect(printed).toContain(dense(text))
      const colours = await page.evaluate(() => {
        const sheet = document.querySelector('[data-paper]') ?? document.body
        return [getComputedStyle(document.body), getComputedStyle(sheet)].map(
          ({ backgroundColor }) => backgroundColor,
        )
      })
      expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)'])
      expect(await page.locator('html').getAttribute('dir')).toBe(
        look.language === 'he' ? 'rtl' : 'ltr',
      )
      await context.close()
    })
  }

  test('what is drawn fits the page: nothing of the sheet is wider than the paper', async () => {
    const { context, page } = await open(looks[0])
    await goTo(page, '/print/all')
    await sheetReady(page)
    await page.emulateMedia({ media: 'print' })
    // The width of A4 less its margins.
    await page.setViewportSize({ width: 680, height: 960 })
    const excess = await page.evaluate(() => {
      const sheet = document.querySelector('[data-paper]')?.getBoundingClientRect()
      const drawn = [...document.querySelectorAll('[data-paper] :is(svg, table, ul, p, h2)')]
      return drawn
        .map((element) => ({ box: element.getBoundingClientRect(), html: element.outerHTML }))
        .filter(
          ({ box }) => box.right > (sheet?.right ?? 0) + 1 || box.left < (sheet?.left ?? 0) - 1,
        )
        .map(({ html }) => html.slice(0, 200))
    })
    expect(excess).toEqual([])
    await context.close()
  })

  // Beside the comparison above, which needs no tool: the PDF itself, read as a reader would.
  test.runIf(hasPdfToText())('the PDF holds every figure of the screen', async () => {
    for (const look of looks) {
      const { context, page } = await open(look)
      const id = await idOf('=Omgekeerd Kompas V.O.F.')
      const screen = await figuresOfTabs(page, id, drawnCells)
      await goTo(page, `/print/${id}`)
      await sheetReady(page)
      const file = path.join(folder, `${look.language}.pdf`)
      await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true })
      const pages = pdfPages(file)
      const text = dense(pages.join(''))
      // From right to left a PDF keeps the order of its pieces by where they stand: numbers only.
      const wanted =
        look.language === 'he'
          ? screen.flatMap((figure) => figure.match(/\d[\d.,]*\d|\d/g) ?? [])
          : screen
      expect(wanted.filter((figure) => !text.includes(dense(figure)))).toEqual([])
      expect(pages.length).toBeLessThanOrEqual(5)
      await context.close()
    }
  })

  test.runIf(hasPdfToText())(
    'of all clients: a summary first, every review on a page of its own',
    async () => {
      const { context, page } = await open(looks[0])
      await goTo(page, '/print/all')
      await sheetReady(page)
      const titles = await page.locator('[data-paper] article > header h2').allInnerTexts()
      const file = path.join(folder, 'all.pdf')
      await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true })
      const firstLines = pdfPages(file).map((text) => dense(text.trim().split('\n')[0] ?? ''))
      for (const title of titles.filter((title) => !/[\u0590-\u05ff]/.test(title))) {
        expect(firstLines.filter((line) => line.startsWith(dense(title)))).toHaveLength(1)
      }
      expect(firstLines[0]).toMatch(/^Allclients/)
      expect(titles.length).toBeGreaterThan(6)
      await context.close()
    },
  )
})
