import path from 'node:path'
import type { Page } from 'playwright'
import { actingStates } from './screen-states-acting.ts'
import { prospectStates } from './screen-states-prospects.ts'
import { click, dialog } from './screen-steps.ts'
import { weighStates } from './screen-states-weigh.ts'

/** Something a page can show beside itself: a panel, a dialog, a half-filled form. */
export interface ScreenState {
  readonly name: string
  readonly route: string
  /** Brings the page into the state, by what a user would click. */
  readonly enter: (page: Page) => Promise<void>
  /** Leaves what outlives a reload, such as a running timer. */
  readonly leave?: (page: Page) => Promise<void>
  /** True: the page is pictured to its end, not to the window's. */
  readonly whole?: boolean
}

const bad = path.join(import.meta.dirname, '../../fixtures/bad')

/** Opens a figure, named by what it is and whose. */
const openFigure =
  (figure: RegExp) =>
  async (page: Page): Promise<void> => {
    await click(page, figure)
    await dialog(page)
  }

const invoiceMenu = async (page: Page, item: string): Promise<void> => {
  await click(page, /What to do with invoice/)
  await page.getByRole('menuitem', { name: item }).first().click()
  await dialog(page)
}

const choose = async (page: Page, file: string): Promise<void> => {
  await page.locator('main input[type="file"]').first().setInputFiles(path.join(bad, file))
  await page.getByRole('heading', { level: 2 }).first().waitFor()
}

const grodvejs = /Grødvejs/

const starting: readonly ScreenState[] = [
  { name: 'made-of-rate', route: '/', enter: openFigure(/^Effective · Grødvejs/) },
  { name: 'made-of-hours', route: '/', enter: openFigure(/^Hours · Grødvejs/) },
  { name: 'made-of-earned', route: '/clients/4', enter: openFigure(/^Earned · Grødvejs/) },
  { name: 'made-of-opportunity', route: '/', enter: openFigure(/^Against other work · Grødvejs/) },
  {
    name: 'ranking-table',
    route: '/',
    enter: (page) => click(page, /Show as table/),
  },
  {
    name: 'palette',
    route: '/',
    enter: async (page) => {
      await page.keyboard.press('Control+k')
      await dialog(page)
      await page.keyboard.type('an')
    },
  },
  {
    name: 'timer-running',
    route: '/',
    enter: async (page) => {
      await page.getByRole('combobox', { name: /Log time/ }).fill('åskmol Kravspecifikation')
      await click(page, /^\W*Start\W*$/)
      await page.getByRole('button', { name: /Stop/ }).first().waitFor()
    },
    leave: async (page) => {
      await click(page, /Stop/)
      await page.getByRole('button', { name: /Stop/ }).first().waitFor({ state: 'detached' })
    },
  },
]

const reviewing: readonly ScreenState[] = [
  {
    name: 'compare-empty',
    route: '/compare',
    enter: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
  {
    name: 'review-mark',
    route: '/clients/4',
    enter: async (page) => {
      await page.keyboard.press('Tab')
      await page
        .getByRole('button', { name: /Warning sign/ })
        .first()
        .focus()
      await page.getByRole('tooltip').waitFor()
    },
  },
  {
    name: 'review-payment',
    route: '/clients/4/money',
    enter: (page) =>
      page
        .getByRole('img', { name: /overdue/ })
        .first()
        .hover(),
  },
  {
    name: 'review-week',
    route: '/clients/4/hours',
    enter: async (page) => {
      const cell = page.locator('td[data-out="true"]').first()
      await cell.scrollIntoViewIfNeeded()
      await cell.hover()
    },
  },
  {
    name: 'review-week-table',
    route: '/clients/4/hours',
    enter: async (page) => {
      const figure = page.locator('figure').filter({ has: page.locator('td[data-out]') })
      await figure.getByRole('button').first().click()
    },
  },
]

const records: readonly ScreenState[] = [
  {
    name: 'client-edit',
    route: '/clients',
    enter: async (page) => {
      await click(page, /Edit .*Kompas/)
      await dialog(page)
    },
  },
  {
    name: 'client-rows',
    route: '/clients',
    enter: async (page) => {
      await click(page, /Projects and rates of .*Kompas/)
      await page
        .getByRole('heading', { name: /Agreed rates/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'rate-add',
    route: '/clients',
    enter: async (page) => {
      await click(page, /Projects and rates of .*Kompas/)
      await click(page, /Add .*rate/i)
      await dialog(page)
    },
  },
  {
    name: 'invoice-add',
    route: '/invoices',
    enter: async (page) => {
      await click(page, /Add invoice/)
      await dialog(page)
    },
  },
  {
    name: 'invoice-edit',
    route: '/invoices',
    enter: (page) => invoiceMenu(page, 'Edit'),
  },
  {
    name: 'payments',
    route: '/invoices',
    enter: (page) => invoiceMenu(page, 'Payments'),
  },
  {
    name: 'write-off',
    route: '/invoices',
    enter: (page) => invoiceMenu(page, 'Write off'),
  },
  {
    name: 'entry-edit',
    route: '/time/list',
    enter: (page) => click(page, /Edit /),
  },
]

const imports: readonly ScreenState[] = [
  {
    name: 'import-preview',
    route: '/import',
    enter: (page) => choose(page, 'negative-duration.csv'),
  },
  {
    name: 'import-question',
    route: '/import',
    enter: (page) => choose(page, 'ambiguous-dates.csv'),
  },
  {
    name: 'import-failed',
    route: '/import',
    enter: (page) => choose(page, 'html-page.csv'),
  },
  {
    name: 'calculator',
    route: '/settings',
    enter: (page) => click(page, /Calculate it/),
  },
]

/** The letter to the client the figures say no to, in a language and of a tone. */
const openLetter =
  (language?: string, tone?: RegExp) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('combobox', { name: 'To which client' }).click()
    await page.getByRole('option', { name: grodvejs }).click()
    await page.getByRole('heading', { name: /Letters kept with/ }).waitFor()
    await page.getByLabel('Signed by').first().fill('Eva Lindgren')
    if (tone) await page.getByRole('radio', { name: tone }).check()
    if (language !== undefined) {
      await page.getByRole('combobox', { name: 'Language of the letter' }).click()
      await page.getByRole('option', { name: language }).click()
    }
    await page.evaluate(() => window.scrollTo(0, 0))
  }

const letters: readonly ScreenState[] = [
  {
    name: 'letter-reasons',
    route: '/say-no',
    enter: async (page) => {
      await openLetter(undefined, /notice and reason/)(page)
      await click(page, 'Take a ready one')
      await page.getByRole('menuitem').first().waitFor()
    },
  },
  { name: 'letter', whole: true, route: '/say-no', enter: openLetter() },
  {
    name: 'letter-hebrew',
    whole: true,
    route: '/say-no',
    enter: openLetter('עברית', /notice and reason/),
  },
  { name: 'letter-swedish', whole: true, route: '/say-no', enter: openLetter('Svenska') },
  {
    name: 'letter-last-offer',
    whole: true,
    route: '/say-no',
    enter: openLetter('Dansk', /last offer/),
  },
  {
    name: 'letter-template',
    route: '/say-no',
    enter: async (page) => {
      await openLetter()(page)
      await click(page, 'More')
      await page.getByRole('menuitem', { name: /own template/ }).click()
      await dialog(page)
    },
  },
]

/** The states worth looking at beside the pages themselves, on the sample data. */
export const screenStates: readonly ScreenState[] = [
  ...starting,
  ...records,
  ...imports,
  ...letters,
  ...actingStates,
  ...prospectStates,
  ...weighStates,
  ...reviewing,
]
