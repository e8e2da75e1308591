import { expect, test } from 'vitest'
import { DataSection } from '../../../renderer/features/settings/data/data-section.tsx'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { failing, renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'

const show = (options: RenderOptions = {}) => renderApp(<DataSection />, options)

test('the check names what is wrong; rebuilding puts the totals right', async () => {
  let wrong = 3
  const screen = await show({
    calls: {
      'data.check': () => ({
        sound: wrong === 0,
        integrity: [],
        foreignKeys: [],
        rollupDifferences: wrong,
      }),
      'data.rebuildRollup': () => {
        wrong = 0
        return { days: 12 }
      },
    },
  })
  await screen.getByRole('button', { name: 'Check the database' }).click()
  await expect.element(screen.getByText(/The totals of 3 days differ/)).toBeVisible()
  await screen.getByRole('button', { name: 'Repair the totals' }).click()
  await expect.element(screen.getByText('Totals of 12 days repaired.')).toBeVisible()
  await expect.element(screen.getByText(/The database is sound/)).toBeVisible()
})

test('a long check is asked for again until it is done', async () => {
  let asks = 0
  const screen = await show({
    calls: {
      'data.check': () => ({
        sound: ++asks < 3 ? null : true,
        integrity: [],
        foreignKeys: [],
        rollupDifferences: 0,
      }),
    },
  })
  await screen.getByRole('button', { name: 'Check the database' }).click()
  await expect.element(screen.getByText(/The database is sound/)).toBeVisible()
  expect(asks).toBe(3)
})

test('a long check says how far it is, and goes on by a guess where it cannot say, never to the end', async () => {
  const { promise, resolve } = Promise.withResolvers<CallOutput<'data.check'>>()
  const screen = await show({ calls: { 'data.check': () => promise } })
  await screen.getByRole('button', { name: 'Check the database' }).click()
  const told = { type: 'progress', job: 'data.check', total: 100 } as const
  screen.core.emit({ ...told, done: 25 })
  const bar = screen.getByRole('progressbar')
  await expect.element(bar).toHaveAttribute('aria-valuenow', '25')
  screen.core.emit({ ...told, done: 60, soon: { done: 100, ms: 300 } })
  await expect.element(bar).toHaveAttribute('aria-valuenow', '99')
  resolve({ sound: true, integrity: [], foreignKeys: [], rollupDifferences: 0 })
  await expect.element(screen.getByText(/The database is sound/)).toBeVisible()
  await expect.element(bar).not.toBeInTheDocument()
})

test.for([
  { job: 'data.check', button: 'Check the database' },
  { job: 'data.rebuildRollup', button: 'Repair the totals' },
] as const)('$job is cancelled, which is no failure', async ({ job, button }) => {
  const { promise, resolve } = Promise.withResolvers<ReturnType<typeof failing>>()
  const cancelled = () => promise
  const screen = await show({
    calls: {
      [job]: cancelled,
      'data.cancel': () => ({ cancelled: true }),
    },
  })
  await screen.getByRole('button', { name: button }).click()
  await expect.element(screen.getByRole('button', { name: 'Cancel' })).not.toBeInTheDocument()
  screen.core.emit({ type: 'progress', job, done: 1, total: 4 })
  await screen.getByRole('button', { name: 'Cancel' }).click()
  expect(screen.core.called('data.cancel')).toEqual([{ job }])
  resolve(failing('cancelled'))
  await expect.element(screen.getByRole('progressbar')).not.toBeInTheDocument()
  await expect.element(screen.getByRole('button', { name: button })).toBeEnabled()
  await expect.element(screen.getByText('Cancelled.')).not.toBeInTheDocument()
})
