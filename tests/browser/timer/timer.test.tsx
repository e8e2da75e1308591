import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Timer } from '../../../shared/domain/entities.ts'
import { Page } from '../../../renderer/components/page.tsx'
import { Frame } from '../../../renderer/frame/frame.tsx'
import { violations } from '../../support/page/axe.ts'
import {
  failing,
  fakeNow,
  renderApp,
  type FakeCalls,
  type RenderOptions,
} from '../../support/page/fake-core.tsx'
import { aClient, anEntry, aProject } from '../../support/core/some-rows.ts'

const running = (more: Partial<Timer> = {}): Timer => ({
  clientId: 1,
  projectId: null,
  start: fakeNow - 3849,
  zone: 'Europe/Stockholm',
  billable: true,
  activity: 'work',
  note: 'Plans',
  ...more,
})

/** A core with one timer that behaves as the contract says. */
function timerCalls(timer: Timer | null): FakeCalls {
  let now = timer
  return {
    'clients.list': () => [aClient(1, 'Nordlys A/S'), aClient(2, 'Vagt AB'), aClient(3, 'Åsk AB')],
    'projects.list': () => [aProject(1, 2, 'Night watch')],
    'entries.page': () => [anEntry(1, { clientId: 2 })],
    'timer.get': () => now,
    'timer.start': (fields) => {
      const stopped = now ? anEntry(9, { clientId: now.clientId, seconds: 5400 }) : null
      now = running({ ...fields, start: fields.start ?? fakeNow })
      return { timer: now, stopped }
    },
    'timer.update': (fields) => (now = { ...running(), ...now, ...fields } as Timer),
    'timer.stop': () => {
      now = null
      return { entry: anEntry(9, { seconds: 5400 }), entries: [], undoId: 5 }
    },
    'timer.discard': () => {
      now = null
      return { undoId: 6 }
    },
  }
}

const somePage = (
  <Frame>
    <Page title="A page">content</Page>
  </Frame>
)
type Screen = Awaited<ReturnType<typeof renderApp>>
const line = (screen: Screen) => screen.getByRole('combobox', { name: 'Log time' })
const show = (timer: Timer | null, options: RenderOptions = {}) =>
  renderApp(somePage, {
    ...options,
    calls: { ...timerCalls(timer), ...options.calls },
  })

test('the elapsed time is the core’s clock minus the start, whatever this window’s clock says', async () => {
  const screen = await show(running())
  await expect.element(screen.getByText(/^1:04:(09|10|11)$/)).toBeVisible()
  await expect.element(screen.getByText(/^1:04:1[1-9]$/)).toBeVisible()
})

test('client, project and note by keyboard, Enter starts', async () => {
  const screen = await show(null)
  await line(screen).fill('vagt night Rounds')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  expect(screen.core.called('timer.start')).toEqual([
    { clientId: 2, projectId: 1, billable: true, activity: 'work', note: 'Rounds' },
  ])
})

test('one shortcut starts and stops from everywhere; a note still being typed is saved first', async () => {
  const screen = await show(null)
  await expect.element(screen.getByRole('button', { name: 'Start', exact: true })).toBeEnabled()
  await userEvent.keyboard('{Control>}{Shift>}s{/Shift}{/Control}')
  const note = screen.getByRole('textbox', { name: 'Note' })
  await expect.element(screen.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  await note.fill('Half a sent')
  await userEvent.keyboard('{Control>}{Shift>}s{/Shift}{/Control}')
  await expect.element(screen.getByText('Saved 1:30 for \u2068Nordlys A/S\u2069.')).toBeVisible()
  expect(screen.core.called('timer.update')).toEqual([{ note: 'Half a sent', seen: { note: '' } }])
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.element(screen.getByText('Undone.')).toBeVisible()
  expect(screen.core.called('undo.apply')).toEqual([{ undoId: 5 }])
})

test('another client in one step: the running timer is saved, the new one begins', async () => {
  const screen = await show(running())
  await screen.getByRole('button', { name: 'Switch client' }).click()
  const first = screen.getByRole('menuitem').first()
  await expect.element(first).toHaveTextContent('Vagt AB')
  await first.click()
  await expect.element(screen.getByText('Saved 1:30 for \u2068Nordlys A/S\u2069.')).toBeVisible()
  expect(screen.core.called('timer.start')).toMatchObject([{ clientId: 2, note: '' }])
  expect(screen.core.called('timer.stop')).toEqual([])
})

test('the start can be put right while the timer runs, by typing or in steps', async () => {
  const screen = await show(running())
  await screen.getByRole('button', { name: /change the start/ }).click()
  const start = screen.getByRole('textbox', { name: 'Started at' })
  await expect.element(start).toHaveValue('10:55')
  await start.fill('10:30')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText(/^1:(29|30):/)).toBeVisible()
  await screen.getByRole('button', { name: '15 min earlier' }).click()
  await expect.element(start).toHaveValue('10:15')
  expect(screen.core.called('timer.update')).toEqual([
    { start: fakeNow - 5400, seen: { start: fakeNow - 3849 } },
    { start: fakeNow - 5400 - 900, seen: { start: fakeNow - 5400 } },
  ])
  await start.fill('noon')
  await expect.element(screen.getByText('Write a time such as 9:05 or 14:30.')).toBeVisible()
})

test('a discarded timer can be taken back', async () => {
  const screen = await show(running())
  await screen.getByRole('button', { name: /change the start/ }).click()
  await screen.getByRole('button', { name: 'Discard' }).click()
  await expect.element(screen.getByText('Timer discarded.')).toBeVisible()
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.element(screen.getByText('Undone.')).toBeVisible()
  expect(screen.core.called('undo.apply')).toEqual([{ undoId: 6 }])
})

test('a start that fails is told, and what was typed stays', async () => {
  const screen = await show(null, { calls: { 'timer.start': () => failing('database-busy') } })
  await expect.element(screen.getByRole('button', { name: 'Start', exact: true })).toBeEnabled()
  await line(screen).fill('vagt Rounds')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText(/Another program holds the database/)).toBeVisible()
  await expect.element(screen.getByText('Not saved: \u2068vagt Rounds\u2069')).toBeVisible()
})

test('a timer started in another window appears here', async () => {
  let timer: Timer | null = null
  const screen = await show(null, { calls: { 'timer.get': () => timer } })
  await expect.element(screen.getByRole('button', { name: 'Start', exact: true })).toBeEnabled()
  timer = running()
  screen.core.changed('timer')
  await expect.element(screen.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
})

test.for([
  { locale: 'en', scheme: 'light' },
  { locale: 'en', scheme: 'dark' },
  { locale: 'he', scheme: 'dark' },
] as const)('no accessibility violation while it runs ($locale, $scheme)', async (look) => {
  const screen = await show(running(), look)
  await screen.getByRole('button', { name: /change the start/ }).click()
  await expect.element(screen.getByRole('textbox', { name: /Started at/ })).toBeVisible()
  expect(await violations()).toEqual([])
})
