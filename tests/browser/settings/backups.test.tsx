import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SettingsPage } from '../../../renderer/features/settings/index.ts'
import type { Backup } from '../../../shared/domain/files/backups.ts'
import { violations } from '../../support/page/axe.ts'
import {
  failing,
  noBackups,
  renderApp,
  someStatus,
  type RenderOptions,
} from '../../support/page/fake-core.tsx'
import { aBackup, listed } from './some-backups.ts'

const some = [
  aBackup(1, { reason: 'import' }),
  aBackup(2, { bytes: 8000, inside: { ...aBackup(2).inside!, clients: 1, lastEntry: null } }),
  aBackup(3, { reason: 'set-aside', inside: null }),
]
const show = (options: RenderOptions = {}) =>
  renderApp(<SettingsPage />, {
    path: '/settings/backups',
    ...options,
    calls: { 'backups.list': () => listed(some), ...options.calls },
  })
type Shown = Awaited<ReturnType<typeof show>>

const part = (screen: Shown) => screen.getByRole('region', { name: /Backups/ })
const looks = (screen: Shown) => part(screen).getByRole('button', { name: /Look into/ })
const dialog = (screen: Shown) => screen.getByRole('dialog', { name: /Backup of/ })
const lookInto = async (screen: Shown, index = 0) => {
  await looks(screen).nth(index).click()
  await expect.element(dialog(screen)).toBeVisible()
}

afterEach(() => window.sessionStorage.clear())

test('lists them with why, when, how large and what is inside, and says the rule and the folder', async () => {
  const screen = await show()
  const row = (name: RegExp) => part(screen).getByRole('row', { name })
  await expect
    .element(
      row(
        /^29 Jun 2026 12:00\s*before an import 4 clients, 120 h, 5 invoices\s*Last entry 28 Jun 2026 .?1\.3 MB/,
      ),
    )
    .toBeVisible()
  await expect.element(row(/1 client, .*No entry .?8 kB/)).toBeVisible()
  await expect.element(row(/set aside Cannot be read/)).toBeVisible()
  expect(looks(screen).elements()).toHaveLength(2)
  await expect
    .element(part(screen).getByText(/last 3 of today, one a day for 14 days, .* at most 4 GiB/))
    .toBeVisible()
  await expect.element(part(screen).getByText(/home\/me\/backups/)).toBeVisible()
})

test('ten of sixty are shown until all are asked for', async () => {
  const sixty = Array.from({ length: 60 }, (_, i) => aBackup(i + 1))
  const screen = await show({ calls: { 'backups.list': () => listed(sixty) } })
  await expect.poll(() => looks(screen).elements().length).toBe(10)
  await part(screen).getByRole('button', { name: 'Show all 60' }).click()
  await expect.poll(() => looks(screen).elements().length).toBe(60)
  await part(screen).getByRole('button', { name: 'Show the newest 10' }).click()
  await expect.poll(() => looks(screen).elements().length).toBe(10)
})

test('a look says what would be there beside what is there now; Escape leaves all as it is', async () => {
  const screen = await show()
  await lookInto(screen)
  const row = (name: RegExp) => dialog(screen).getByRole('row', { name })
  await expect.element(row(/^Clients 3 4$/)).toBeVisible()
  await expect.element(row(/^Time entries 40 52$/)).toBeVisible()
  await expect.element(row(/^Hours 90 h 120 h$/)).toBeVisible()
  await expect.element(row(/^Invoices 4 5$/)).toBeVisible()
  await expect.element(row(/^Last entry 29 Jun 2026 28 Jun 2026$/)).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => dialog(screen).query()).toBeNull()
  expect(screen.core.called('backups.restore')).toEqual([])
  await expect.element(looks(screen).first()).toHaveFocus()
})

