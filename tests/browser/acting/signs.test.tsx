import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { violations } from '../../support/page/axe.ts'
import { aSign, grodvejs, showClient, signCalls, today } from './some-acting.tsx'

const signs = () => page.getByRole('region', { name: /Warning signs/ })
const list = () => page.getByRole('dialog', { name: /What have you seen in/ })
const ready = () => expect.element(signs().getByText(/None noted/)).toBeVisible()

test('two keys log a sign for today, and its row opens for a note', async () => {
  const screen = await showClient(signCalls())
  await ready()
  await userEvent.keyboard('w8')
  await expect.element(signs().getByLabelText('Note')).toHaveFocus()
  expect(screen.core.called('signs.create')).toEqual([
    { clientId: grodvejs.clientId, kind: 'cannot-pay', on: today, note: '' },
  ])
  await userEvent.keyboard('Second reminder unanswered{Enter}')
  await expect.element(signs().getByText('Second reminder unanswered')).toBeVisible()
  expect(screen.core.called('signs.update')).toEqual([
    {
      id: 1,
      fields: { kind: 'cannot-pay', on: today, note: 'Second reminder unanswered' },
      seen: aSign(1, { kind: 'cannot-pay', on: today }),
    },
  ])
  await expect.element(signs().getByText('Critical')).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^Edit: Cannot pay/ })).toHaveFocus()
})

test('the keys are physical ones: a Hebrew layout writes other letters with them', async () => {
  const screen = await showClient(signCalls(), { locale: 'he' })
  await ready()
  const press = (key: string, code: string) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))
  press('׳', 'KeyW')
  await expect.element(list()).toBeVisible()
  press('ש', 'KeyA')
  await expect.poll(() => screen.core.called('signs.create')).toHaveLength(1)
  expect(screen.core.called('signs.create')[0]).toMatchObject({ kind: 'demands-guarantees' })
})

test('W in a text field is a letter, and with Ctrl it is the browser’s', async () => {
  await showClient(signCalls())
  await ready()
  await page.getByLabelText('A field').click()
  await userEvent.keyboard('w')
  await expect.element(page.getByLabelText('A field')).toHaveValue('w')
  await expect.element(list()).not.toBeInTheDocument()
})

test('the key can be switched off; the button logs all the same', async () => {
  await showClient(signCalls(), { settings: { signKey: 'none' } })
  await ready()
  await userEvent.keyboard('w')
  await expect.element(list()).not.toBeInTheDocument()
  const button = signs().getByRole('button', { name: /^Log a sign/ })
  await expect.element(button).not.toHaveAttribute('aria-keyshortcuts')
  await button.click()
  await expect.element(list()).toBeVisible()
})

test('logging can be taken back at once', async () => {
  const screen = await showClient(signCalls())
  await ready()
  await userEvent.keyboard('w1')
  await expect
    .element(page.getByText(/Grødvejs Dampmølle ApS.*“Vague about what they want” noted/))
    .toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(screen.core.called('undo.apply')).toEqual([{ undoId: 1 }])
})

test('the list names all 21 kinds with their keys, walks with arrows and closes with Escape', async () => {
  const screen = await showClient(signCalls())
  await ready()
  const button = page.getByRole('button', { name: /Log a sign/ })
  await button.click()
  const kinds = list().getByRole('list').getByRole('button')
  await expect.element(kinds.first()).toHaveFocus()
  expect(kinds.all()).toHaveLength(21)
  const keys = kinds.all().map((kind) => kind.element().getAttribute('aria-keyshortcuts'))
  expect(new Set(keys).size).toBe(21)
  expect(list().getByText('Critical').all()).toHaveLength(3)
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(list().getByRole('button', { name: /going under/ })).toHaveFocus()
  expect(await violations()).toEqual([])
  await userEvent.keyboard('{Escape}')
  await expect.element(button).toHaveFocus()
  expect(screen.core.called('signs.create')).toEqual([])
})

