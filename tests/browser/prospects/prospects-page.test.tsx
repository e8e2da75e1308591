import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ProspectsPage } from '../../../renderer/features/prospects/index.ts'
import { violations } from '../../support/page/axe.ts'
import { failing, renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'
import { anan, prospectCalls, someTraits } from './some-prospects.ts'
import { looks } from '../../support/screens/looks.ts'

const shown = (options: RenderOptions = {}) =>
  renderApp(
    <main>
      <ProspectsPage />
    </main>,
    { calls: prospectCalls(), path: '/prospects', ...options },
  )
type Screen = Awaited<ReturnType<typeof shown>>

const names = (screen: Screen) =>
  screen
    .getByRole('list', { name: 'Ten clients I want' })
    .getByRole('button', { name: /^Edit / })
    .elements()
    .map((element) => element.textContent)

test('shows the wanted ones by place, those who came by themselves, and what was decided', async () => {
  const screen = await shown()
  await expect.element(screen.getByText('3 of ten')).toBeVisible()
  expect(names(screen)).toEqual(['Fyrtorn AB', 'Klippan ApS', 'ענן נייר בע"מ'])
  const others = screen.getByRole('list', { name: 'Other prospects' })
  await expect.element(others.getByText('Kom Själv HB')).toBeVisible()
  const first = screen.getByRole('listitem').filter({ hasText: 'Fyrtorn AB' }).first()
  await expect.element(first.getByText('was due 29 Jun 2026')).toBeVisible()
  await expect
    .element(first.getByText('To find out: ⁨how, why you, the right person, research⁩'))
    .toBeVisible()
  const decided = screen.getByRole('list', { name: 'Won and refused' })
  await expect.element(decided.getByText('Would not pay a deposit')).toBeVisible()
  await expect.element(decided.getByText('3 Mar 2025')).toBeVisible()
})

test('P1: says in a word what the pre-screen of each comes to', async () => {
  const screen = await shown()
  for (const [name, result] of [
    ['Fyrtorn AB', 'Clarify first'],
    ['Klippan ApS', 'Not screened'],
    ['ענן נייר בע"מ', 'No'],
  ]) {
    const badge = screen.getByRole('button', { name: `Pre-screen ⁨${name}⁩: ${result}` })
    await expect.element(badge).toBeVisible()
  }
})

test('an empty place asks who it could be, and adds to the ten with the keyboard alone', async () => {
  const screen = await shown()
  const free = screen.getByRole('list', { name: 'Free places' })
  await expect.element(free.getByRole('listitem').nth(6)).toBeVisible()
  expect(free.getByRole('listitem').elements()).toHaveLength(7)
  const place = screen.getByRole('button', { name: /^Place 4 Which client/ })
  place.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus()
  await userEvent.keyboard('Ny Vän AB{Enter}')
  await expect.element(screen.getByText('⁨Ny Vän AB⁩ added')).toBeVisible()
  expect(screen.core.called('prospects.create')).toMatchObject([
    { name: 'Ny Vän AB', wanted: true, nextOn: null, who: '' },
  ])
})

test('is moved by Alt and the arrows, past those of the other list; the focus stays', async () => {
  const screen = await shown()
  const edit = screen.getByRole('button', { name: 'Edit ⁨Fyrtorn AB⁩' })
  await expect.element(edit).toBeVisible()
  edit.element().focus()
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await expect.poll(() => names(screen)[0]).toBe('Klippan ApS')
  // The place of the next wanted one, not the next in all.
  expect(screen.core.called('prospects.move')).toEqual([{ id: 1, position: 3 }])
  await expect.element(screen.getByText('⁨Fyrtorn AB⁩ is now in place 2 of 3.')).toBeInTheDocument()
  await expect.element(edit).toHaveFocus()
  // Until the first move is done the places are not known, and a second one is not begun.
  await expect.poll(() => screen.core.pending()).toBe(0)
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await expect.poll(() => names(screen)[0]).toBe('Fyrtorn AB')
  await expect.element(edit).toHaveFocus()
})

test('is moved by buttons, which do nothing at the ends', async () => {
  const screen = await shown()
  const up = screen.getByRole('button', { name: 'Move ⁨Fyrtorn AB⁩ up' })
  await expect.element(up).toHaveAttribute('aria-disabled', 'true')
  await up.click({ force: true })
  await screen.getByRole('button', { name: 'Move ⁨Klippan ApS⁩ up' }).click()
  await expect.poll(() => names(screen)[0]).toBe('Klippan ApS')
  await screen.getByRole('button', { name: 'Undo' }).click()
  expect(screen.core.called('prospects.move')).toEqual([{ id: 3, position: 1 }])
  await expect.poll(() => screen.core.called('undo.apply')).toEqual([{ undoId: 2 }])
})

test('is dragged to another place by its number', async () => {
  const screen = await shown()
  const numbers = screen.getByText(/^[123]$/)
  await expect.element(numbers.nth(2)).toBeVisible()
  const last = screen.getByRole('listitem').filter({ hasText: 'ענן' }).first()
  await userEvent.dragAndDrop(numbers.nth(0), last, {
    targetPosition: { x: 20, y: last.element().getBoundingClientRect().height - 4 },
  })
  await expect.poll(() => names(screen)).toEqual(['Klippan ApS', 'ענן נייר בע"מ', 'Fyrtorn AB'])
  expect(screen.core.called('prospects.move')).toEqual([{ id: 1, position: 4 }])
})

test('the name of someone refused cannot be added, but opened again', async () => {
  const screen = await shown({
    calls: {
      ...prospectCalls(),
      'prospects.create': () => failing('conflict', { declined: true, clientId: 5 }),
      'prospects.remembered': () => [
        {
          id: 5,
          name: 'Rundpingstornets Event AB',
          decidedOn: '2025-03-03',
          reason: 'Would not pay a deposit',
          signs: ['no-deposit', 'haggles-early'],
        },
      ],
    },
  })
  await screen.getByRole('button', { name: 'Add prospect' }).click()
  await screen.getByRole('textbox', { name: 'Name' }).fill('Rundpingstornets Event AB')
  const notice = screen.getByRole('dialog').getByRole('status')
  await expect
    .element(notice)
    .toMatchTextContent(/You said no to .*Rundpingstornets Event AB.* on 3 Mar 2025\./)
  await expect.element(notice).toMatchTextContent(/Your reason: .*Would not pay a deposit/)
  await expect
    .element(notice)
    .toMatchTextContent(/Signs seen: .*Will not pay a deposit, Haggles hard from the start/)
  await screen.getByRole('button', { name: 'Save' }).click()
  await expect
    .element(screen.getByRole('textbox', { name: 'Name' }))
    .toHaveAccessibleDescription('You said no to this one before.')
  await screen.getByRole('button', { name: 'Open it again' }).click()
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
  expect(screen.core.called('prospects.decide')).toMatchObject([{ id: 5, decision: 'open' }])
})

test('what is wrong in the form is said beside the field', async () => {
  const screen = await shown({
    calls: { ...prospectCalls(), 'prospects.update': () => failing('conflict', {}) },
  })
  await screen.getByRole('button', { name: 'Edit ⁨Fyrtorn AB⁩' }).click()
  const name = screen.getByRole('textbox', { name: 'Name' })
  await name.fill(' ')
  await screen.getByRole('button', { name: 'Save' }).click()
  await expect.element(name).toHaveAccessibleDescription(/at most 200 characters/)
  await expect.element(name).toHaveFocus()
  await name.fill('Klippan ApS')
  await screen.getByRole('textbox', { name: 'How?' }).fill('By sea')
  await screen.getByRole('button', { name: 'Save' }).click()
  await expect.element(name).toHaveAccessibleDescription(/with this name already/)
  expect(screen.core.called('prospects.update')).toMatchObject([
    { id: 1, fields: { name: 'Klippan ApS', how: 'By sea', nextOn: '2026-06-29' } },
  ])
})

test('saying no keeps the reason, can be undone, and leads to the letter', async () => {
  const screen = await shown()
  const menu = async (name: string, item: string) => {
    await screen.getByRole('button', { name: `What to do with ⁨${name}⁩` }).click()
    await screen.getByRole('menuitem', { name: item }).click()
  }
  await menu('ענן נייר בע"מ', 'Say no')
  const why = screen.getByRole('textbox', { name: 'Why' })
  await expect.element(why).toHaveValue('They cannot pay.')
  await screen.getByRole('button', { name: 'Say no', exact: true }).click()
  await expect.element(screen.getByText(/You said no to .*ענן/)).toBeVisible()
  expect(screen.core.called('prospects.decide')).toEqual([
    {
      id: 4,
      decision: 'refused',
      on: '2026-06-30',
      reason: 'They cannot pay.',
      seen: anan,
    },
  ])
  await menu('Fyrtorn AB', 'Say no')
  await screen.getByRole('button', { name: 'Say no and write the letter' }).click()
  await expect.poll(() => screen.path()).toBe('/say-no?client=1&situation=refuse')
})

test('a won one opens as a client; a refused one can be opened again with its reason', async () => {
  const screen = await shown()
  await screen.getByRole('button', { name: 'Open ⁨Rundpingstornets Event AB⁩ again' }).click()
  const others = screen.getByRole('list', { name: 'Other prospects' })
  await expect
    .element(others.getByText('You said no before: ⁨Would not pay a deposit⁩'))
    .toBeVisible()
  await screen.getByRole('button', { name: 'What to do with ⁨Klippan ApS⁩' }).click()
  await screen.getByRole('menuitem', { name: 'It is won' }).click()
  await screen.getByRole('textbox', { name: 'What won them over' }).fill('The sketch')
  await screen.getByRole('button', { name: 'It is won' }).click()
  await expect.poll(() => screen.path()).toBe('/clients/3')
  expect(screen.core.called('prospects.decide').at(-1)).toMatchObject({
    decision: 'won',
    reason: 'The sketch',
  })
})

test('one with hours cannot be deleted, and the page says why', async () => {
  const screen = await shown({
    calls: { ...prospectCalls(), 'prospects.delete': () => failing('conflict') },
  })
  await screen.getByRole('button', { name: 'What to do with ⁨Klippan ApS⁩' }).click()
  await screen.getByRole('menuitem', { name: 'Delete' }).click()
  await expect.element(screen.getByText(/hours, invoices or letters of .*Klippan/)).toBeVisible()
})

test('deleting offers to undo', async () => {
  const screen = await shown()
  await screen.getByRole('button', { name: 'What to do with ⁨Klippan ApS⁩' }).click()
  await screen.getByRole('menuitem', { name: 'Delete' }).click()
  await expect.element(screen.getByText('⁨Klippan ApS⁩ deleted')).toBeVisible()
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => screen.core.called('undo.apply')).toEqual([{ undoId: 3 }])
})

