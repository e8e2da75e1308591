import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SettingsPage } from '../../../renderer/features/settings/index.ts'
import {
  settingKeys,
  settingPlaces,
  settingsAddress,
} from '../../../renderer/features/settings/find/places.ts'
import { matchingSettings } from '../../../renderer/features/settings/find/matching.ts'
import { useSettingIndex } from '../../../renderer/features/settings/find/use-setting-index.ts'
import { renderApp, type FakeCalls } from '../../support/page/fake-core.tsx'

const show = (path = '/settings', calls: FakeCalls = {}) =>
  renderApp(<SettingsPage />, { path, calls })
type Shown = Awaited<ReturnType<typeof show>>

const search = (screen: Shown) => screen.getByRole('combobox', { name: 'Find a setting' })
const sectionNow = (screen: Shown) =>
  screen
    .getByRole('navigation', { name: /Sections/ })
    .getByRole('link')
    .elements()
    .filter((link) => link.getAttribute('aria-current') === 'page')
    .map((link) => link.textContent)

test.for([
  ['near-prao', 'textbox', 'Near-PRAO margin, %', 'How the figures are made'],
  ['dark mode', 'combobox', 'Colours', 'Money, time and place'],
  ['timezone', 'combobox', 'Time zone', 'Money, time and place'],
  ['signature', 'textbox', 'How you sign letters', 'You and your keys'],
  ['watch downloads', 'textbox', 'Watched folder', 'Imports'],
] as const)('“%s” leads by keyboard to its field', async ([typed, role, name, section]) => {
  const screen = await show()
  await search(screen).click()
  await userEvent.keyboard(typed)
  await expect.element(screen.getByRole('option').first()).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole(role, { name, exact: true })).toHaveFocus()
  expect(sectionNow(screen)).toEqual([section])
  await expect.element(search(screen)).toHaveValue('')
})

test('a setting can be found again where the page is already', async () => {
  const screen = await show('/settings/rates')
  const target = screen.getByRole('textbox', { name: 'Target rate' })
  for (const _ of [1, 2]) {
    await search(screen).fill('target')
    await screen.getByRole('option', { name: /^Target rate/ }).click()
    await expect.element(target).toHaveFocus()
  }
})

test('what is not there is said, and leaving the search changes nothing', async () => {
  const screen = await show('/settings/own')
  await search(screen).fill('qqq')
  await expect.element(screen.getByText('No setting has these words.')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  expect(sectionNow(screen)).toEqual(['You and your keys'])
})

test('every setting is on its section, and its own name finds it', async () => {
  let index: ReturnType<typeof useSettingIndex> = []
  function Told() {
    index = useSettingIndex()
    return <SettingsPage />
  }
  const screen = await renderApp(<Told />, { path: '/settings/rates' })
  const links = screen.getByRole('navigation', { name: /Sections/ }).getByRole('link')
  await expect.element(links.first()).toBeVisible()
  const found = new Set<string>()
  for (let at = 0; at < links.elements().length; at++) {
    await links.nth(at).click()
    await expect.element(links.nth(at)).toHaveAttribute('aria-current', 'page')
    await expect.poll(() => document.querySelector('.mantine-Skeleton-root')).toBeNull()
    for (const place of document.querySelectorAll('[data-setting]')) {
      found.add(place.getAttribute('data-setting') ?? '')
    }
  }
  expect([...found].toSorted()).toEqual(settingKeys.toSorted())
  for (const { key, label } of index) {
    expect(matchingSettings(index, label).map((one) => one.key)).toContain(key)
  }
})

test('addresses: of a section, of a setting, those of before, and those that name nothing', () => {
  expect(settingsAddress('/settings', '')).toEqual({ section: 'rates', setting: null })
  expect(settingsAddress('/settings/time', '')).toEqual({ section: 'time', setting: null })
  expect(settingsAddress('/settings/nothing', 'setting=no')).toEqual({
    section: 'rates',
    setting: null,
  })
  // Where the backups were linked to before there were sections.
  expect(settingsAddress('/settings', 'part=backups')).toEqual({
    section: 'backups',
    setting: 'backups',
  })
  for (const key of settingKeys) {
    expect(settingsAddress('/settings', `setting=${key}`)).toEqual({
      section: settingPlaces[key],
      setting: key,
    })
  }
})