test('the palette logs a sign for any client without leaving the page', async () => {
  const screen = await showClient(signCalls())
  await ready()
  await userEvent.keyboard('{Control>}k{/Control}')
  await page.getByRole('combobox', { name: 'Commands' }).fill('warning nordlys')
  await userEvent.keyboard('{Enter}')
  await expect.element(list()).toBeVisible()
  await userEvent.keyboard('e')
  await expect.poll(() => screen.core.called('signs.create')).toHaveLength(1)
  expect(screen.core.called('signs.create')[0]).toMatchObject({ clientId: 99 })
  expect(screen.path()).toBe(`/clients/${grodvejs.clientId}`)
  await expect.element(signs().getByLabelText('Note')).not.toBeInTheDocument()
})

test('a sign is closed and opened again, edited and deleted', async () => {
  const screen = await showClient(signCalls([aSign(1, { note: 'Three calls, no brief' })]))
  await signs()
    .getByRole('button', { name: /^Close: Vague/ })
    .click()
  await signs().getByRole('button', { name: '1 closed sign' }).click()
  await expect.element(signs().getByText(/closed 31 Oct 2026/)).toBeVisible()
  await signs()
    .getByRole('button', { name: /^Open again: Vague/ })
    .click()
  await expect.element(signs().getByRole('button', { name: /^Close: Vague/ })).toBeVisible()
  await signs()
    .getByRole('button', { name: /^Edit: Vague/ })
    .click()
  await signs().getByLabelText('Day').fill('1/9/2026')
  await signs().getByRole('button', { name: 'Save' }).click()
  await expect.element(signs().getByText('Seen 1 Sept 2026')).toBeVisible()
  await signs()
    .getByRole('button', { name: /^Delete: Vague/ })
    .click()
  await ready()
  expect(
    screen.core.called('signs.update').map(({ fields, seen }) => [seen?.closedOn, fields.closedOn]),
  ).toEqual([
    [null, today],
    [today, null],
    [null, undefined],
  ])
  expect(screen.core.called('signs.delete')).toEqual([{ id: 1 }])
})

test('Escape leaves a sign as it was', async () => {
  const screen = await showClient(signCalls([aSign(1)]))
  await signs().getByRole('button', { name: /^Edit/ }).click()
  await userEvent.keyboard('something')
  await userEvent.keyboard('{Escape}')
  await expect.element(signs().getByRole('button', { name: /^Edit/ })).toHaveFocus()
  expect(screen.core.called('signs.update')).toEqual([])
})

const suggestion = {
  clientId: grodvejs.clientId,
  client: grodvejs.client,
  kind: 'calls-at-night',
  flag: 'out-of-hours',
  since: '2026-05-05',
  figures: { share: '0.295' },
} as const

test('a suggested sign says its figures, and is accepted for today', async () => {
  const screen = await showClient({ ...signCalls(), 'signs.suggested': () => [suggestion] })
  await expect
    .element(signs().getByText('30% of the hours lie outside your working hours.'))
    .toBeVisible()
  await expect.element(signs().getByText('Since 5 May 2026')).toBeVisible()
  expect(screen.core.called('signs.suggested')[0]).toEqual({
    asOf: today,
    clientId: grodvejs.clientId,
  })
  await signs()
    .getByRole('button', { name: /^Accept: Calls/ })
    .click()
  await expect.poll(() => screen.core.called('signs.create')).toHaveLength(1)
  expect(screen.core.called('signs.create')[0]).toMatchObject({ kind: 'calls-at-night', on: today })
})

test('a suggested sign is dismissed, which can be undone', async () => {
  let suggested = [suggestion]
  const screen = await showClient({
    ...signCalls(),
    'signs.suggested': () => suggested,
    'signs.dismiss': () => {
      suggested = []
      return { undoId: 7 }
    },
  })
  await signs()
    .getByRole('button', { name: /^Dismiss: Calls/ })
    .click()
  await expect.element(signs().getByText('Your figures suggest')).not.toBeInTheDocument()
  expect(screen.core.called('signs.dismiss')).toEqual([
    { clientId: grodvejs.clientId, kind: 'calls-at-night', on: today },
  ])
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(screen.core.called('undo.apply')).toEqual([{ undoId: 7 }])
})
