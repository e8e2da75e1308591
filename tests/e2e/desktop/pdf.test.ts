import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pdfOptions } from '../../../electron/desktop/pdf.ts'
import { launchBrowser } from '../../support/page/app-server.ts'
import { desktopApp, savePdf } from '../../support/page/desktop-app.ts'
import type { DesktopApp } from '../../support/page/desktop-app.ts'

let browser: Browser
let desktop: DesktopApp
/** What was printed and asked before the test, as the tests share one app. */
let before: { printed: number; asked: number }

beforeAll(async () => {
  browser = await launchBrowser()
  desktop = await desktopApp(browser)
  await desktop.start(true)
})
afterAll(async () => {
  await desktop.close()
  await browser.close()
})
beforeEach(() => {
  const { recorded, saving, sender } = desktop.double
  before = { printed: recorded.printed.length, asked: recorded.savingAsked.length }
  saving.filePath = null
  Object.assign(sender, { url: 'app://bundle/', top: true })
  desktop.logged.length = 0
})

const save = (name: unknown) => savePdf(desktop.page, name)
const printed = () => desktop.double.recorded.printed.slice(before.printed)
const asked = () => desktop.double.recorded.savingAsked.slice(before.asked)

describe('a review saved as a PDF by the desktop shell', () => {
  test('one click on the client page: A4, where the user said, with the figures of the page', async () => {
    const { page, folder, double } = desktop
    const file = path.join(folder, 'review.pdf')
    double.saving.filePath = file
    await page.getByRole('link', { name: 'Grødvejs Dampmølle ApS' }).first().click()
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await page.getByText('The PDF is saved.').waitFor()
    expect(printed()).toEqual([pdfOptions])
    expect(asked()).toMatchObject([
      { defaultPath: '/home/user/documents/Report Grødvejs Dampmølle ApS 2026-10-31.pdf' },
    ])
    const bytes = await readFile(file)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  })

  test('a user who leaves the dialog has no file, and is told nothing', async () => {
    const pdfs = async () =>
      (await readdir(desktop.folder)).filter((file) => file.endsWith('.pdf')).length
    const there = await pdfs()
    expect(await save('Review')).toEqual({ ok: true, value: 'cancelled' })
    expect(await pdfs()).toBe(there)
    expect(desktop.logged).not.toContain('pdf-failed')
  })

  test('a file that cannot be written is a coded failure, its place not told to the page', async () => {
    desktop.double.saving.filePath = path.join(desktop.folder, 'missing', 'review.pdf')
    const answer = await save('Review')
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(answer)).not.toContain(desktop.folder)
    expect(desktop.logged).toContain('pdf-failed')
  })

  test('the page may name the file, not where it lies', async () => {
    await save('../../../.ssh/authorized_keys')
    await save({ filePath: '/etc/passwd' })
    expect(asked().map(({ defaultPath }) => defaultPath)).toEqual([
      '/home/user/documents/ssh authorized_keys.pdf',
      '/home/user/documents/Hourworth.pdf',
    ])
  })

  test('only the app’s own page is printed', async () => {
    const { sender } = desktop.double
    sender.url = 'https://evil.example/'
    expect(await save('x')).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
    sender.url = 'app://bundle/'
    sender.top = false
    expect(await save('x')).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
    expect(printed()).toEqual([])
  })

  test('while one is being saved a second is refused', async () => {
    const [first, second] = await Promise.all([save('a'), save('b')])
    expect(first).toEqual({ ok: true, value: 'cancelled' })
    expect(second).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(await save('c')).toEqual({ ok: true, value: 'cancelled' })
  })
})
