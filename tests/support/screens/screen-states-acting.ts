import type { Page } from 'playwright'
import type { ScreenState } from './screen-states.ts'
import { click, dialog } from './screen-steps.ts'

/** Opens a tab of a client's page, by the palette as one who knows the name does. */
const openClient = async (page: Page, name: string, tab: 3 | 4 = 3): Promise<void> => {
  await page.keyboard.press('Control+k')
  await dialog(page)
  await page.keyboard.type(`open ${name}`)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: new RegExp(name, 'i') }).waitFor()
  await page.getByRole('tab').nth(tab).click()
}

const section = (page: Page, name: RegExp) => page.getByRole('region', { name })

const show = async (page: Page, name: RegExp): Promise<void> => {
  await section(page, name).waitFor()
  await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null)
  await section(page, name).evaluate((part) => part.scrollIntoView({ block: 'start' }))
  await page.evaluate(() => window.scrollBy(0, -110))
}

/** Signs, remedies, actions, people, the bell and what waits on the start page. */
export const actingStates: readonly ScreenState[] = [
  {
    name: 'sign-list',
    route: '/',
    enter: async (page) => {
      await openClient(page, 'grødvejs')
      await section(page, /Warning signs/).waitFor()
      await page.keyboard.press('w')
      await dialog(page)
    },
  },
  {
    name: 'sign-logged',
    route: '/',
    enter: async (page) => {
      await openClient(page, 'grødvejs')
      await section(page, /Warning signs/).waitFor()
      await page.keyboard.press('w')
      await page.keyboard.press('7')
      await page.getByPlaceholder(/Enter saves/).waitFor()
      await show(page, /Warning signs/)
    },
    // By the keyboard: the message that offers it does not stay for long, and in a field the keys are its own.
    leave: async (page) => {
      await page.keyboard.press('Escape')
      const undone = page.waitForResponse('**/api/changes.undo')
      await page.keyboard.press('Control+z')
      await undone
    },
  },
  {
    name: 'action-effects',
    route: '/',
    enter: async (page) => {
      await openClient(page, 'grødvejs', 4)
      await show(page, /What you do about it/)
    },
  },
  {
    name: 'action-add',
    route: '/',
    enter: async (page) => {
      await openClient(page, 'grødvejs', 4)
      await show(page, /What you do about it/)
      await click(page, /Add an action/)
      await dialog(page)
    },
  },
  {
    name: 'action-done',
    route: '/',
    enter: async (page) => {
      await section(page, /To follow up/).waitFor()
      await section(page, /To follow up/)
        .getByRole('button', { name: /Mark done: / })
        .first()
        .click()
      await show(page, /To follow up/)
    },
  },
  {
    name: 'contacts',
    route: '/',
    enter: async (page) => {
      await openClient(page, 'grødvejs')
      await show(page, /^\W*People/u)
      await click(page, /Log a meeting/)
    },
  },
  {
    name: 'contact-add',
    route: '/',
    enter: async (page) => {
      await openClient(page, 'grødvejs')
      await click(page, /Add a person/)
      await dialog(page)
    },
  },
  {
    name: 'follow-ups',
    route: '/',
    enter: (page) => show(page, /To follow up/),
  },
  {
    name: 'bell',
    route: '/',
    enter: async (page) => {
      await page
        .getByRole('button', { name: /^\W*Concerns/u })
        .first()
        .click()
      await dialog(page)
    },
  },
]
