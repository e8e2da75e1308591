import { expect } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'

/** Types into a searchable field and takes the option of that name with the keyboard alone. */
export async function pick(field: Locator, typed: string, option: string): Promise<void> {
  // The list opens with the focus, as for someone who tabs into the field.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await field.fill(typed)
  await expect
    .element(page.getByRole('option', { name: option }))
    .toHaveAttribute('data-combobox-selected', 'true')
  await userEvent.keyboard('{Enter}')
}
