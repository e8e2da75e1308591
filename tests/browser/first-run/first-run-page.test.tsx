import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { App } from '../../../renderer/app.tsx'
import { defaultSettings, type Settings } from '../../../shared/domain/settings.ts'
import { violations } from '../../support/page/axe.ts'
import {
  failing,
  renderApp,
  someStatus,
  type FakeCalls,
  type RenderOptions,
} from '../../support/page/fake-core.tsx'
import { pick } from '../../support/page/pick.ts'

/** A core nothing was ever told. */
function blankCore(look: Partial<Settings> = {}): FakeCalls {
  let settings: Settings = { ...defaultSettings, ...look }
  let demo = false
  return {
    'app.status': () => ({
      ...someStatus(),
      demo,
      settings,
      counts: { clients: 0, entries: 0, invoices: 0 },
    }),
    'settings.set': (change) => (settings = { ...settings, ...change } as Settings),
    'app.openDemo': () => {
      demo = true
      return {}
    },
  }
}

const show = (options: RenderOptions = {}, look: Partial<Settings> = {}) =>
  renderApp(<App />, { ...options, calls: { ...blankCore(look), ...options.calls } })

test('currency and rates chosen, the user goes on to import', async () => {
  const screen = await show()
  await expect
    .element(screen.getByRole('heading', { name: 'Is this client worth it?' }))
    .toBeVisible()
  await pick(screen.getByRole('combobox', { name: 'Currency' }), 'danish', 'DKK · Danish Krone')
  await screen.getByRole('textbox', { name: 'PRAO level' }).fill('150')
  await screen.getByRole('textbox', { name: 'Target rate' }).fill('900,50')
  await screen.getByRole('button', { name: /Import hours and invoices/ }).click()
  await expect.poll(() => screen.path()).toBe('/import')
  expect(screen.core.called('settings.set')).toMatchObject([
    {
      currency: 'DKK',
      praoRate: 15_000,
      breakEvenRate: null,
      targetRate: 90_050,
      setUp: true,
    },
  ])
  await expect.element(screen.getByRole('navigation', { name: 'Pages' })).toBeVisible()
})

test('the rates may be skipped: one key to the timer', async () => {
  const screen = await show()
  const log = screen.getByRole('button', { name: /Start empty/ })
  await expect.element(log).toBeVisible()
  ;(log.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('heading', { name: 'Time', exact: true })).toBeVisible()
  expect(screen.core.called('settings.set')).toMatchObject([{ praoRate: null, targetRate: null }])
})

test('the sample data opens without answering anything', async () => {
  const screen = await show()
  await screen.getByRole('button', { name: /Look around with sample data/ }).click()
  await expect.element(screen.getByText('You are looking at invented sample data.')).toBeVisible()
  expect(screen.core.called('settings.set')).toEqual([])
})

test('answers that cannot be saved stay, with the reason', async () => {
  const screen = await show({ calls: { 'settings.set': () => failing('database-busy') } })
  await screen.getByRole('textbox', { name: 'PRAO level' }).fill('150')
  await screen.getByRole('button', { name: /Start empty/ }).click()
  await expect.element(screen.getByText(/Another program holds the database/)).toBeVisible()
  await expect.element(screen.getByRole('textbox', { name: 'PRAO level' })).toHaveValue('150')
})

test('the calculator fills in the break-even rate in the chosen currency', async () => {
  const screen = await show()
  await pick(screen.getByRole('combobox', { name: 'Currency' }), 'JPY', 'JPY · Japanese Yen')
  await screen.getByRole('button', { name: 'Calculate it' }).click()
  await screen.getByRole('textbox', { name: 'Salary a year, after tax' }).fill('6500000')
  await screen.getByRole('button', { name: 'Use this rate' }).click()
  await expect.element(screen.getByRole('textbox', { name: 'Break-even rate' })).toHaveValue('9259')
})

test.for([
  { locale: 'en', scheme: 'light' },
  { locale: 'en', scheme: 'dark' },
  { locale: 'he', scheme: 'light' },
] as const)('no accessibility violation ($locale, $scheme)', async (look) => {
  const screen = await show(look, { language: look.locale, theme: look.scheme })
  await expect.element(screen.getByRole('textbox', { name: /PRAO level/ })).toBeVisible()
  expect(await violations()).toEqual([])
})

test('at twice the zoom nothing is cut off', async () => {
  const screen = await show({ width: 512, height: 700 })
  await expect.element(screen.getByRole('textbox', { name: 'PRAO level' })).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
})
