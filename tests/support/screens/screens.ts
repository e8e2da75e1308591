import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import { launchBrowser, openPage, serveBuiltApp } from '../page/app-server.ts'
import type { ServedApp } from '../page/app-server.ts'
import { goTo, settle } from '../page/every-page.ts'
import { screenStates } from './screen-states.ts'
import { keepSomeWeighing } from '../core/some-weighing.ts'

// Screenshots of every page, and of its panels and dialogs, in English light, English dark and Hebrew, on the
// sample data, into a folder it prints. With words after the folder: only pictures whose name holds one of them.

const looks = [
  { name: 'en-light', language: 'en', theme: 'light' },
  { name: 'en-dark', language: 'en', theme: 'dark' },
  { name: 'he-light', language: 'he', theme: 'light' },
] as const

const folder = process.argv[2] ?? mkdtempSync(path.join(tmpdir(), 'hourworth-screens-'))
const words = process.argv.slice(3)
const isWanted = (name: string): boolean =>
  words.length === 0 || words.some((word) => name.includes(word))

const idOf = async (app: ServedApp, name: string): Promise<number> => {
  const answer = await app.core.call('clients.list', {})
  const clients = answer.ok ? (answer.value as { id: number; name: string }[]) : []
  const found = clients.find((client) => client.name === name)
  if (!found) throw new Error(`the sample data lack ${name}`)
  return found.id
}

/** Waits until nothing is loading, then takes the whole page. */
const shoot = async (page: Page, name: string, fullPage = true): Promise<void> => {
  if (!isWanted(name)) return
  await settle(page)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({
    path: path.join(folder, `${name}.png`),
    fullPage,
    animations: 'disabled',
  })
}

const wide = { width: 1280, height: 860 }
const laptop = { width: 1024, height: 700 }
/** The same laptop at 200 % zoom. */
const zoomed = { width: 512, height: 700 }

const shootPages = async (page: Page, pages: Record<string, string>, look: string) => {
  for (const [title, route] of Object.entries(pages)) {
    await page.setViewportSize(wide)
    await goTo(page, route)
    await shoot(page, `${title}-${look}`)
    await page.setViewportSize(laptop)
    await shoot(page, `${title}-1024-${look}`, false)
    await page.setViewportSize(zoomed)
    await shoot(page, `${title}-512-${look}`)
  }
}

const shootStates = async (page: Page, look: string) => {
  for (const { name, route, enter, leave, whole = false } of screenStates) {
    const picture = `${name}-${look}`
    if (!isWanted(picture)) continue
    await page.setViewportSize(wide)
    await goTo(page, route)
    await enter(page)
    await shoot(page, picture, whole)
    await page.setViewportSize(zoomed)
    await shoot(page, `${name}-512-${look}`, whole)
    await page.setViewportSize(wide)
    await leave?.(page)
  }
}

const app = await serveBuiltApp({ demo: true })
const empty = await serveBuiltApp({ demo: false })
const browser = await launchBrowser()
try {
  const sliding = await idOf(app, 'Grødvejs Dampmølle ApS')
  await keepSomeWeighing(app.core, sliding)
  const healthy = await idOf(app, 'Åskmolnets Vägbelysning AB')
  const pages = {
    dashboard: '/',
    'client-prao': `/clients/${sliding}`,
    'client-healthy': `/clients/${healthy}`,
    compare: `/compare?a=${sliding}&b=${healthy}`,
    'compare-periods': `/compare?a=${sliding}&with=2026-04-30`,
    'print-client': `/print/${sliding}`,
    'print-all': '/print/all',
    time: '/time',
    clients: '/clients',
    'say-no': '/say-no',
    prospects: '/prospects',
    'weigh-what-if': '/weigh?',
    'weigh-cost': '/weigh/cost?',
    'weigh-portfolio': '/weigh/portfolio?',
    'weigh-scenarios': '/weigh/scenarios?',
    invoices: '/invoices',
    import: '/import',
    settings: '/settings',
    'settings-region': '/settings/region',
    'settings-time': '/settings/time',
    'settings-backups': '/settings/backups',
    'settings-data': '/settings/data',
    changes: '/changes',
  }
  for (const { name, language, theme } of looks) {
    for (const served of [app, empty]) {
      await served.core.call('settings.set', { language, theme })
      // What is told once must not lie over the pages.
      await served.core.call('notices.refresh', {})
    }
    const { context, page } = await openPage(browser, app, { colorScheme: theme })
    await shootPages(page, pages, name)
    await shootStates(page, name)
    await context.close()
    const first = await openPage(browser, empty, { colorScheme: theme })
    await shoot(first.page, `first-run-${name}`)
    await first.page.setViewportSize(zoomed)
    await shoot(first.page, `first-run-512-${name}`)
    await first.context.close()
  }
  console.log(folder)
} finally {
  await browser.close()
  await app.close()
  await empty.close()
}
