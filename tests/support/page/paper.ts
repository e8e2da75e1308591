import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { launchBrowser, openPage, serveBuiltApp } from './app-server.ts'
import type { ServedApp } from './app-server.ts'

export const paperLooks = [
  { name: 'English, dark', language: 'en', theme: 'dark' },
  { name: 'Hebrew, light', language: 'he', theme: 'light' },
] as const

let app: ServedApp
let browser: Browser

/** Serves the app on the sample data to the tests of a file. */
export function servePaper(): void {
  beforeAll(async () => {
    app = await serveBuiltApp({ demo: true })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })
}

type PaperLook = (typeof paperLooks)[number]

/** A page in this look, whose `print` only counts. */
export const openInLook = async ({
  language,
  theme,
}: PaperLook): Promise<{ context: BrowserContext; page: Page }> => {
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

/** Goes to a place within the page, as a click on a link does. */
export const follow = async (page: Page, route: string): Promise<void> => {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, route)
}

/** The number of the sample client of this name. */
export const idOf = async (name: string): Promise<number> => {
  const answer = await app.core.call('clients.list', {})
  const clients = answer.ok ? (answer.value as CallOutput<'clients.list'>) : []
  return clients.find((client) => client.name === name)?.id ?? 0
}

/** Waits until the sheet is drawn whole. */
export const sheetReady = (page: Page): Promise<void> =>
  page.locator('[data-paper][data-ready="true"]').waitFor()

/** How many charts each tab of a client's page holds at least. */
const chartsOf = { rate: 3, money: 2, hours: 4, people: 0, history: 0 }

/** What stands on the page of a client, on all of its tabs. */
export const figuresOfTabs = async (page: Page, id: number, cells?: string): Promise<string[]> => {
  const found = new Set<string>()
  for (const [tab, charts] of Object.entries(chartsOf)) {
    await follow(page, `/clients/${id}/${tab}`)
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
export const drawnCells = 'td > [aria-hidden]'

/** Every figure and finding below an element as it reads. */
export const figuresIn = (page: Page, selector: string, cells = spokenCells): Promise<string[]> =>
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

/** A text without its spaces and marks of direction, which a PDF sets as it likes. */
export const dense = (text: string): string => text.replaceAll(/[\s\u200e\u200f\u2066-\u2069]/g, '')
