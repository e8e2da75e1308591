import { hideToast } from '../../../renderer/api/toast-store.ts'
import { afterEach, expect, test } from 'vitest'
import { ClientsPage } from '../../../renderer/features/clients/index.ts'
import { renderApp, type FakeCalls } from '../../support/page/fake-core.tsx'
import { nordlys, someClients, someProjects, vagt } from './some-clients.ts'

// Messages live outside the page and would still lie over the next test's.
afterEach(() => hideToast())

const moved = {
  entries: 12,
  seconds: 45_000,
  projects: 2,
  invoices: 1,
  joinedProjects: ['Web'],
  joinedInvoices: [],
  clashes: [] as string[],
  droppedRates: 0,
}

async function merging(clashes: string[]) {
  const calls: FakeCalls = {
    'clients.list': () => [...someClients],
    'projects.list': () => [...someProjects],
    'agreedRates.list': () => [],
    'clients.mergePreview': () => ({ ...moved, clashes }),
    'clients.merge': () => ({ moved, undoId: 3 }),
    'undo.apply': () => ({ undoId: null }),
  }
  const screen = await renderApp(<ClientsPage />, { calls })
  await screen.getByRole('button', { name: 'Merge ⁨Vagt AB⁩ into another' }).click()
  await screen.getByRole('combobox', { name: 'Into' }).click()
  await screen.getByRole('option', { name: nordlys.name }).click()
  return screen
}

test('a client is merged after what moves was shown, and one click takes it back', async () => {
  const screen = await merging([])
  const shown = screen.getByRole('region', { name: 'What moves' })
  await expect.element(shown).toMatchTextContent(/12.5 h.*12 time entries.*2 projects.*1 invoice/)
  expect(screen.core.called('clients.merge')).toEqual([])
  await screen.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect.element(screen.getByText('⁨Vagt AB⁩ merged')).toBeVisible()
  expect(screen.core.called('clients.merge')).toEqual([{ id: vagt.id, into: nordlys.id }])
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => screen.core.called('undo.apply')).toEqual([{ undoId: 3 }])
})

test('what stands in the way of a merge is said as soon as both are known', async () => {
  const screen = await merging(['2026-017'])
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/2026-017/)
})
