import type { Page } from 'playwright'
import type { ScreenState } from './screen-states.ts'
import { click, dialog } from './screen-steps.ts'

/** Prospects: the panels, the pre-screen and what is remembered. */
export const prospectStates: readonly ScreenState[] = [
  {
    name: 'prospect-edit',
    route: '/prospects',
    enter: async (page) => {
      await click(page, /Edit .*Norrstigs/)
      await dialog(page)
    },
  },
  {
    name: 'prospect-remembered',
    route: '/prospects',
    enter: async (page) => {
      await click(page, 'Add prospect')
      await dialog(page)
      await page.getByRole('textbox', { name: 'Name' }).fill('Rundpingtornets Event')
      await page.getByText(/You said no to/).waitFor()
    },
  },
  ...[
    { name: 'pre-screen-clarify', of: /Pre-screen .*Norrstigs/ },
    { name: 'pre-screen-soft-no', of: /Pre-screen .*Blåtimmens/ },
    { name: 'pre-screen-empty', of: /Pre-screen .*Lanternfish/ },
  ].map(({ name, of }) => ({
    name,
    route: '/prospects',
    enter: async (page: Page) => {
      await click(page, of)
      await dialog(page)
    },
  })),
  ...[
    { name: 'pre-screen-yes', question: /pay a part in advance/, now: 0, before: 2 },
    { name: 'pre-screen-no', question: /Is it a hell yes/, now: 1, before: 0 },
  ].map(({ name, question, now, before }) => {
    /** By place, as the words stand between marks of direction in Hebrew: yes, no, not known. */
    const answer = async (page: Page, place: number): Promise<void> => {
      const asked = page.getByRole('radiogroup', { name: question })
      await asked.locator('label').nth(place).click()
      await asked.locator('label[data-active]').waitFor()
    }
    return {
      name,
      route: '/prospects',
      enter: async (page: Page) => {
        await click(page, /Pre-screen .*Norrstigs/)
        await dialog(page)
        await answer(page, now)
        await page.getByRole('dialog').getByRole('status').first().scrollIntoViewIfNeeded()
      },
      leave: (page: Page) => answer(page, before),
    }
  }),
  {
    name: 'prospect-refuse',
    route: '/prospects',
    enter: async (page) => {
      await click(page, /What to do with .*Hällmarks/)
      await page.getByRole('menuitem', { name: 'Say no' }).click()
      await dialog(page)
    },
  },
]
