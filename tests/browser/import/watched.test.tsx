import { expect, test } from 'vitest'
import { DashboardPage } from '../../../renderer/features/dashboard/index.ts'
import { ImportPage } from '../../../renderer/features/import/index.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { violations } from '../../support/page/axe.ts'
import {
  failing,
  renderApp,
  someSettings,
  someStatus,
  type FakeCalls,
} from '../../support/page/fake-core.tsx'
import { anOutcome } from './some-imports.ts'

type Watched = CallOutput<'import.watched'>
const file = (name: string, at: number) => ({
  id: String(at).repeat(64),
  name,
  bytes: 20,
  changedAt: 1_782_813_600 + at * 86_400,
})
const two: Watched = {
  folder: 'Exports',
  isGone: false,
  files: [file('june.csv', 2), file('may.csv', 1)],
}

/** A core with a watched folder, from which what is dismissed goes. */
function watching(watched: Watched, more: FakeCalls = {}): FakeCalls {
  let left = watched
  return {
    'app.status': () => ({
      ...someStatus(),
      counts: { ...someStatus().counts, entries: 0, invoices: 0 },
      settings: { ...someSettings, importFolder: '/home/me/Exports' },
    }),
    'import.watched': () => left,
    'import.dismiss': ({ ids }) => {
      left = { ...left, files: left.files.filter(({ id }) => !ids.includes(id)) }
      return { undoId: 4 }
    },
    'import.watchedFile': () => ({ fileName: 'june.csv', data: btoa('Client,Start date\n') }),
    'import.preview': () => ({ previewId: 'p', outcome: anOutcome() }),
    ...more,
  }
}

test('new files are listed where imports begin, and open the preview', async () => {
  const screen = await renderApp(<ImportPage />, { path: '/import', calls: watching(two) })
  await expect.element(screen.getByRole('heading', { name: /New in .Exports/ })).toBeVisible()
  expect(await violations()).toEqual([])
  await screen.getByRole('button', { name: /Look at .june\.csv/ }).click()
  await expect.element(screen.getByText('Recognised as Toggl Track')).toBeVisible()
  expect(screen.core.called('import.watchedFile')).toEqual([{ id: '2'.repeat(64) }])
  expect(screen.core.called('import.preview')).toMatchObject([
    { fileName: 'june.csv', data: btoa('Client,Start date\n') },
  ])
  expect(screen.core.called('import.commit')).toEqual([])
})

test('the start page says how many there are, and passes them over with a way back', async () => {
  const screen = await renderApp(<DashboardPage />, { calls: watching(two) })
  await expect.element(screen.getByText(/^2 new files in .Exports.\.$/)).toBeVisible()
  await screen.getByRole('button', { name: 'Pass over' }).click()
  await expect.element(screen.getByText('Passed over: they are not offered again.')).toBeVisible()
  expect(screen.core.called('import.dismiss')).toEqual([{ ids: two.files.map(({ id }) => id) }])
  screen.core.changed('settings')
  await expect.element(screen.getByText(/new files in/)).not.toBeInTheDocument()
})

test('that the folder or a file is gone is said in a sentence', async () => {
  const gone = await renderApp(<DashboardPage />, {
    calls: watching({ folder: 'Exports', isGone: true, files: [] }),
  })
  await expect.element(gone.getByText(/^The folder .Exports. cannot be found/)).toBeVisible()
  await gone.unmount()
  const calls = watching(two, {
    'import.watchedFile': () => failing('unreadable-file', { reason: 'gone' }),
  })
  const screen = await renderApp(<ImportPage />, { path: '/import', calls })
  await screen.getByRole('button', { name: /Look at .may\.csv/ }).click()
  await expect.element(screen.getByText(/^The file can no longer be opened\./)).toBeVisible()
})
