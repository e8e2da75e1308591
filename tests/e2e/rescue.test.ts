import { randomBytes } from 'node:crypto'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createServer } from '../../electron/browser/server.ts'
import { whyNotOpenAtLength } from '../../electron/shell/rescue-text.ts'
import { openOrRescue, openWorkspace } from '../../electron/shell/workspace.ts'
import { aClient, aDuration, anEntry, anInvoice } from '../support/core/builders.ts'
import { expectOk, temporaryFolder } from '../support/core/store.ts'
import { launchBrowser, openPage, rendererRoot } from '../support/page/app-server.ts'
import { thorough } from '../support/thorough.ts'

const log = () => undefined
const inside = { clients: 200, entries: 200, invoices: 1 }
let browser: Browser
let filled: string

/** So many clients that the database has pages in its middle; backed up once. */
async function fill(folder: string): Promise<void> {
  const core = expectOk(await openWorkspace({ folder, log }))
  await core.call('settings.set', { setUp: true, praoRate: 15_000, targetRate: 90_000 })
  for (let i = 1; i <= inside.clients; i++) {
    await core.call('clients.create', aClient({ name: `Kund ${i}`, note: 'x'.repeat(300) }))
    await core.call('entries.create', anEntry({ clientId: i, time: aDuration('2026-06-01', 2) }))
  }
  await core.call('invoices.create', anInvoice({ clientId: 1 }))
  expectOk(await core.call('backups.make', {}))
  await core.idle()
  core.close()
}

beforeAll(async () => {
  filled = mkdtempSync(path.join(tmpdir(), 'hourworth-filled-'))
  await fill(filled)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(filled, { recursive: true, force: true })
})

/** A copy of the filled folder with a broken database. */
function aBrokenFolder(breakIt: (file: string) => void) {
  const folder = path.join(temporaryFolder(), 'data')
  cpSync(filled, folder, { recursive: true })
  const file = path.join(folder, 'hourworth.db')
  breakIt(file)
  return { folder, file }
}

/** The built app on a folder, as its shell starts it, and a page of it. */
async function open(folder: string): Promise<Page> {
  const core = expectOk(await openOrRescue({ folder, log }))
  const now = Date.now
  const server = createServer({ core, assetsRoot: rendererRoot, now, random: randomBytes, log })
  await server.listen(0)
  const { context, page } = await openPage(browser, { loginUrl: server.loginUrl })
  onTestFinished(async () => {
    await context.close()
    await server.close()
    await core.idle()
    core.close()
  })
  return page
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const countsOf = (page: Page) =>
  page.evaluate(async () => {
    const answer = await fetch('/api/app.status', {
      method: 'POST',
      headers: { 'x-hourworth': '1', 'content-type': 'application/json' },
      body: '{}',
    })
    return ((await answer.json()) as { value: { counts: unknown } }).value.counts
  })
const setAsideIn = (folder: string) =>
  readdirSync(folder).filter((name) => /^hourworth-set-aside-.*\.db$/.test(name))

const cutOff = (file: string) => truncateSync(file, statSync(file).size / 2)
const anothers = (file: string) => {
  rmSync(file)
  const other = new Database(file)
  other.exec('CREATE TABLE recipe (name TEXT)')
  other.close()
}

/** Opens, as its header and its tables are there, and cannot be read where every window begins. */
const flippedPage = (file: string) => {
  const db = new Database(file)
  const page = Number(
    db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'setting'`).pluck().get(),
  )
  const size = Number(db.pragma('page_size', { simple: true }))
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const bytes = readFileSync(file)
  for (let at = (page - 1) * size; at < page * size; at++) bytes[at] = 255 - (bytes[at] ?? 0)
  writeFileSync(file, bytes)
}

const isMissing = 'Your database is not there'
const isDamaged = 'Your database is damaged'
const isForeign = 'This file is not your database'

const waysToBreak: readonly [string, (file: string) => void, string][] = [
  ['deleted', (file) => rmSync(file), isMissing],
  ['a page flipped', flippedPage, isDamaged],
  ['cut off in the middle', cutOff, isDamaged],
  ['another program’s', anothers, isForeign],
  ['emptied', (file) => truncateSync(file), isMissing],
  ['rubbish at its beginning', (file) => writeFileSync(file, 'rubbish'.repeat(900)), isForeign],
]

describe('a broken database is told of, and the way back is a click', () => {
  test.each(thorough(waysToBreak, 3))(
    '%s: the newest backup is put back',
    async (_, breakIt, title) => {
      const { folder, file } = aBrokenFolder(breakIt)
      const page = await open(folder)
      await heading(page, title).waitFor()
      await page.getByText(file).waitFor()
      const rows = page.getByRole('row').filter({ hasText: '200 clients' })
      await rows.getByText('1 June 2026').or(rows.getByText('1 Jun 2026')).first().waitFor()
      await rows
        .getByRole('button', { name: /^Put back/ })
        .first()
        .click()
      await page.getByRole('navigation').first().waitFor()
      expect(await countsOf(page)).toEqual(inside)
    },
  )

  test('cut off in the middle: what can be read is saved, and the damaged file is kept', async () => {
    const { folder } = aBrokenFolder(cutOff)
    const page = await open(folder)
    await heading(page, isDamaged).waitFor()
    await page.getByText(/^Nothing can be read of: .*\w/).waitFor()
    await page.getByRole('button', { name: 'Save what can be read' }).click()
    await page.getByRole('navigation').first().waitFor()
    expect(await countsOf(page)).toMatchObject({ invoices: 1 })
    expect(setAsideIn(folder)).toHaveLength(1)
  })

  test('begun anew only once that was asked and said; what lay there is kept', async () => {
    const { folder } = aBrokenFolder(anothers)
    const page = await open(folder)
    await heading(page, isForeign).waitFor()
    const begin = page.getByRole('button', { name: 'Begin empty …' })
    await begin.click()
    const question = page.getByRole('dialog', { name: 'Begin with an empty database?' })
    await question.getByRole('button', { name: 'Cancel' }).click()
    await question.waitFor({ state: 'hidden' })
    expect(setAsideIn(folder)).toEqual([])
    await begin.click()
    await question.getByRole('button', { name: 'Begin empty' }).click()
    await begin.waitFor({ state: 'detached' })
    await expect.poll(() => countsOf(page)).toEqual({ clients: 0, entries: 0, invoices: 0 })
    expect(setAsideIn(folder)).toHaveLength(1)
    const [aside = ''] = setAsideIn(folder)
    const kept = new Database(path.join(folder, aside), { readonly: true })
    expect(kept.prepare('SELECT count(*) FROM recipe').pluck().get()).toBe(0)
    kept.close()
  })

  test('of a newer version: nothing is touched, and it is said what helps', async () => {
    const { folder, file } = aBrokenFolder((place) => {
      const newer = new Database(place)
      newer.pragma('user_version = 999')
      newer.close()
    })
    const bytes = readFileSync(file)
    const refused = await openOrRescue({ folder, log })
    const said = refused.ok ? '' : await whyNotOpenAtLength(refused.error)
    expect(said).toContain('written by a newer version')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })
})
