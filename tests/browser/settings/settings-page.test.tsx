import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SettingsPage } from '../../../renderer/features/settings/index.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import {
  settingsSections,
  type SettingsSection,
} from '../../../renderer/features/settings/find/places.ts'
import { violations } from '../../support/page/axe.ts'
import {
  failing,
  renderApp,
  someSettings,
  someStatus,
  type FakeCalls,
  type RenderOptions,
} from '../../support/page/fake-core.tsx'

/** A core that keeps what is set. */
function keeping(start: Partial<Settings> = {}): FakeCalls {
  let settings = { ...someSettings, ...start }
  return {
    'app.status': () => ({ ...someStatus(), settings }),
    'settings.set': (change) => (settings = { ...settings, ...change } as Settings),
  }
}

const show = (
  section: SettingsSection,
  options: RenderOptions = {},
  start: Partial<Settings> = {},
) =>
  renderApp(<SettingsPage />, {
    path: `/settings/${section}`,
    ...options,
    calls: { ...keeping(start), ...options.calls },
  })

test('B1: a rate is saved on its own when the field is left, in minor units', async () => {
  const screen = await show('rates')
  const target = screen.getByRole('textbox', { name: 'Target rate' })
  await expect.element(target).toHaveValue('900')
  await target.fill('1 150,50')
  await userEvent.tab()
  await expect.element(screen.getByText('Saved')).toBeVisible()
  await expect.element(target).toHaveValue('1150.50')
  expect(screen.core.called('settings.set')).toEqual([
    { targetRate: 115_050, seen: { targetRate: 90_000 } },
  ])
})

test('B1: an emptied rate is unset; text that is no amount never empties one', async () => {
  const screen = await show('rates')
  const prao = screen.getByRole('textbox', { name: 'PRAO level' })
  await prao.fill('cheap')
  await userEvent.tab()
  await expect.element(screen.getByText(/Write an amount such as/)).toBeVisible()
  expect(screen.core.called('settings.set')).toEqual([])
  await prao.fill('')
  await userEvent.tab()
  await expect.element(screen.getByText('Saved')).toBeVisible()
  expect(screen.core.called('settings.set')).toEqual([
    { praoRate: null, seen: { praoRate: 15_000 } },
  ])
})

test('the name below letters is kept without the space around it, and the single key can be switched off', async () => {
  const screen = await show('own')
  await screen.getByRole('textbox', { name: 'How you sign letters' }).fill(' Eva Lindgren ')
  await userEvent.tab()
  await screen.getByRole('combobox', { name: 'Key for a warning sign' }).click()
  await screen.getByRole('option', { name: 'None' }).click()
  await expect
    .poll(() => screen.core.called('settings.set'))
    .toEqual([
      { ownName: 'Eva Lindgren', seen: { ownName: '' } },
      { signKey: 'none', seen: { signKey: someSettings.signKey } },
    ])
})

test('saving that fails is told at the field, and what was typed stays', async () => {
  const screen = await show('figures', {
    calls: { 'settings.set': () => failing('database-busy') },
  })
  const months = screen.getByRole('textbox', { name: 'Period, months' })
  await months.fill('9')
  await userEvent.tab()
  await expect.element(screen.getByText(/Another program holds the database/)).toBeVisible()
  await expect.element(months).toHaveValue('9')
})

test('a share is typed as a percentage and kept as exact decimal text', async () => {
  const screen = await show('figures')
  const margin = screen.getByRole('textbox', { name: 'Near-PRAO margin, %' })
  await expect.element(margin).toHaveValue('25')
  await margin.fill('12,5')
  await userEvent.tab()
  await expect
    .poll(() => screen.core.called('settings.set'))
    .toEqual([{ nearMargin: '0.125', seen: { nearMargin: '0.25' } }])
  const fill = screen.getByRole('textbox', { name: 'Freed hours you would sell, %' })
  await fill.fill('120')
  await userEvent.tab()
  await expect.element(screen.getByText('Write a number from 0 to 100.')).toBeVisible()
})

