import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CreatableSelect } from '../../../renderer/forms/inputs/creatable-select.tsx'
import { renderApp } from '../../support/page/fake-core.tsx'

const names = Array.from({ length: 437 }, (_, at) => `Client ${String(at).padStart(3, '0')}`)
const data = names.map((label) => ({ value: label, label }))

function Field({ at }: { readonly at: number }) {
  const [value, setValue] = useState<string | null>(names[at] ?? null)
  return <CreatableSelect label="Whose" data={data} value={value} onChange={setValue} />
}

const show = async (at: number) => {
  const screen = await renderApp(<Field at={at} />)
  await screen.getByRole('combobox', { name: 'Whose' }).click()
  return screen
}
const list = () => page.getByRole('listbox', { name: 'Whose' })
const option = (at: number) => page.getByRole('option', { name: names[at] ?? '', exact: true })

test('a list opens at what is chosen, however far down that stands', async () => {
  await show(300)
  await expect.element(option(300)).toBeInViewport()
  await expect.element(option(300)).toHaveAttribute('aria-posinset', '301')
  await expect.element(option(300)).toHaveAttribute('aria-setsize', '437')
})

test('the arrow down goes on from what is chosen, and up from there', async () => {
  await show(300)
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(page.getByRole('combobox', { name: 'Whose' })).toHaveValue('Client 301')
})

test('scrolled to its end, a list reaches the last of its options', async () => {
  await show(0)
  await expect.element(option(0)).toBeInViewport()
  await expect
    .poll(() => {
      const element = list().element()
      element.scrollTop = element.scrollHeight
      return element.lastElementChild?.textContent
    })
    .toBe('Client 436')
})

test('typed, any of them is found', async () => {
  await show(0)
  await userEvent.fill(page.getByRole('combobox', { name: 'Whose' }), '429')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('combobox', { name: 'Whose' })).toHaveValue('Client 429')
})
