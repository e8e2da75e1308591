import path from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright'
import { busySeconds, measured, withPages } from '../browser-pages.ts'
import { fill } from '../dataset.ts'
import { atMost, median, untargeted } from '../measure.ts'
import type { BenchRow } from '../measure.ts'
import { coreOver } from '../workspace.ts'

const entryCount = 100_000
const framesScrolled = 120
const pixelsPerFrame = 240

/** Scrolls the list a step per frame and gives the busy milliseconds per frame. */
const scroll = async (page: Page, session: CDPSession, selector: string): Promise<number> => {
  // The pointer rests over the list in both pages: the browser looks what is under it at every step.
  await page.mouse.move(600, 420)
  const before = await busySeconds(session)
  await page.evaluate(
    async ({ selector: list, frames, step }) => {
      const scroller = document.querySelector(list)
      if (!scroller) throw new Error(`no list at ${list}`)
      scroller.scrollTop = 0
      for (let frame = 0; frame < frames; frame++) {
        scroller.scrollTop += step
        await new Promise((resolve) => {
          requestAnimationFrame(resolve)
        })
      }
    },
    { selector, frames: framesScrolled, step: pixelsPerFrame },
  )
  return (((await busySeconds(session)) - before) * 1000) / framesScrolled
}

/**
 * A list without any framework: a pool of rows whose texts change as they are recycled, everything in memory. It
 * shows what the app's list shows: six columns, two of them cut with an ellipsis, and three icon buttons a row.
 */
const plainList = `
<style>
  #list { height: 600px; overflow: auto; position: relative; font: 14px sans-serif }
  .row { position: absolute; inset-inline: 0; height: 40px; display: grid; grid-template-columns: 8rem 1fr 2fr 7rem 5rem 6rem; align-items: center }
  .row span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
  .row button { border: 0; background: none; inline-size: 30px; block-size: 30px }
</style>
<div id="list"><div id="sheet"></div></div>
<script>
  const count = ${entryCount}, height = 40, pool = []
  const rows = Array.from({ length: count }, (_, i) => [
    '31 Oct 2026', 'Client ' + (i % 50), 'Note ' + i + ' about the work', '09:00–10:00', '1:00',
  ])
  const icon = '<svg width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor"><path d="M4 7h16M10 11v6M14 11v6M5 7l1 12h12l1-12M9 7V4h6v3"/></svg>'
  const buttons = ('<button title="Act">' + icon + '</button>').repeat(3)
  const list = document.getElementById('list'), sheet = document.getElementById('sheet')
  sheet.style.height = count * height + 'px'
  for (let i = 0; i < 32; i++) {
    const row = document.createElement('div')
    row.className = 'row'
    for (let c = 0; c < 5; c++) row.append(document.createElement('span'))
    row.insertAdjacentHTML('beforeend', '<div>' + buttons + '</div>')
    sheet.append(row)
    pool.push(row)
  }
  const draw = () => {
    const first = Math.max(0, Math.floor(list.scrollTop / height) - 8)
    for (let i = 0; i < pool.length; i++) {
      const index = first + i, row = pool[index % pool.length]
      if (index >= count || row.shown === index) continue
      row.shown = index
      row.style.transform = 'translateY(' + index * height + 'px)'
      for (let c = 0; c < 5; c++) row.children[c].textContent = rows[index][c]
    }
  }
  list.addEventListener('scroll', draw)
  draw()
</script>`

const listRow = async (browser: Browser, loginUrl: string): Promise<BenchRow> => {
  const app = await measured(browser)
  await app.page.goto(loginUrl)
  await app.page.goto(new URL('/#/time/list', app.page.url()).href)
  await app.page.getByLabel('Dates shown').first().click()
  await app.page.getByRole('option', { name: 'All dates' }).click()
  const selector = '[role="grid"] [role="rowgroup"]:last-child'
  await app.page.locator(selector).waitFor()
  await app.page.locator('[role="row"][aria-rowindex="2"]').waitFor()
  const plain = await measured(browser)
  await plain.page.setContent(plainList)
  const times = { app: [] as number[], anchor: [] as number[] }
  for (let run = -2; run < 9; run++) {
    const a = await scroll(app.page, app.session, selector)
    const b = await scroll(plain.page, plain.session, '#list')
    if (run < 0) continue
    times.app.push(a)
    times.anchor.push(b)
  }
  await app.page.close()
  await plain.page.close()
  return atMost(
    'Scrolling 100 000 entries: main-thread time per frame, against a plain recycled list',
    { app: median(times.app), anchor: median(times.anchor) },
    1.5,
  )
}

/** Milliseconds from the answer's arrival to the frame after the ranking is drawn, measured inside the page. */
const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const arrived = (): number =>
          performance
            .getEntriesByType('resource')
            .findLast(({ name }) => name.endsWith('/api/reports.clients'))
            ?.toJSON().responseEnd as number
        const look = (): void => {
          if (document.querySelector('main figure svg path')) {
            requestAnimationFrame(() => resolve(performance.now() - arrived()))
          } else requestAnimationFrame(look)
        }
        look()
      }),
  )

/** The same fifty bars as bare SVG, set at once: what drawing them costs without any library. */
const barePaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        const bars = Array.from(
          { length: 50 },
          (_, i) => `<rect x="${i * 16}" y="${i * 4}" width="15" height="${300 - i * 4}"/>`,
        )
        document.body.innerHTML = `<svg width="900" height="300">${bars.join('')}</svg>`
        requestAnimationFrame(() => {
          requestAnimationFrame(() => resolve(performance.now() - start))
        })
      }),
  )

const paintRow = async (browser: Browser, loginUrl: string): Promise<BenchRow> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  await page.goto(loginUrl)
  await page.locator('main figure svg path').first().waitFor()
  const home = page.url()
  const bare = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  const times = { app: [] as number[], anchor: [] as number[] }
  for (let run = -2; run < 9; run++) {
    await page.goto(home)
    await page.reload({ waitUntil: 'commit' })
    const a = await firstPaint(page)
    await bare.goto('about:blank')
    const b = await barePaint(bare)
    if (run < 0) continue
    times.app.push(a)
    times.anchor.push(b)
  }
  await page.close()
  await bare.close()
  return untargeted(
    'Start page, 50 clients: first paint of the ranking after its data arrived, against 50 bare SVG bars',
    { app: median(times.app), anchor: median(times.anchor) },
  )
}

/** The start page and the long list, in a real browser on the built app. */
export const pageRows = (folder: string): Promise<BenchRow[]> =>
  withPages(
    path.join(folder, 'page.db'),
    async (db) => {
      fill(db, entryCount, 1, 50)
      return coreOver(db)
    },
    async (browser, loginUrl) => [
      await paintRow(browser, loginUrl()),
      await listRow(browser, loginUrl()),
    ],
  )
