import { expect, test } from 'vitest'
import { TimePage } from '../../../renderer/features/timesheet/index.ts'
import { failing, renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'

// Tuesday 30 June 2026 is today.

const show = (options: RenderOptions = {}) =>
  renderApp(<TimePage />, { path: '/time/month', ...options })

test('hours that cannot be loaded are not told as none, and are asked for again', async () => {
  let fails = true
  const screen = await show({
    calls: {
      'entries.days': ({ from }) =>
        !from.endsWith('-01')
          ? []
          : fails
            ? failing('database-busy')
            : [{ date: '2026-06-24', seconds: 7200 }],
    },
  })
  await expect.element(screen.getByText(/Another program holds the database/)).toBeVisible()
  await expect.element(screen.getByText('0:00')).not.toBeInTheDocument()
  fails = false
  await screen.getByRole('button', { name: 'Try again' }).click()
  await expect.element(screen.getByRole('link', { name: /24 June 2026.*2:00/ })).toBeVisible()
})

test('a month on its way has no hours yet, and holidays and days off ask for none', async () => {
  const screen = await show({
    settings: { country: 'SE', daysOff: ['2026-05-04'] },
    calls: {
      'entries.days': ({ from }) =>
        from === '2026-05-01'
          ? new Promise(() => undefined)
          : [{ date: '2026-06-24', seconds: 7200 }],
    },
  })
  await expect.element(screen.getByRole('link', { name: /24 June 2026.*2:00/ })).toBeVisible()
  // Midsummer Eve is Friday 19 June.
  await expect
    .element(screen.getByRole('link', { name: /^Friday,? 19 June 2026: 0:00$/ }))
    .toBeVisible()
  await screen.getByRole('button', { name: 'Previous month' }).click()
  await expect.element(screen.getByRole('link', { name: /^Monday,? 11 May 2026$/ })).toBeVisible()
  await expect.element(screen.getByText('0:00')).not.toBeInTheDocument()
})
