import type { Page } from 'playwright'

// Steps that pictures of several features have in common.

/** Presses the first button of that name. */
export const click = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click()

/** Waits for the dialog or panel opened last. */
export const dialog = (page: Page): Promise<void> => page.getByRole('dialog').last().waitFor()
