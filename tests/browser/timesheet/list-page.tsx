import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { TimePage } from '../../../renderer/features/timesheet/index.ts'
import {
  failing,
  renderApp,
  type FakeCalls,
  type RenderOptions,
} from '../../support/page/fake-core.tsx'
import { aClient, anEntry, aProject } from '../../support/core/some-rows.ts'
import { anInterval } from '../../support/core/builders.ts'

export const count = 100_000
const morning = anInterval('2026-06-30T07:00:00Z', '2026-06-30T09:00:00Z')
export const many: FakeCalls = {
  'clients.list': () => [aClient(1, 'Nordlys A/S'), aClient(2, 'Vagt AB')],
  'projects.list': () => [aProject(1, 1, 'Harbour')],
  'entries.summary': () => ({ count, seconds: count * 3600 }),
  'entries.totals': () => ({
    seconds: 4,
    billableSeconds: 3,
    worth: 123_400,
    unvaluedSeconds: 3600,
  }),
  'entries.page': ({ offset, limit }) =>
    Array.from({ length: Math.min(limit, count - offset) }, (_, i) =>
      anEntry(offset + i + 1, {
        note: `Row ${offset + i}`,
        ...(offset + i === 1 && { time: morning, seconds: 7200 }),
      }),
    ),
  'entries.ids': ({ offset, limit }) =>
    Array.from({ length: Math.min(limit, count - offset) }, (_, i) => ({
      id: offset + i + 1,
      seconds: 3600,
    })),
  'entries.update': ({ id }) => ({ entry: anEntry(id), undoId: 8 }),
  'entries.delete': () => ({ undoId: 9 }),
  'entries.merge': () =>
    failing('invalid-input', { issues: [{ path: ['ids'], message: 'not-alike' }] }),
  'entries.assign': ({ ids }) => ({ count: ids.length, undoId: 10 }),
}

export const show = (options: RenderOptions = {}) =>
  renderApp(<TimePage />, {
    path: '/time/list',
    width: 1280,
    ...options,
    calls: { ...many, ...options.calls },
  })
export type Screen = Awaited<ReturnType<typeof show>>

export const body = (screen: Screen) =>
  screen.getByRole('grid').getByRole('rowgroup').last().element()
export const row = (screen: Screen, note: string) =>
  screen.getByRole('row').filter({ has: page.getByText(note, { exact: true }) })
export const shown = async (screen: Screen, note = 'Row 0') =>
  expect.element(screen.getByText(note, { exact: true })).toBeVisible()
export const press = (keys: string) => userEvent.keyboard(keys)
export const grid = (screen: Screen) => screen.getByRole('grid').element() as HTMLElement
