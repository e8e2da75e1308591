import type { Locator, Page } from 'playwright'
import { goTo } from '../page/every-page.ts'
import { box, button, day, days, inDialog, type DateField } from './date-field.ts'

import { doubtFields, invoiceFields } from './money-fields.ts'
import { actingFields, recordFields } from './record-fields.ts'
const filter = (name: string) =>
  async function open(page: Page): Promise<Locator> {
    await goTo(page, '/time/list')
    await page.getByLabel('Dates shown').first().click()
    await page.getByRole('option', { name: 'Other dates' }).click()
    return box(page, name)
  }

const shown: readonly DateField[] = [
  {
    at: 'list-span.tsx: from',
    open: filter('From'),
    save: null,
    needed: false,
    good: day('1/6/2025', '2025-06-01'),
  },
  {
    at: 'list-span.tsx: to',
    open: filter('To'),
    save: null,
    needed: false,
    good: days('vandaag', 0),
  },
  {
    at: 'bulk-popovers.tsx: date',
    open: async (page) => {
      await goTo(page, '/time/list')
      await page.locator('[role="row"][aria-rowindex="2"] [data-select]').click()
      await button(page, 'Move to day…')
      return inDialog(page, 'Date')
    },
    save: 'Move',
    needed: true,
    good: day('1/6/2026', '2026-06-01'),
  },
  {
    at: 'window-chooser.tsx: asOf',
    open: async (page) => {
      await goTo(page, '/')
      await button(page, /^Change the period/)
      return box(page, 'Up to and including')
    },
    save: null,
    needed: true,
    good: day('30/4/2026', '2026-04-30'),
  },
  {
    at: 'compare-choice.tsx: other',
    open: async (page, { clientId }) => {
      await goTo(page, `/compare?a=${clientId}&with=2026-04-30`)
      return page.getByRole('textbox', { name: /months that end on$/ })
    },
    save: null,
    needed: true,
    good: day('31 mars 2026', '2026-03-31'),
  },
  {
    at: 'gap-fields.tsx: lastDay',
    open: async (page, { clientId }) => {
      await goTo(page, `/say-no?client=${clientId}`)
      return page.getByRole('textbox', { name: /^Last day/ })
    },
    save: null,
    needed: true,
    good: day('3/2/2027', '2027-02-03'),
  },
  // The last of them: entries before the day can no longer be written.
  {
    at: 'lock-form.tsx: until',
    open: async (page) => {
      await goTo(page, '/settings/time')
      await button(page, 'Lock time …')
      return inDialog(page, 'Up to and including')
    },
    save: 'Lock',
    needed: true,
    good: days('yesterday', -1),
  },
]

/** All of them. */
export const dateFields: readonly DateField[] = [
  ...recordFields,
  ...actingFields,
  ...invoiceFields,
  ...doubtFields,
  ...shown,
]
