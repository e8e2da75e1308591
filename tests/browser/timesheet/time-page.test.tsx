import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { TimePage } from '../../../renderer/features/timesheet/index.ts'
import type { Entry } from '../../../shared/domain/entities.ts'
import { violations } from '../../support/page/axe.ts'
import {
  failing,
  renderApp,
  type FakeCalls,
  type RenderOptions,
} from '../../support/page/fake-core.tsx'
import { pick } from '../../support/page/pick.ts'
import { aClient, anEntry, aProject } from '../../support/core/some-rows.ts'

const at = (text: string) => Date.parse(text) / 1000
const zone = 'Europe/Stockholm'

// Monday evening into Tuesday: T1 gives 4 h to Monday and 30 min to Tuesday.
const night = anEntry(2, {
  note: 'Night call',
  date: '2026-06-29',
  seconds: 16_200,
  billable: false,
  time: {
    kind: 'interval',
    start: at('2026-06-29T20:00:20+02:00'),
    end: at('2026-06-30T00:30:20+02:00'),
    zone,
  },
})
const morning = anEntry(1, { note: 'Plans', activity: 'meeting', projectId: 1 })

function entryCalls(start: readonly Entry[]): FakeCalls {
  let entries = start
  return {
    'clients.list': () => [aClient(1, 'Nordlys A/S'), aClient(2, 'Vagt AB')],
    'projects.list': () => [aProject(1, 1, 'Harbour')],
    'entries.page': () => [...entries],
    'entries.summary': () => ({ count: entries.length, seconds: 19_800 }),
    'entries.days': () => [
      { date: '2026-06-29', seconds: 14_400 },
      { date: '2026-06-30', seconds: 5400 },
    ],
    'entries.create': (fields) => ({ entry: { ...anEntry(3), ...fields }, undoId: 7 }),
    'entries.update': ({ id }) => ({ entry: anEntry(id), undoId: 8 }),
    'entries.delete': ({ ids }) => {
      entries = entries.filter((entry) => !ids.includes(entry.id))
      return { undoId: 9 }
    },
    'undo.apply': () => {
      entries = start
      return { undoId: null }
    },
  }
}

const show = (options: RenderOptions = {}) =>
  renderApp(<TimePage />, {
    path: '/time/list',
    ...options,
    calls: { ...entryCalls([morning, night]), ...options.calls },
  })

test('time after the fact in a form with every field', async () => {
  const screen = await show()
  await screen.getByRole('button', { name: 'New entry' }).click()
  const client = screen.getByRole('dialog').getByRole('combobox', { name: 'Client' })
  await pick(client, 'vagt', 'Vagt AB')
  await userEvent.tab()
  await userEvent.tab()
  await userEvent.tab()
  await userEvent.keyboard('2,5')
  await expect.element(screen.getByText('2.5 h')).toBeVisible()
  await userEvent.tab()
  await userEvent.keyboard('Rounds{Enter}')
  await expect.element(screen.getByText('Entry added.')).toBeVisible()
  expect(screen.core.called('entries.create')).toEqual([
    {
      clientId: 2,
      projectId: null,
      time: { kind: 'duration', date: '2026-06-30', seconds: 9000 },
      billable: true,
      activity: 'work',
      note: 'Rounds',
    },
  ])
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
})

test('T1: times instead of a duration make an interval, across midnight too', async () => {
  const screen = await show()
  await screen.getByRole('button', { name: 'New entry' }).click()
  await screen.getByRole('textbox', { name: 'Time worked' }).fill('22-1:30')
  await expect.element(screen.getByText('3.5 h, into the next day')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Entry added.')).toBeVisible()
  expect(screen.core.called('entries.create')[0]?.time).toEqual({
    kind: 'interval',
    start: at('2026-06-30T22:00+02:00'),
    end: at('2026-07-01T01:30+02:00'),
    zone,
  })
})

test('what cannot be read is told beside the field, and nothing typed is lost', async () => {
  const screen = await show({ calls: { 'entries.create': () => failing('database-busy') } })
  await screen.getByRole('button', { name: 'New entry' }).click()
  const worked = screen.getByRole('textbox', { name: 'Time worked' })
  await screen.getByRole('textbox', { name: 'Note' }).fill('Rounds')
  await worked.fill('a while')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText(/Write a duration such as 1:30/)).toBeVisible()
  expect(screen.core.called('entries.create')).toEqual([])
  await worked.fill('2')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText(/Another program holds the database/)).toBeVisible()
  await expect.element(worked).toHaveValue('2')
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('Rounds')
})

