import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import { launchBrowser, openPage, serveBuiltApp } from './app-server.ts'
import type { ServedApp } from './app-server.ts'

// Screenshots of every page in English light, English dark and Hebrew, on the sample data, into a folder it prints.

const looks = [
  { name: 'en-light', language: 'en', theme: 'light' },
  { name: 'en-dark', language: 'en', theme: 'dark' },
  { name: 'he-light', language: 'he', theme: 'light' },
] as const

const folder = process.argv[2] ?? mkdtempSync(path.join(tmpdir(), 'hourworth-screens-'))

const idOf = async (app: ServedApp, name: string): Promise<number> => {
  const answer = await app.core.call('clients.list', {})
  const clients = answer.ok ? (answer.value as { id: number; name: string }[]) : []
  const found = clients.find((client) => client.name === name)
  if (!found) throw new Error(`the sample data lack ${name}`)
  return found.id
}

/** Waits until nothing is loading, then takes the whole page. */
const shoot = async (page: Page, name: string, fullPage = true): Promise<void> => {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({
    path: path.join(folder, `${name}.png`),
    fullPage,
    animations: 'disabled',
  })
}

const goTo = (page: Page, route: string): Promise<unknown> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, route)

const app = await serveBuiltApp({ demo: true })
const empty = await serveBuiltApp({ demo: false })
const browser = await launchBrowser()
try {
  const sliding = await idOf(app, 'Grødvejs Dampmølle ApS')
  const healthy = await idOf(app, 'Åskmolnets Vägbelysning AB')
  const pages = {
    dashboard: '/',
    'client-prao': `/clients/${sliding}`,
    'client-healthy': `/clients/${healthy}`,
    time: '/time',
    clients: '/clients',
    invoices: '/invoices',
    import: '/import',
    settings: '/settings',
  }
  for (const { name, language, theme } of looks) {
    for (const served of [app, empty]) {
      await served.core.call('settings.set', { language, theme })
    }
    const { context, page } = await openPage(browser, app, { colorScheme: theme })
    for (const [title, route] of Object.entries(pages)) {
      await goTo(page, route)
      await shoot(page, `${title}-${name}`)
    }
    await page.setViewportSize({ width: 1024, height: 700 })
    await goTo(page, '/')
    await shoot(page, `dashboard-1024-${name}`, false)
    await page.setViewportSize({ width: 512, height: 700 })
    await shoot(page, `dashboard-512-${name}`)
    await context.close()
    const first = await openPage(browser, empty, { colorScheme: theme })
    await shoot(first.page, `first-run-${name}`)
    await first.context.close()
  }
  console.log(folder)
} finally {
  await browser.close()
  await app.close()
  await empty.close()
}
