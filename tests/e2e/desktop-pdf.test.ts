import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startDesktop } from '../../electron/desktop/app.ts'
import { pdfOptions } from '../../electron/desktop/pdf.ts'
import { openWorkspace } from '../../electron/shell/workspace.ts'
import { launchBrowser } from '../support/page/app-server.ts'
import { createElectronDouble } from '../support/page/electron-double.ts'
import type { ElectronDouble } from '../support/page/electron-double.ts'
import { hasPdfToText, pdfPages } from '../support/page/pdf.ts'

const out = path.join(import.meta.dirname, '../../out')

let browser: Browser
let context: BrowserContext
let page: Page
let folder: string
let double: ElectronDouble
let logged: string[]

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hourworth-pdf-'))
  logged = []
  context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB' })
  page = await context.newPage()
  double = await createElectronDouble(context, page, path.join(out, 'preload/preload.cjs'))
  await startDesktop({
    electron: double.electron,
    openCore: () => openWorkspace({ folder, demo: true, log: (code) => logged.push(code) }),
    rendererRoot: path.join(out, 'renderer'),
    preload: path.join(out, 'preload/preload.cjs'),
    platform: 'linux',
    now: () => 0,
    log: (code) => logged.push(code),
  })
  await page.locator('h1').first().waitFor()
})
afterEach(async () => {
  double.app.emit('will-quit', {})
  await context.close()
  await rm(folder, { recursive: true, force: true })
})

const savePdf = (name: unknown): Promise<unknown> =>
  page.evaluate(
    (given) =>
      (
        window as unknown as { hourworth: { savePdf: (name: unknown) => Promise<unknown> } }
      ).hourworth.savePdf(given),
    name,
  )

describe('a review saved as a PDF by the desktop shell', () => {
  test('one click on the client page: A4, where the user said, with the figures of the page', async () => {
    const file = path.join(folder, 'review.pdf')
    double.saving.filePath = file
    await page.getByRole('link', { name: 'Grødvejs Dampmølle ApS' }).first().click()
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await page.getByText('The PDF is saved.').waitFor()
    expect(double.recorded.printed).toEqual([pdfOptions])
    expect(double.recorded.savingAsked).toMatchObject([
      { defaultPath: '/home/user/documents/Report Grødvejs Dampmølle ApS 2026-10-31.pdf' },
    ])
    const bytes = await readFile(file)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  })

  test.runIf(hasPdfToText())('what lies in the file is the review', async () => {
    const file = path.join(folder, 'review.pdf')
    double.saving.filePath = file
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await page.getByText('The PDF is saved.').waitFor()
    const text = pdfPages(file).join('').replaceAll(/\s/g, '')
    expect(text).toContain('kr129.27/h')
    expect(text).not.toContain('SaveasPDF')
  })

  test('a user who leaves the dialog has no file, and is told nothing', async () => {
    expect(await savePdf('Review')).toEqual({ ok: true, value: 'cancelled' })
    expect((await readdir(folder)).filter((file) => file.endsWith('.pdf'))).toEqual([])
    expect(logged).not.toContain('pdf-failed')
  })

  test('a file that cannot be written is a coded failure, its place not told to the page', async () => {
    double.saving.filePath = path.join(folder, 'missing', 'review.pdf')
    const answer = await savePdf('Review')
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(answer)).not.toContain(folder)
    expect(logged).toContain('pdf-failed')
  })

  test('the page may name the file, not where it lies', async () => {
    await savePdf('../../.ssh/authorized_keys')
    await savePdf({ filePath: '/etc/passwd' })
    expect(double.recorded.savingAsked.map(({ defaultPath }) => defaultPath)).toEqual([
      '/home/user/documents/ssh authorized_keys.pdf',
      '/home/user/documents/Hourworth.pdf',
    ])
  })

  test('only the app’s own page is printed', async () => {
    double.sender.url = 'https://evil.example/'
    expect(await savePdf('x')).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
    double.sender.url = 'app://bundle/'
    double.sender.top = false
    expect(await savePdf('x')).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
    expect(double.recorded.printed).toEqual([])
  })

  test('while one is being saved a second is refused', async () => {
    const [first, second] = await Promise.all([savePdf('a'), savePdf('b')])
    expect(first).toEqual({ ok: true, value: 'cancelled' })
    expect(second).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(await savePdf('c')).toEqual({ ok: true, value: 'cancelled' })
  })
})
