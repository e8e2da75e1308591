import { hideToast } from '../../../renderer/api/toast-store.ts'
import { afterEach, expect, test } from 'vitest'
import { ClientsPage } from '../../../renderer/features/clients/index.ts'
import { failing, renderApp, type FakeCalls } from '../../support/page/fake-core.tsx'
import { nordlys, someClients, someProjects, someReport, someTrends, vagt } from './some-clients.ts'

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
  droppedPrice: null,
}

async function merging(clashes: string[], other: FakeCalls = {}) {
  const calls: FakeCalls = {
    'clients.list': () => [...someClients],
    'projects.list': () => [...someProjects],
    'agreedRates.list': () => [],
    'reports.clients': () => someReport,
    'reports.trends': () => someTrends,
    'clients.mergePreview': () => ({ ...moved, clashes }),
    'clients.merge': () => ({ moved, undoId: 3 }),
    'undo.apply': () => ({ undoId: null }),
    ...other,
  }
  const screen = await renderApp(<ClientsPage />, { calls })
  await screen.getByRole('button', { name: 'More for ⁨Vagt AB⁩' }).click()
  await screen.getByRole('menuitem', { name: 'Merge into another client' }).click()
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

test('nothing is merged while what moves cannot be shown; it is asked for again with a click', async () => {
  let fails = true
  const screen = await merging([], {
    'clients.mergePreview': () => (fails ? failing('internal') : moved),
  })
  const merge = screen.getByRole('button', { name: 'Merge', exact: true })
  await expect.element(screen.getByRole('alert')).toBeVisible()
  await expect.element(merge).toBeDisabled()
  fails = false
  await screen.getByRole('button', { name: 'Try again' }).click()
  await merge.click()
  await expect.poll(() => screen.core.called('clients.merge')).toHaveLength(1)
})

test('how a project is paid that goes with a merge is said before', async () => {
  const screen = await merging([], {
    'clients.mergePreview': () => ({
      ...moved,
      droppedPrice: { pricing: 'fixed', fee: 5_000_000, estimatedSeconds: 36_000 },
    }),
  })
  const shown = screen.getByRole('region', { name: 'What moves' })
  await expect.element(shown).toMatchTextContent(/Fixed fee.*50,000.*10 h estimated/)
})

test('what stands in the way of a merge is said as soon as both are known', async () => {
  const screen = await merging(['2026-017'])
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/2026-017/)
  const merge = screen.getByRole('button', { name: 'Merge', exact: true })
  await expect.element(merge).toBeDisabled()
})
