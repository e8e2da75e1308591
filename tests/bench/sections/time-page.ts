import path from 'node:path'
import type { Browser, Page } from 'playwright'
import { createCore } from '../../../electron/core/door/create-core.ts'
import { busySeconds, measured, withPages, type Measured } from '../browser-pages.ts'
import { clientName, fill } from '../dataset.ts'
import { median } from '../measure.ts'
import type { BenchRow } from '../measure.ts'
import { call } from '../workspace.ts'

const entryCount = 100_000
const clients = 40
const blocks = 60
const runs = 9
/** Milliseconds of the main thread that a frame may take at 60 frames a second. */
const mostPerFrame = 1000 / 60

const frame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))

/** Busy milliseconds for each of `count` steps, every one of which is let come to a frame. */
const perStep = async (
  { page, session }: Measured,
  count: number,
  step: (at: number) => Promise<unknown>,
): Promise<number> => {
  const before = await busySeconds(session)
  for (let at = 0; at < count; at++) {
    await step(at)
    await frame(page)
  }
  return (((await busySeconds(session)) - before) * 1000) / count
}

/** Medians of app and bare page, which take turns. */
const byTurns = async (app: () => Promise<number>, bare: () => Promise<number>) => {
  const times = { app: [] as number[], bare: [] as number[] }
  for (let run = -2; run < runs; run++) {
    const [a, b] = [await app(), await bare()]
    if (run < 0) continue
    times.app.push(a)
    times.bare.push(b)
  }
  return { app: median(times.app), bare: median(times.bare) }
}

const rowOf = (what: string, times: { app: number; bare: number }, most: number): BenchRow => ({
  what,
  app: `${times.app.toFixed(1)} ms`,
  anchor: `${times.bare.toFixed(1)} ms`,
  ratio: (times.app / times.bare).toFixed(1),
  target: `≤ ${most.toFixed(0)} ms`,
  met: times.app <= most,
})

const bareGrid = `
<style>td { inline-size: 90px; block-size: 40px; border: 1px solid #ccc }</style>
<table><tbody></tbody></table>
<script>
  const body = document.querySelector('tbody')
  for (let row = 0; row < ${clients}; row++) {
    const line = body.insertRow()
    for (let day = 0; day < 7; day++) {
      line.insertCell().tabIndex = -1
      line.cells[day].textContent = row === day ? '' : '1:00'
    }
  }
  document.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const cell = document.activeElement
    if (by === undefined || cell.tagName !== 'TD') return
    event.preventDefault()
    body.rows[cell.parentElement.rowIndex + by]?.cells[cell.cellIndex].focus()
  })
  body.rows[0].cells[0].focus()
</script>`

/** Down the column and up again. */
const arrowAt = (at: number): string => (at < clients - 1 ? 'ArrowDown' : 'ArrowUp')

const gridRow = async (browser: Browser, loginUrl: string): Promise<BenchRow> => {
  const app = await measured(browser)
  await app.page.goto(loginUrl)
  await app.page.goto(new URL('/#/time/week', app.page.url()).href)
  const cells = app.page.locator('[role="grid"] [tabindex="0"]')
  await app.page.getByRole('rowheader', { name: clientName(1) }).waitFor()
  const rows = await app.page.getByRole('rowheader').count()
  if (rows < clients) throw new Error(`the week has ${rows} rows, not ${clients}`)
  await cells.first().focus()
  await app.page.keyboard.press('Control+Home')
  const bare = await measured(browser)
  await bare.page.setContent(bareGrid)
  const walk = (one: Measured) =>
    perStep(one, 2 * (clients - 1), (at) => one.page.keyboard.press(arrowAt(at)))
  const times = await byTurns(
    () => walk(app),
    () => walk(bare),
  )
  await app.page.close()
  await bare.page.close()
  return rowOf(
    `Week grid of ${clients} rows: main-thread time for each step of an arrow key, against a bare table`,
    times,
    mostPerFrame,
  )
}

const bareDay = `
<style>
  #day { position: relative; block-size: 1152px }
  .block { position: absolute; inline-size: 600px; overflow: hidden; background: #cde; border: 1px solid #89a }
</style>
<div id="day"></div>
<script>
  const day = document.getElementById('day')
  for (let at = 0; at < ${blocks}; at++) {
    const block = document.createElement('div')
    block.className = 'block'
    block.setAttribute('role', 'button')
    block.style.top = at * 18 + 'px'
    block.style.height = '14px'
    block.textContent = 'client ' + at + ' 0:20'
    let from = null
    block.addEventListener('pointerdown', (event) => {
      block.setPointerCapture(event.pointerId)
      from = event.clientY - parseFloat(block.style.top)
    })
    block.addEventListener('pointermove', (event) => {
      if (from !== null) block.style.top = event.clientY - from + 'px'
    })
    block.addEventListener('pointerup', () => { from = null })
    day.append(block)
  }
</script>`

const framesDragged = 60
/** Pixels a frame: five minutes of the day. */
const pixels = 4

/** Drags a block down the day and back to where it was, so that nothing is written. */
const drag = async (one: Measured, block: ReturnType<Page['locator']>): Promise<number> => {
  await block.scrollIntoViewIfNeeded()
  const box = await block.boundingBox()
  if (!box) throw new Error('the block is not on the page')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await one.page.mouse.move(x, y)
  await one.page.mouse.down()
  const took = await perStep(one, framesDragged, (at) => {
    const away = at < framesDragged / 2 ? at + 1 : framesDragged - at - 1
    return one.page.mouse.move(x, y + away * pixels)
  })
  await one.page.mouse.up()
  return took
}

const dayRow = async (browser: Browser, loginUrl: string): Promise<BenchRow> => {
  const app = await measured(browser)
  await app.page.goto(loginUrl)
  await app.page.goto(new URL('/#/time/day', app.page.url()).href)
  const shown = app.page.locator('[data-day] [role="button"][aria-keyshortcuts]')
  await shown.nth(blocks - 1).waitFor()
  const bare = await measured(browser)
  await bare.page.setContent(bareDay)
  const times = await byTurns(
    () => drag(app, shown.nth(20)),
    () => drag(bare, bare.page.locator('.block').nth(20)),
  )
  await app.page.close()
  await bare.page.close()
  return rowOf(
    `Day of ${blocks} entries: main-thread time for each frame of a drag, against a bare page`,
    times,
    mostPerFrame,
  )
}

/** Today gets sixty entries of twenty minutes, one after another, of every client: forty rows of the week. */
const today = () => {
  const midnight = Math.floor(Date.now() / 86_400_000) * 86_400
  return Array.from({ length: blocks }, (_, at) => ({
    clientId: 1 + (at % clients),
    projectId: null,
    time: {
      kind: 'interval' as const,
      start: midnight + at * 1200,
      end: midnight + (at + 1) * 1200,
      zone: 'Etc/UTC',
    },
    billable: true,
    activity: 'work' as const,
    note: '',
  }))
}

/** What the hand feels on the page of the time, in a real browser on the built app. */
export const timePageRows = (folder: string): Promise<BenchRow[]> =>
  withPages(
    path.join(folder, 'time-page.db'),
    async (db) => {
      fill(db, entryCount, 1, clients)
      // The page goes by its own clock, so the app does as well.
      const core = createCore({ db, clock: () => Math.floor(Date.now() / 1000), version: 'bench' })
      for (const entry of today()) await call(core, 'entries.create', entry)
      return core
    },
    async (browser, loginUrl) => [
      await gridRow(browser, loginUrl()),
      await dayRow(browser, loginUrl()),
    ],
  )
