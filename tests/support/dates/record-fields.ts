import type { Locator, Page } from 'playwright'
import { goTo } from '../page/every-page.ts'
import { box, button, day, days, inDialog, type DateBook, type DateField } from './date-field.ts'

const newProject = (name: string) =>
  async function open(page: Page): Promise<Locator> {
    await goTo(page, '/clients')
    await button(page, 'Add project for internal work')
    await inDialog(page, 'Name').fill(`Of ${name}`)
    return inDialog(page, name)
  }

const newAction = (name: string) =>
  async function open(page: Page, { clientId }: DateBook): Promise<Locator> {
    await goTo(page, `/clients/${clientId}/history`)
    await button(page, 'Add an action')
    return inDialog(page, name)
  }

/** Fields of entries, clients and prospects. */
export const recordFields: readonly DateField[] = [
  {
    at: 'entry-fields.tsx: date',
    open: async (page) => {
      await goTo(page, '/time')
      await button(page, 'New entry')
      await inDialog(page, 'Time worked').fill('1')
      return inDialog(page, 'Date')
    },
    save: 'Add entry',
    needed: true,
    good: days('yesterday', -1),
  },
  {
    at: 'project-panel.tsx: startsOn',
    open: newProject('Starts'),
    save: 'Save',
    needed: false,
    good: day('4 maj 2026', '2026-05-04'),
  },
  {
    at: 'project-panel.tsx: endsOn',
    open: newProject('Ends'),
    save: 'Save',
    needed: false,
    good: days('i morgen', 1),
  },
  {
    at: 'rate-panel.tsx: from',
    open: async (page) => {
      await goTo(page, '/clients')
      await button(page, /^Projects and rates of .*Elm AB/)
      await button(page, /^Add rate for .*Elm AB/)
      await inDialog(page, 'Rate per hour').fill('900')
      return inDialog(page, 'From')
    },
    save: 'Save',
    needed: true,
    good: day('5.4.26', '2026-04-05'),
  },
  {
    at: 'prospect-panel.tsx: nextOn',
    open: async (page) => {
      await goTo(page, '/prospects')
      await button(page, 'Add prospect')
      await inDialog(page, 'Name').fill('Fir AB')
      return inDialog(page, 'On')
    },
    save: 'Save',
    needed: false,
    good: days('+3', 3),
  },
  {
    at: 'decide-dialog.tsx: on',
    open: async (page) => {
      await goTo(page, '/prospects')
      await button(page, /^What to do with .*Ash AB/)
      await page.getByRole('menuitem', { name: 'Say no' }).click()
      return inDialog(page, 'Decided on')
    },
    save: 'Say no',
    needed: true,
    good: days('igår', -1),
  },
]

/** Fields of what is seen, done and agreed on. */
export const actingFields: readonly DateField[] = [
  {
    at: 'sign-form.tsx: on',
    open: async (page, { clientId }) => {
      await goTo(page, `/clients/${clientId}/people`)
      await button(page, /^Edit: /)
      return box(page.locator('main'), 'Day')
    },
    save: 'Save',
    needed: true,
    good: days('אתמול', -1),
  },
  {
    at: 'action-form.tsx: startedOn',
    open: newAction('Started'),
    save: 'Save',
    needed: true,
    good: days('-2', -2),
  },
  {
    at: 'action-form.tsx: dueOn',
    open: newAction('Follow up on'),
    save: 'Save',
    needed: false,
    good: days('om 2 veckor', 14),
  },
  {
    at: 'meetings.tsx: on',
    open: async (page, { clientId }) => {
      await goTo(page, `/clients/${clientId}/people`)
      await button(page, 'Log a meeting')
      return box(page.locator('main'), 'Day')
    },
    save: 'Save the meeting',
    needed: true,
    good: days('eergisteren', -2),
  },
]