test('T3: working hours take several spans a day; overlapping ones are refused in words', async () => {
  const screen = await show('time')
  await screen.getByRole('button', { name: 'Add hours on Monday' }).click()
  await expect
    .poll(() => screen.core.called('settings.set').at(-1)?.workingHours?.['1'])
    .toEqual([
      ['08:00', '17:00'],
      ['18:00', '19:00'],
    ])
  const second = screen.getByRole('textbox', { name: 'Monday, from' }).nth(1)
  await second.fill('16')
  await userEvent.tab()
  await expect.element(screen.getByText(/before the next one begins/)).toBeVisible()
  expect(screen.core.called('settings.set')).toHaveLength(1)
  await second.fill('17.30')
  await userEvent.tab()
  await expect
    .poll(() => screen.core.called('settings.set').at(-1)?.workingHours?.['1']?.[1])
    .toEqual(['17:30', '19:00'])
})

test('T3: a day without spans is free', async () => {
  const screen = await show('time')
  await screen.getByRole('button', { name: 'Remove 08:00–17:00 on Friday' }).click()
  await expect.poll(() => screen.core.called('settings.set')).toHaveLength(1)
  expect(screen.core.called('settings.set')[0]?.workingHours).not.toHaveProperty('5')
})

test('the calculator gives the break-even rate and sets it', async () => {
  const screen = await show('rates')
  await screen.getByRole('button', { name: 'Calculate it' }).click()
  await screen.getByRole('textbox', { name: 'Costs a year' }).fill('120000')
  await screen.getByRole('textbox', { name: 'Salary a year, after tax' }).fill('360 000')
  await expect.element(screen.getByText('kr\u00a0623.93/h')).toBeVisible()
  await screen.getByRole('button', { name: 'Use this rate' }).click()
  await expect
    .element(screen.getByRole('textbox', { name: 'Break-even rate' }))
    .toHaveValue('623.93')
  expect(screen.core.called('settings.set')).toEqual([
    { breakEvenRate: 62_393, seen: { breakEvenRate: 45_000 } },
  ])
})

test('a currency in use cannot be changed, and the page says why', async () => {
  const screen = await show('region', {
    calls: { 'settings.set': () => failing('currency-in-use') },
  })
  await screen.getByRole('combobox', { name: 'Currency' }).fill('EUR')
  await screen.getByRole('option', { name: 'EUR · Euro' }).click()
  await expect.element(screen.getByText(/The currency cannot change while/)).toBeVisible()
})

test('Hebrew turns the page around at once', async () => {
  const screen = await show('region')
  await screen.getByRole('combobox', { name: 'Language' }).click()
  await screen.getByRole('option', { name: 'עברית' }).click()
  await expect.poll(() => document.documentElement.dir).toBe('rtl')
  expect(document.documentElement.lang).toBe('he')
})

/** Goes through all sections by the list at the side. */
async function eachSection(screen: Awaited<ReturnType<typeof show>>, look: () => Promise<void>) {
  const links = screen.getByRole('navigation', { name: /Sections/ }).getByRole('link')
  await expect.element(links.first()).toBeVisible()
  expect(links.elements()).toHaveLength(settingsSections.length)
  for (let at = 0; at < settingsSections.length; at++) {
    await links.nth(at).click()
    await expect.element(links.nth(at)).toHaveAttribute('aria-current', 'page')
    await expect.poll(() => document.querySelector('.mantine-Skeleton-root')).toBeNull()
    await look()
  }
}

test.for([
  { locale: 'en', scheme: 'light' },
  { locale: 'en', scheme: 'dark' },
  { locale: 'he', scheme: 'light' },
] as const)('no section has an accessibility violation ($locale, $scheme)', async (look) => {
  const screen = await show('rates', look, { language: look.locale, theme: look.scheme })
  await eachSection(screen, async () => expect(await violations()).toEqual([]))
})

test('at twice the zoom nothing is cut off in any section', async () => {
  const screen = await show('rates', { width: 512, height: 700 })
  await eachSection(screen, async () => {
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
  })
})
