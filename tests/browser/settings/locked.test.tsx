import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ImportPage } from '../../../renderer/features/import/index.ts'
import { SettingsPage } from '../../../renderer/features/settings/index.ts'
import { AddEntry } from '../../../renderer/features/timesheet/form/add-entry.tsx'
import type { Settings } from '../../../shared/domain/settings.ts'
import { violations } from '../../support/page/axe.ts'
import {
  failing,
  renderApp,
  someSettings,
  someStatus,
  type FakeCalls,
} from '../../support/page/fake-core.tsx'
import { someClients } from '../clients/some-clients.ts'
import { anOutcome, someFile } from '../import/some-imports.ts'

/** A core that keeps which time is locked. */
function keeping(start: Partial<Settings> = {}): FakeCalls {
  let settings: Settings = { ...someSettings, ...start }
  return {
    'app.status': () => ({ ...someStatus(), settings }),
    'settings.get': () => settings,
    'clients.list': () => someClients,
    'lock.propose': () => ({
      until: '2026-05-31',
      apart: [
        { clientId: 1, until: '2026-03-31', isInvoiced: true },
        { clientId: 2, until: '2026-02-02', isInvoiced: false },
      ],
    }),
    'lock.set': ({ until, apart = settings.lockedApart }) => {
      settings = { ...settings, lockedUntil: until, lockedApart: apart }
      return { undoId: 5 }
    },
  }
}

test('the day proposed is the end of what is invoiced, each client’s own where it differs; one click unlocks', async () => {
  const screen = await renderApp(<SettingsPage />, { path: '/settings/time', calls: keeping() })
  await expect.element(screen.getByText('No time is locked.')).toBeVisible()
  await screen.getByRole('button', { name: 'Lock time …' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Lock time' })
  await expect
    .element(dialog.getByRole('textbox', { name: 'Up to and including' }))
    .toHaveValue('31 May 2026')
  await expect.element(dialog.getByText('nothing, not invoiced yet')).toBeVisible()
  expect(await violations()).toEqual([])
  await dialog.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect.element(screen.getByText('Locked up to 31 May 2026.').first()).toBeVisible()
  expect(screen.core.called('lock.set')).toEqual([
    {
      until: '2026-05-31',
      apart: { 1: '2026-03-31', 2: '2026-02-02' },
      seen: { lockedUntil: null, lockedApart: {} },
    },
  ])
  screen.core.changed('all')
  await screen.getByRole('button', { name: 'Unlock' }).click()
  await expect.element(screen.getByText(/^Unlocked\./)).toBeVisible()
  expect(screen.core.called('lock.set').at(-1)).toEqual({
    until: null,
    seen: { lockedUntil: '2026-05-31', lockedApart: { 1: '2026-03-31', 2: '2026-02-02' } },
  })
})

test('a lock that another window set meanwhile is shown, and only then written over', async () => {
  const present = { ...someSettings, lockedUntil: '2026-06-30' }
  const calls: FakeCalls = {
    ...keeping(),
    'lock.set': ({ seen }) =>
      seen?.lockedUntil === null ? failing('conflict', { present }) : { undoId: 5 },
  }
  const screen = await renderApp(<SettingsPage />, { path: '/settings/time', calls })
  await screen.getByRole('button', { name: 'Lock time …' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Lock time' })
  const day = dialog.getByRole('textbox', { name: 'Up to and including' })
  await day.fill('2026-04-30')
  await dialog.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect.element(dialog.getByRole('radio', { name: /30 Jun 2026/ })).toBeInTheDocument()
  await expect.element(day).toHaveValue('30 Apr 2026')
  await dialog.getByRole('button', { name: 'Save mine' }).click()
  await expect
    .poll(() => screen.core.called('lock.set').at(-1)?.seen)
    .toMatchObject({ lockedUntil: '2026-06-30' })
})

test('that nothing can be proposed is said, and asked for again', async () => {
  const calls = { ...keeping(), 'lock.propose': () => failing('internal') }
  const screen = await renderApp(<SettingsPage />, { path: '/settings/time', calls })
  await screen.getByRole('button', { name: 'Lock time …' }).click()
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('a form that is refused says up to when time is locked, unlocks it, and keeps what was typed', async () => {
  let isLocked = true
  const calls: FakeCalls = {
    ...keeping({ lockedUntil: '2026-05-31' }),
    'entries.create': () =>
      isLocked ? failing('locked', { until: '2026-05-31', clientId: null }) : failing('internal'),
  }
  const screen = await renderApp(
    <AddEntry
      of={{ clientId: null, projectId: null }}
      date="2026-05-20"
      onClose={() => undefined}
    />,
    {
      calls,
    },
  )
  await screen.getByRole('textbox', { name: 'Time worked' }).fill('2h')
  await screen.getByRole('button', { name: 'Add entry' }).click()
  await expect
    .element(screen.getByText('Time up to 31 May 2026 is locked, so nothing in it changes.'))
    .toBeVisible()
  await screen.getByRole('button', { name: 'Unlock' }).click()
  isLocked = false
  screen.core.changed('settings')
  await expect.element(screen.getByText('It is unlocked now. Try again.')).toBeVisible()
  await expect.element(screen.getByRole('textbox', { name: 'Time worked' })).toHaveValue('2h')
})

test('rows in locked time are left out of an import, unless it is said that they are to come', async () => {
  const outcome = anOutcome({
    taken: 10,
    locked: 2,
    refused: [
      { line: 3, code: 'locked-time', detail: '2026-05-30' },
      { line: 4, code: 'locked-time', detail: '2026-05-31' },
    ],
  })
  const calls: FakeCalls = {
    'import.preview': () => ({ previewId: 'p', outcome }),
    'import.commit': () => ({ outcome, batchId: 1, undoId: 1 }),
  }
  const screen = await renderApp(<ImportPage />, { calls })
  await expect.element(screen.getByRole('button', { name: /Choose a file/ })).toBeVisible()
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('no file input')
  await userEvent.upload(input, someFile())
  await expect.element(screen.getByText('It lies in locked time.').first()).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Import 10 rows' })).toBeVisible()
  await screen.getByRole('checkbox', { name: /Import 2 rows in locked time too/ }).click()
  await screen.getByRole('button', { name: 'Import 12 rows' }).click()
  await expect
    .poll(() => screen.core.called('import.commit'))
    .toEqual([{ previewId: 'p', withLocked: true }])
})