test('traits are added, changed where they stand, and deleted, by keyboard', async () => {
  const screen = await shown()
  const add = screen.getByRole('textbox', { name: 'Add what you do not want' })
  await add.fill('Haggles')
  await userEvent.keyboard('{Enter}')
  await expect.element(add).toHaveValue('')
  const pencil = screen.getByRole('button', { name: 'Edit: ⁨Pays on time⁩' })
  pencil.element().focus()
  await userEvent.keyboard('{Enter}')
  const field = screen.getByRole('textbox', { name: 'Trait' })
  await expect.element(field).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(pencil).toHaveFocus()
  expect(screen.core.called('traits.update')).toEqual([])
  await pencil.click()
  await field.fill('Pays at once')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Trait saved')).toBeVisible()
  await screen.getByRole('button', { name: 'Delete: ⁨Calls at night⁩' }).click()
  await expect.element(screen.getByText('Trait deleted')).toBeVisible()
  expect(screen.core.called('traits.create')).toEqual([{ text: 'Haggles', wanted: false }])
  expect(screen.core.called('traits.update')).toEqual([
    { id: 11, fields: { text: 'Pays at once' }, seen: someTraits[0] },
  ])
  expect(screen.core.called('traits.delete')).toEqual([{ id: 12 }])
})

test('a list that cannot be read says so and can be tried again', async () => {
  const screen = await shown({
    calls: { ...prospectCalls(), 'prospects.list': () => failing('database-busy') },
  })
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/Another program/)
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('P1: without the warning signs no result is shown that they might forbid', async () => {
  const screen = await shown({
    calls: { ...prospectCalls(), 'signs.list': () => failing('database-busy') },
  })
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/Another program/)
  await expect.element(screen.getByText('Clarify first')).not.toBeInTheDocument()
})

test.each(looks)('no accessibility violations: %s', async (_, look) => {
  const screen = await shown(look)
  await expect.element(screen.getByText('Vunnen AB')).toBeVisible()
  expect(await violations()).toEqual([])
  await screen.getByRole('button', { name: /Edit .*Fyrtorn/ }).click()
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  expect(await violations()).toEqual([])
})
