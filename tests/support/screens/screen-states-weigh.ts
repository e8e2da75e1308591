import type { Page } from 'playwright'
import type { ScreenState } from './screen-states.ts'

const dialog = (page: Page): Promise<void> => page.getByRole('dialog').last().waitFor()

/** The states of weighing, on the sample data and what `keepSomeWeighing` adds. */
export const weighStates: readonly ScreenState[] = [
  {
    name: 'weigh-raise',
    route: '/weigh?option=raise',
    enter: async (page) => {
      await page.getByRole('textbox', { name: 'Raise' }).fill('500')
      await page.getByRole('radio', { name: /Raise the price/ }).waitFor()
    },
  },
  {
    name: 'weigh-table',
    route: '/weigh?option=invest',
    enter: (page) =>
      page
        .getByRole('button', { name: /Show as table/ })
        .first()
        .click(),
  },
  {
    name: 'weigh-keep',
    route: '/weigh?',
    enter: async (page) => {
      await page.getByRole('button', { name: 'Keep this scenario' }).click()
      await dialog(page)
    },
  },
  {
    name: 'weigh-offers',
    route: '/weigh/cost?',
    enter: async (page) => {
      await page.getByRole('button', { name: 'Add or change offers' }).click()
      await dialog(page)
    },
  },
  {
    name: 'weigh-compare',
    route: '/weigh/scenarios?',
    enter: async (page) => {
      await page
        .getByRole('button', { name: /What really happened.*summer/ })
        .first()
        .click()
      await page.getByRole('figure').first().waitFor()
    },
  },
  {
    name: 'weigh-early',
    route: '/weigh/scenarios?',
    enter: async (page) => {
      await page
        .getByRole('button', { name: /What really happened.*half/ })
        .first()
        .click()
      await page.getByText('Too early to tell').waitFor()
    },
  },
]
