import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aClient } from '../support/core/builders.ts'
import { launchBrowser, openPage, serveBuiltApp } from '../support/page/app-server.ts'
import type { ServedApp } from '../support/page/app-server.ts'
import { goTo } from '../support/page/every-page.ts'

// A project says how it is paid; what it says then fills its invoices, and hours sold ahead become a project.

let app: ServedApp
let browser: Browser
let context: BrowserContext
let page: Page
let errors: readonly string[]

beforeAll(async () => {
  app = await serveBuiltApp({ demo: false })
  await app.core.call('settings.set', { currency: 'SEK', setUp: true })
  await app.core.call('clients.create', aClient({ name: 'Elm AB' }))
  browser = await launchBrowser()
  ;({ context, page, errors } = await openPage(browser, app))
})
afterAll(async () => {
  await context.close()
  await browser.close()
  await app.close()
})

const dialog = () => page.getByRole('dialog')
const button = (name: string) => page.getByRole('button', { name, exact: true }).first()
const field = (name: string) => dialog().getByRole('textbox', { name, exact: true })

async function choose(name: string, option: string): Promise<void> {
  await dialog().getByRole('combobox', { name, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function addProject(name: string, pricing: string): Promise<void> {
  await goTo(page, '/clients')
  await page.getByRole('button', { name: /^Projects and rates of/ }).click()
  await page.getByRole('button', { name: /^Add project for .*Elm AB/ }).click()
  await field('Name').fill(name)
  await choose('Pricing', pricing)
}

async function addInvoice(net: string): Promise<void> {
  await goTo(page, '/invoices')
  await page.getByRole('button', { name: /^Add (your first )?invoice$/ }).click()
  await choose('Client', 'Elm AB')
  await field('Number').fill(`A-${net}`)
  await field('Net, without VAT').fill(net)
  await field('VAT').fill('0')
  await field('Issued').fill('2026-06-30')
  await field('Issued').press('Tab')
}

const all = async (name: 'projects.list' | 'invoices.list') => {
  const answer = await app.core.call(name, {})
  return answer.ok ? answer.value : answer.error.code
}

test('a retainer billed in advance fills the month of its invoice', async () => {
  await addProject('Support', 'Retainer')
  await field('Fee a month').fill('12000')
  await field('Included hours a month').fill('10')
  await choose('Hours not used', 'Are kept for 1 month')
  await choose('Billed', 'In advance')
  await button('Save').click()
  await dialog().waitFor({ state: 'detached' })
  await addInvoice('12000')
  await choose('Project', 'Support')
  await dialog().getByText('this retainer is billed in advance').waitFor()
  await button('Save invoice').click()
  await dialog().waitFor({ state: 'detached' })
  expect(await all('projects.list')).toMatchObject([
    { pricing: 'retainer', fee: 1_200_000, carryMonths: 1, billing: 'advance' },
  ])
  expect(await all('invoices.list')).toMatchObject([
    { serviceFrom: '2026-07-01', serviceTo: '2026-07-31' },
  ])
})

test('hours paid ahead become a fixed project, from the project and from the invoice', async () => {
  await addProject('Block A', 'Hours paid ahead')
  await field('Price of the block').fill('38000')
  await field('Hours in the block').fill('40')
  await button('Save').click()
  await dialog().waitFor({ state: 'detached' })
  await addInvoice('18000')
  await dialog().getByText('It sells hours ahead').click()
  await field('Hours paid for').fill('20')
  await field('Project').fill('Block B')
  await button('Save invoice').click()
  await dialog().waitFor({ state: 'detached' })
  expect(await all('projects.list')).toMatchObject([
    { name: 'Block A', pricing: 'fixed', fee: 3_800_000, estimatedSeconds: 144_000 },
    { name: 'Block B', pricing: 'fixed', fee: 1_800_000, estimatedSeconds: 72_000 },
    { name: 'Support' },
  ])
  const [, block] = (await all('projects.list')) as readonly { readonly id: number }[]
  expect(await all('invoices.list')).toContainEqual(
    expect.objectContaining({ number: 'A-18000', projectId: block?.id }),
  )
})

test('nothing went wrong in the page', () => expect(errors).toEqual([]))
