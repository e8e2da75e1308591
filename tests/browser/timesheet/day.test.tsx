import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { TimePage } from '../../../renderer/features/timesheet/index.ts'
import type { Entry } from '../../../shared/domain/entities.ts'
import { violations } from '../../support/page/axe.ts'
import { failing, renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'
import { anInterval } from '../../support/core/builders.ts'
import { aClient, anEntry } from '../../support/core/some-rows.ts'

const day = '2026-06-30'
const timed = (id: number, from: string, to: string, more: Partial<Entry> = {}): Entry => {
  const time = anInterval(`${day}T${from}:00+02:00`, `${day}T${to}:00+02:00`)
  return anEntry(id, { time, seconds: time.end - time.start, ...more })
}
const entries = [
  timed(1, '09:00', '10:30'),
  timed(2, '10:10', '11:00', { clientId: 2 }),
  timed(3, '12:00', '13:00', { clientId: 2 }),
  anEntry(4, { note: 'Call' }),
]

const show = (options: RenderOptions = {}) =>
  renderApp(<TimePage />, {
    path: '/time/day',
    ...options,
    calls: {
      'clients.list': () => [aClient(1, 'Nordlys A/S'), aClient(2, 'Vagt AB')],
      'entries.page': () => entries,
      'doubts.list': () => [
        {
          code: 'overlapping-entries',
          clientId: 2,
          client: 'Vagt AB',
          key: 'entries 1 2 1200',
          figures: {},
        },
      ],
      'entries.days': () => [{ date: day, seconds: 16_000 }],
      'entries.update': ({ id }) => ({ entry: anEntry(id), undoId: 1 }),
      'entries.split': () => ({ entry: anEntry(1), later: anEntry(9), undoId: 2 }),
      'entries.merge': () => ({ entry: anEntry(2), undoId: 3 }),
      'entries.create': (fields) => ({ entry: { ...anEntry(8), ...fields }, undoId: 4 }),
      ...options.calls,
    },
  })

test('an entry is moved, made longer, split, merged and joined by keys, and what moved is said', async () => {
  const screen = await show()
  const block = screen.getByRole('button', { name: /Vagt AB.*10:10–11:00/ })
  await expect.element(block).toBeVisible()
  ;(block.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(screen.getByText(/Vagt AB.* is now 10:15 to 11:05/)).toBeInTheDocument()
  await userEvent.keyboard('{Shift>}{Alt>}{ArrowDown}{/Alt}{/Shift}sj')
  await userEvent.keyboard('m')
  const times = screen.core.called('entries.update').map(({ fields }) => fields.time)
  const at = (from: string, to: string) =>
    anInterval(`${day}T${from}:00+02:00`, `${day}T${to}:00+02:00`)
  expect(times).toEqual([at('10:15', '11:05'), at('10:10', '11:01'), at('10:10', '12:00')])
  expect(screen.core.called('entries.split')).toEqual([{ id: 2, at: at('10:35', '11:00').start }])
  expect(screen.core.called('entries.merge')).toEqual([{ ids: [2, 3] }])
})

test('why entries are not merged is said', async () => {
  const screen = await show({
    calls: {
      'entries.merge': () =>
        failing('invalid-input', { issues: [{ path: ['ids'], message: 'apart-out-of-hours' }] }),
    },
  })
  const block = screen.getByRole('button', { name: /Vagt AB.*10:10–11:00/ })
  await expect.element(block).toBeVisible()
  ;(block.element() as HTMLElement).focus()
  await userEvent.keyboard('m')
  await expect.element(screen.getByText(/There is time between these entries/)).toBeVisible()
})

test('time counted twice and gaps are mended with one click; what has no time is put on the day', async () => {
  const screen = await show()
  await screen.getByRole('button', { name: /^Start .*Vagt AB.* at 10:30/ }).click()
  await screen.getByRole('button', { name: /^Put on the day/ }).click()
  const times = screen.core.called('entries.update').map(({ fields }) => fields.time)
  const at = (from: string, to: string) =>
    anInterval(`${day}T${from}:00+02:00`, `${day}T${to}:00+02:00`)
  expect(times).toEqual([at('10:30', '11:00'), at('08:00', '09:00')])
  const gap = screen.getByRole('button', { name: /1:00.* not logged.*11:00.*to.*12:00/ })
  ;(gap.element() as HTMLElement).focus()
  await userEvent.keyboard('n')
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  expect(screen.core.called('entries.create')[0]?.time).toEqual(at('11:00', '12:00'))
})

test.for([
  { locale: 'en', scheme: 'light' },
  { locale: 'he', scheme: 'dark' },
] as const)('no accessibility violation ($locale, $scheme)', async (look) => {
  const screen = await show(look)
  await expect.element(screen.getByText('Vagt AB').first()).toBeVisible()
  expect(await violations()).toEqual([])
  await screen.getByRole('link', { name: /Month/ }).click()
  await expect.element(screen.getByRole('link', { name: /30 June|30 ביוני/ })).toBeVisible()
  expect(await violations()).toEqual([])
})
