import type { Locator, Page } from 'playwright'
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts'

// Every field of the app that takes a date, and how a user comes to it. A house test holds the list against the
// interface, so that a new field is tried with wrong dates as all others are.

/** Rows the fields belong to, in a book of their own. */
export interface DateBook {
  readonly clientId: number
  readonly today: IsoDate
}

export interface DateField {
  /** The source file, and the name of the value. */
  readonly at: string
  /** Comes to the field, with all else that is needed filled in. */
  readonly open: (page: Page, book: DateBook) => Promise<Locator>
  /** The button that saves; null: what is read is asked for or shown once the field is left. */
  readonly save: string | RegExp | null
  /** Whether it may not be left empty. */
  readonly needed: boolean
  /** What is typed in the end, and the day it means. */
  readonly good: (book: DateBook) => readonly [typed: string, meant: IsoDate]
}

/** Presses the first button of that name. */
export const button = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click()
/** The text field of that name. */
export const box = (within: Page | Locator, name: string) =>
  within.getByRole('textbox', { name, exact: true })
/** The same in the panel or dialog opened last. */
export const inDialog = (page: Page, name: string) => box(page.getByRole('dialog').last(), name)

/** Typed, and so many days from today. */
export const days =
  (typed: string, away: number): DateField['good'] =>
  ({ today }) => [typed, addDays(today, away)]
/** Typed, and that day. */
export const day =
  (typed: string, meant: IsoDate): DateField['good'] =>
  () => [typed, meant]

/** Types a date into a field beside, whose calendar closes with it. */
export const beside = async (field: Locator, text: string): Promise<void> => {
  await field.fill(text)
  await field.press('Tab')
}
