import type { Page } from 'playwright'
import { expect, onTestFinished, test } from 'vitest'
import type { Core } from '../../../electron/core/door/create-core.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { aClient, aDuration, anEntry, anInvoice } from '../../support/core/builders.ts'
import { expectOk } from '../../support/core/store.ts'
import { launchBrowser, openPage, serveBuiltApp } from '../../support/page/app-server.ts'

const presentOf = async (core: Core) =>
  (expectOk(await core.call('backups.list', {})) as CallOutput<'backups.list'>).present

/** The built app with two clients, four hours and an invoice that are backed up, half of it lost since. */
async function anAppThatLostWork() {
  const app = await serveBuiltApp({ demo: false })
  const browser = await launchBrowser()
  onTestFinished(async () => {
    await browser.close()
    await app.core.idle()
    await app.close()
  })
  const { core } = app
  expectOk(await core.call('settings.set', { setUp: true, praoRate: 15_000, targetRate: 90_000 }))
  for (const [i, name] of ['Nordlys', 'Birk'].entries()) {
    expectOk(await core.call('clients.create', aClient({ name })))
    const time = aDuration('2026-06-01', 2)
    expectOk(await core.call('entries.create', anEntry({ clientId: i + 1, time })))
  }
  expectOk(await core.call('invoices.create', anInvoice({ clientId: 1 })))
  expectOk(await core.call('backups.make', {}))
  const before = await presentOf(core)
  expectOk(await core.call('entries.delete', { ids: [1] }))
  expectOk(await core.call('invoices.delete', { id: 1 }))
  const { page, errors } = await openPage(browser, app)
  const second = await openPage(browser, app)
  return { app, page, errors, other: second.page, before }
}

const openInvoices = async (page: Page) => {
  await page.getByRole('link', { name: 'Invoices', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Invoices' }).waitFor()
}

test('what was lost comes back through the settings, in every window, and can be undone the same way', async () => {
  const { app, page, other, errors, before } = await anAppThatLostWork()
  const present = () => presentOf(app.core)
  expect(await present()).toMatchObject({ entries: 1, seconds: 7200, invoices: 0 })
  await openInvoices(other)
  const invoice = other.getByRole('row').filter({ hasText: 'Nordlys' })
  expect(await invoice.count()).toBe(0)

  await page.getByRole('navigation').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('put one back')
  await page.keyboard.press('Enter')
  const section = page.getByRole('region', { name: 'Backups' })
  const saved = section.getByRole('row').filter({ hasText: '2 clients, 4 h, 1 invoice' })
  await saved.getByText('Last entry 1 Jun 2026').first().waitFor()
  await saved.getByRole('button', { name: /^Look/ }).first().click()
  const look = page.getByRole('dialog', { name: /^Backup of/ })
  await look.getByRole('row', { name: 'Time entries 1 2' }).waitFor()
  await look.getByRole('row', { name: 'Hours 2 h 4 h' }).waitFor()
  await look.getByRole('button', { name: 'Put back' }).click()

  await section.getByText(/^The backup of .* was put back/).waitFor()
  expect(await present()).toEqual(before)
  await invoice.waitFor()

  await section.getByRole('button', { name: 'Undo …' }).click()
  await look.getByRole('row', { name: 'Time entries 2 1' }).waitFor()
  await look.getByRole('button', { name: 'Put back' }).click()
  await invoice.waitFor({ state: 'detached' })
  expect(await present()).toMatchObject({ entries: 1, seconds: 7200, invoices: 0 })
  expect(errors).toEqual([])
})