test('a deleted entry comes back with undo', async () => {
  const screen = await show()
  await screen.getByRole('button', { name: /^Delete Nordlys A\/S.* 29 Jun/ }).click()
  await expect.element(screen.getByText('Night call')).not.toBeVisible()
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.element(screen.getByText('Night call')).toBeVisible()
  expect(screen.core.called('undo.apply')).toEqual([{ undoId: 9 }])
})

test('editing the note alone leaves the time untouched to the second', async () => {
  const screen = await show()
  await screen.getByRole('button', { name: /^Edit Nordlys A\/S.* 29 Jun/ }).click()
  const dialog = screen.getByRole('dialog')
  await expect
    .element(dialog.getByRole('textbox', { name: 'Time worked' }))
    .toHaveValue('20:00–00:30')
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Alarm')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Entry changed.')).toBeVisible()
  expect(screen.core.called('entries.update')).toMatchObject([
    { id: 2, fields: { time: night.time, note: 'Alarm', billable: false } },
  ])
})

test('times run from left to right in Hebrew as well, a note as it is written', async () => {
  const screen = await show({ locale: 'he' })
  await screen.getByRole('button', { name: /Edit/u }).first().click()
  const dialog = screen.getByRole('dialog')
  const directionOf = (name: RegExp) =>
    getComputedStyle(dialog.getByRole('textbox', { name }).element()).direction
  await expect.poll(() => directionOf(/Time worked/u)).toBe('ltr')
  await expect.poll(() => directionOf(/Note/u)).toBe('ltr')
  await expect.poll(() => directionOf(/Date/u)).toBe('rtl')
})

test('an entry opens at its time; Escape leaves it, but not once something was typed', async () => {
  const screen = await show()
  const edit = screen.getByRole('button', { name: /^Edit Nordlys A\/S.* 29 Jun/ })
  const dialog = screen.getByRole('dialog')
  const worked = dialog.getByRole('textbox', { name: 'Time worked' })
  await edit.click()
  await expect.element(worked).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(edit).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await worked.fill('2:00')
  await userEvent.keyboard('{Escape}')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  expect(screen.core.called('entries.update')).toEqual([])
})

test('continuing an entry starts the timer with its words', async () => {
  const screen = await show({
    calls: { 'timer.start': () => failing('internal') },
  })
  await screen.getByRole('button', { name: /^Continue Nordlys A\/S.* 30 Jun/ }).click()
  await expect.element(screen.getByText(/Something went wrong inside the app/)).toBeVisible()
  expect(screen.core.called('timer.start')).toEqual([
    { clientId: 1, projectId: 1, billable: true, activity: 'meeting', note: 'Plans' },
  ])
})

test('a week that cannot be read is told in words', async () => {
  const calls: FakeCalls = { 'entries.page': () => failing('database-damaged') }
  const screen = await show({ path: '/time/week', calls })
  await expect.element(screen.getByText(/The database is damaged/)).toBeVisible()
})

test.for([
  { locale: 'en', scheme: 'light' },
  { locale: 'en', scheme: 'dark' },
  { locale: 'he', scheme: 'light' },
] as const)('no accessibility violation ($locale, $scheme)', async (look) => {
  const screen = await show(look)
  await expect.element(screen.getByText('Night call')).toBeVisible()
  expect(await violations()).toEqual([])
})

test('at twice the zoom nothing is cut off', async () => {
  const screen = await show({ path: '/time/week', width: 512, height: 700 })
  await expect.element(screen.getByRole('grid')).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
})