test('puts one back by keyboard alone, and what was set aside the same way', async () => {
  let backups: readonly Backup[] = some
  const screen = await show({
    calls: {
      'backups.list': () => listed(backups),
      'backups.restore': () => {
        backups = [aBackup(0, { name: 'hourworth-set-aside-0.db', reason: 'set-aside' }), ...some]
        return { inside: aBackup(1).inside, setAside: 'hourworth-set-aside-0.db' }
      },
    },
  })
  await expect.element(looks(screen).first()).toBeVisible()
  ;(looks(screen).first().element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  const restore = dialog(screen).getByRole('button', { name: 'Put back' })
  await expect.element(restore).toBeVisible()
  ;(restore.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect
    .element(screen.getByText(/^The backup of 29 Jun 2026 12:00 was put back/))
    .toBeVisible()
  await screen.getByRole('button', { name: 'Undo …' }).click()
  await dialog(screen).getByRole('button', { name: 'Put back' }).click()
  await expect
    .poll(() => screen.core.called('backups.restore'))
    .toEqual([{ name: 'hourworth-1.db' }, { name: 'hourworth-set-aside-0.db' }])
})

test('a window that began anew says once which backup it put back', async () => {
  const first = await show({
    calls: { 'backups.restore': () => ({ inside: null, setAside: null }) },
  })
  // Asked for when nothing had been set aside yet; what is set aside since says that it was done.
  window.sessionStorage.setItem('hourworth-restored', `${aBackup(1).at} 0`)
  await first.unmount()
  const anew = await show()
  await expect.element(anew.getByText(/12:00 was put back/)).toBeVisible()
  await anew.unmount()
  const again = await show()
  await expect.element(looks(again).first()).toBeVisible()
  expect(again.getByText(/was put back/).query()).toBeNull()
})

test('what was asked for and never done is not said to be', async () => {
  window.sessionStorage.setItem('hourworth-restored', `${aBackup(1).at} 1`)
  const screen = await show()
  await expect.element(looks(screen).first()).toBeVisible()
  expect(screen.getByText(/was put back/).query()).toBeNull()
})

test.for([
  ['database-busy', /Another program holds the database/],
  ['disk-full', /No room is left on the disk of .*\/work\.db/],
  ['not-found', /It is no longer there/],
] as const)(
  'putting back that fails (%s) is told in words, and it can be tried again',
  async ([code, words]) => {
    const screen = await show({
      calls: { 'backups.restore': () => failing(code, { file: '/work.db' }) },
    })
    await lookInto(screen)
    const restore = dialog(screen).getByRole('button', { name: 'Put back' })
    await restore.click()
    await expect.element(dialog(screen).getByText(words)).toBeVisible()
    await expect.element(restore).toBeEnabled()
    await userEvent.keyboard('{Escape}')
    await lookInto(screen, 1)
    expect(dialog(screen).getByRole('alert').query()).toBeNull()
    expect(window.sessionStorage.getItem('hourworth-restored')).toBeNull()
  },
)

test('backs up now, and says where nothing was changed since', async () => {
  let made = aBackup(0, { reason: 'asked' })
  const screen = await show({ calls: { 'backups.make': () => ({ backup: made }) } })
  const make = part(screen).getByRole('button', { name: 'Back up now' })
  await make.click()
  await expect.element(screen.getByText('Backed up.')).toBeVisible()
  made = some[0]!
  await make.click()
  await expect
    .element(screen.getByText('Nothing was changed since the backup of 29 Jun 2026 12:00.'))
    .toBeVisible()
})

test('the second folder is a whole path, and what becomes of its copies is said', async () => {
  let second = listed([]).second
  const screen = await show({ calls: { 'backups.list': () => listed(some, { second }) } })
  const field = screen.getByRole('textbox', { name: 'Second folder' })
  await field.fill('Backups')
  await userEvent.tab()
  await expect.element(screen.getByText(/Write the whole path of a folder/)).toBeVisible()
  second = { newest: null, failure: { code: 'unreadable-file', reason: 'ENOENT' } }
  await field.fill(' /media/stick ')
  await userEvent.tab()
  await expect
    .poll(() => screen.core.called('settings.set'))
    .toEqual([{ backupFolder: '/media/stick', seen: { backupFolder: '' } }])
  screen.core.changed('backups')
  await expect.element(screen.getByText(/The second folder is not there/)).toBeVisible()
  second = { newest: aBackup(1).at, failure: null }
  screen.core.changed('backups')
  await expect.element(screen.getByText(/newest copy there is of 29 Jun 2026 12:00/)).toBeVisible()
})

test('says why the last could not be made, when there is none yet, and what went wrong', async () => {
  const failure = { code: 'disk-full', reason: 'ENOSPC' } as const
  const full = await show({ calls: { 'backups.list': () => listed(some, { failure }) } })
  await expect
    .element(full.getByText(/The last backup could not be made\. No room is left on the disk of/))
    .toBeVisible()
  await full.unmount()
  const empty = await show({ calls: { 'backups.list': () => noBackups } })
  await expect.element(empty.getByText('There is no backup yet')).toBeVisible()
  await empty.unmount()
  let answers = false
  const screen = await show({
    calls: { 'backups.list': () => (answers ? listed(some) : failing('database-busy')) },
  })
  await expect.element(part(screen).getByText(/Another program holds the database/)).toBeVisible()
  answers = true
  await part(screen).getByRole('button', { name: 'Try again' }).click()
  await expect.element(looks(screen).first()).toBeVisible()
})

test('while the sample data are shown nothing can be put back, and it says so', async () => {
  const screen = await show({ calls: { 'app.status': () => ({ ...someStatus(), demo: true }) } })
  await expect.element(part(screen).getByText(/Leave the sample data/)).toBeVisible()
  await expect.element(looks(screen).first()).toBeDisabled()
})

test.for([
  { locale: 'en', scheme: 'light' },
  { locale: 'en', scheme: 'dark' },
  { locale: 'he', scheme: 'light' },
] as const)('no accessibility violation, list and look ($locale, $scheme)', async (look) => {
  const screen = await show(look)
  await expect.element(looks(screen).first()).toBeVisible()
  expect(await violations()).toEqual([])
  await lookInto(screen)
  expect(await violations()).toEqual([])
})

test('at twice the zoom nothing is cut off', async () => {
  const screen = await show({ width: 512, height: 700 })
  await lookInto(screen)
  await userEvent.keyboard('{Escape}')
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
  const table = part(screen).getByRole('table').element()
  expect(table.scrollWidth).toBeLessThanOrEqual(table.parentElement!.clientWidth)
})
