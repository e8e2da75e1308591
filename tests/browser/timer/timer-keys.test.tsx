import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Timer } from '../../../shared/domain/entities.ts'
import { Page } from '../../../renderer/components/page.tsx'
import { Frame } from '../../../renderer/frame/frame.tsx'
import { aClient, anEntry, aProject } from '../../support/core/some-rows.ts'
import { violations } from '../../support/page/axe.ts'
import { fakeNow, renderApp, type FakeCalls } from '../../support/page/fake-core.tsx'

const newest = [
  anEntry(4, { clientId: 1, date: '2026-07-02', note: 'Planned' }),
  anEntry(3, { clientId: 2, projectId: 1, activity: 'meeting', note: 'Rounds' }),
  anEntry(2, { clientId: 1, note: 'Plans' }),
]

function keyCalls(timer: Timer | null): FakeCalls {
  let now = timer
  return {
    'clients.list': () => [aClient(1, 'Nordlys A/S'), aClient(2, 'Vagt AB')],
    'projects.list': () => [aProject(1, 2, 'Night watch')],
    'entries.page': () => newest,
    'search.find': () => ({
      clients: [],
      projects: [],
      invoices: [],
      entries: [anEntry(2, { clientId: 1, note: 'Plans' })],
      isComplete: true,
    }),
    'timer.get': () => now,
    'timer.start': (fields) => {
      now = { zone: 'Europe/Stockholm', ...fields, start: fakeNow }
      return { timer: now, stopped: null }
    },
    'timer.update': ({ seen: _seen, ...fields }) => (now = { ...now, ...fields } as Timer),
    'timer.stop': () => {
      now = null
      return { entry: anEntry(9, { seconds: 5400 }), entries: [], undoId: 5 }
    },
  }
}

const show = async (timer: Timer | null = null) => {
  const screen = await renderApp(
    <Frame>
      <Page title="A page">
        <input aria-label="A field" />
      </Page>
    </Frame>,
    { calls: keyCalls(timer) },
  )
  await expect.element(screen.getByRole('combobox', { name: 'Log time' })).toBeVisible()
  if (!timer)
    await expect.element(screen.getByRole('button', { name: 'Start', exact: true })).toBeEnabled()
  return screen
}

const rounds = { clientId: 2, projectId: 1, billable: true, activity: 'meeting', note: 'Rounds' }

test('R begins again what was done last, not what is planned, and E stops it; a field takes the letters', async () => {
  const screen = await show()
  const field = screen.getByRole('textbox', { name: 'A field' })
  await field.click()
  await userEvent.keyboard('reo')
  await expect.element(field).toHaveValue('reo')
  ;(document.activeElement as HTMLElement).blur()
  await expect.poll(() => screen.core.called('timer.start')).toEqual([])
  await userEvent.keyboard('r')
  await expect.element(screen.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  expect(screen.core.called('timer.start')).toEqual([rounds])
  await userEvent.keyboard('e')
  await expect.element(screen.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  expect(screen.core.called('timer.stop')).toHaveLength(1)
})

test('O lists what else there is, and its digit switches; what runs already stays', async () => {
  const screen = await show({ ...(rounds as Timer), zone: 'Europe/Stockholm', start: fakeNow - 60 })
  await expect.element(screen.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  await userEvent.keyboard('o')
  const list = screen.getByRole('dialog', { name: 'Stop this and start for' })
  await expect.element(list.getByRole('button', { name: /Vagt AB.*runs now/ })).toBeVisible()
  expect(await violations()).toEqual([])
  await userEvent.keyboard('2')
  await expect.element(list).not.toBeInTheDocument()
  await userEvent.keyboard('r')
  await expect.element(list).toBeVisible()
  await userEvent.keyboard('1')
  await expect.element(list).not.toBeInTheDocument()
  expect(screen.core.called('timer.start')).toMatchObject([{ clientId: 1, note: 'Planned' }])
})

test('the palette shows the keys of the timer, and an entry it finds goes on by Ctrl and Enter', async () => {
  const screen = await show()
  await userEvent.keyboard('{Control>}k{/Control}')
  const again = screen.getByRole('option', { name: /Start again: .*Vagt AB.*R/ })
  await expect.element(again).toBeVisible()
  await again.click()
  await expect.element(screen.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(screen.getByRole('combobox', { name: 'Commands' })).toHaveFocus()
  await userEvent.keyboard('plans')
  await expect.element(screen.getByRole('option', { name: /Plans.*continue/ })).toBeVisible()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .poll(() => screen.core.called('timer.start'))
    .toMatchObject([rounds, { clientId: 1, note: 'Plans' }])
})

test('A adds another note behind what is typed, and loses neither', async () => {
  const screen = await show({ ...(rounds as Timer), zone: 'Europe/Stockholm', start: fakeNow - 60 })
  const note = screen.getByRole('textbox', { name: 'Note' })
  await expect.element(note).toHaveValue('Rounds')
  await userEvent.keyboard('a')
  await expect.element(screen.getByText('So far: \u2068Rounds\u2069')).toBeVisible()
  expect(await violations()).toEqual([])
  await userEvent.keyboard('Gate 4{Enter}')
  await expect.element(note).toHaveValue('Rounds; Gate 4')
  expect(screen.core.called('timer.update')).toEqual([
    { note: 'Rounds; Gate 4', seen: { note: 'Rounds' } },
  ])
})
