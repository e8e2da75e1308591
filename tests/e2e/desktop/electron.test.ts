import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright'
import type { ElectronApplication, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findElectron } from '../../support/page/electron-binary.ts'

const root = path.join(import.meta.dirname, '../..')
const electron = findElectron()
const binary = 'binary' in electron ? electron.binary : undefined
// Said aloud, so that a run without Electron never looks like a run with it.
if ('missing' in electron) console.log(`NOT RUN: real Electron, ${electron.missing}`)

describe.runIf(binary !== undefined)('real Electron', () => {
  let app: ElectronApplication
  let page: Page
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hourworth-electron-'))
    app = await _electron.launch({
      ...(binary === undefined ? {} : { executablePath: binary }),
      args: [
        root,
        '--demo',
        `--data=${folder}`,
        `--user-data-dir=${path.join(folder, 'chromium')}`,
      ],
      cwd: root,
    })
    page = await app.firstWindow()
  })
  afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('the window loads app://bundle/ and shows the sample clients', async () => {
    await page.getByText('Grødvejs Dampmølle ApS').first().waitFor()
    expect(page.url()).toMatch(/^app:\/\/bundle\//)
  })

  test('a write and a read pass the real IPC', async () => {
    const settings = await page.evaluate(async () => {
      const { hourworth } = window as unknown as {
        hourworth: { invoke: (name: string, input: unknown) => Promise<{ ok: boolean }> }
      }
      return hourworth.invoke('settings.set', { nearMargin: '0.3' })
    })
    expect(settings).toMatchObject({ ok: true, value: { nearMargin: '0.3' } })
  })

  test('the page has no Node, and a traversal is not served', async () => {
    expect(await page.evaluate(() => typeof (globalThis as { process?: unknown }).process)).toBe(
      'undefined',
    )
    expect(await page.evaluate(async () => (await fetch('/..%2f..%2fpackage.json')).status)).toBe(
      404,
    )
  })

  test('the page opens no window and goes nowhere else', async () => {
    await page.evaluate(() => void window.open('https://example.invalid/'))
    await page.evaluate(() => {
      window.location.href = 'https://example.invalid/'
    })
    expect(app.windows()).toHaveLength(1)
    expect(page.url()).toMatch(/^app:\/\/bundle\//)
  })
})
