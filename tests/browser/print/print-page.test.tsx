import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { Route } from 'wouter'
import { ok, fail } from '../../../shared/contract/call.ts'
import { PrintPage } from '../../../renderer/features/print/index.ts'
import { PrintButton, takePrintWish } from '../../../renderer/report/links/print-button.tsx'
import { violations } from '../../support/page/axe.ts'
import { failing, renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'
import { samplesEnd } from '../../support/page/samples-end.ts'
import { sampleClients } from '../../support/samples/report-samples.ts'
import { reviewCalls, sampleId } from '../../support/samples/review-samples.ts'

const shown = (path: string, options: RenderOptions = {}) =>
  renderApp(
    <main>
      <Route path="/start">
        <PrintButton whom={sampleId} />
      </Route>
      <Route path="/print/:id">
        <PrintPage />
      </Route>
    </main>,
    {
      path,
      ...options,
      calls: {
        ...reviewCalls,
        ...samplesEnd(options),
        ...options.calls,
      },
    },
  )

const print = vi.fn<() => void>()
const ready = () =>
  expect.poll(() => document.querySelector('[data-paper]')?.getAttribute('data-ready')).toBe('true')

/** Puts the desktop shell's bridge into the page, as its preload would. */
const withBridge = (savePdf: (name: string) => Promise<unknown>) => {
  Object.defineProperty(window, 'hourworth', {
    configurable: true,
    value: {
      invoke: () => Promise.reject(new Error('unused')),
      on: () => () => undefined,
      savePdf,
    },
  })
}

beforeEach(() => {
  takePrintWish()
  print.mockClear()
  vi.spyOn(window, 'print').mockImplementation(print)
})
afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(window, 'hourworth')
})

test('opened to be printed, it prints once, and only when every part is there', async () => {
  const week = Promise.withResolvers<null>()
  await shown('/start', {
    calls: {
      'reports.weekHours': async () => {
        await week.promise
        return { cells: [], unplaced: [] }
      },
    },
  })
  await page.getByRole('button', { name: 'Print or save as PDF' }).click()
  await expect.element(page.getByText('Getting the pages ready …')).toBeInTheDocument()
  await expect.element(page.getByText('What the hours were')).toBeInTheDocument()
  expect(print).not.toHaveBeenCalled()
  week.resolve(null)
  await expect.poll(() => print.mock.calls.length).toBe(1)
  expect(document.querySelectorAll('figure svg').length).toBeGreaterThan(2)
})

test('come to by its address it waits for the button', async () => {
  await shown(`/print/${sampleId}`)
  await ready()
  expect(print).not.toHaveBeenCalled()
  await page.getByRole('button', { name: 'Print or save as PDF' }).click()
  expect(print).toHaveBeenCalledTimes(1)
})

test('with something missing it does not print by itself, and says so', async () => {
  await shown('/start', { calls: { 'reports.weekHours': () => failing('internal') } })
  await page.getByRole('button', { name: 'Print or save as PDF' }).click()
  await expect.element(page.getByText(/Something is missing on these pages/)).toBeInTheDocument()
  expect(print).not.toHaveBeenCalled()
})

test('in the desktop shell it is saved as a PDF under a name that says whose and when', async () => {
  const savePdf = vi.fn<(name: string) => Promise<unknown>>(() => Promise.resolve(ok('saved')))
  withBridge(savePdf)
  await shown('/start')
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect.element(page.getByText('The PDF is saved.')).toBeInTheDocument()
  expect(savePdf.mock.calls).toEqual([['Report Grødvejs Dampmølle ApS 2026-10-31']])
  expect(print).not.toHaveBeenCalled()
})

test('a PDF that cannot be saved is said; one the user left is not', async () => {
  const answers = [ok('cancelled'), fail('internal', 'no')]
  withBridge(() => Promise.resolve(answers.shift()))
  await shown(`/print/${sampleId}`)
  await ready()
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect.element(page.getByText('This is what comes out on A4 paper.')).toBeInTheDocument()
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect.element(page.getByRole('alert').getByText(/could not be saved/)).toBeVisible()
})

test('the sheet holds nothing to press and nothing that takes the focus', async () => {
  await shown(`/print/${sampleId}`)
  await ready()
  const sheet = document.querySelector('[data-paper]')
  expect(sheet?.querySelectorAll('button, input, [tabindex="0"]').length).toBe(0)
  expect(sheet?.querySelectorAll('figure').length).toBe(9)
})

test('what only shows itself when pointed at stands written on paper', async () => {
  await shown(`/print/${sampleId}`)
  await ready()
  await expect.element(page.getByText(/17 Aug 2026, Action: a price raise/)).toBeInTheDocument()
  const figures = [...document.querySelectorAll('td[data-out="true"] [aria-hidden]')]
  expect(figures.map((figure) => getComputedStyle(figure).opacity)).toEqual(['1', '1', '1'])
})

test('all clients: a summary in the order of the chart, then a review of each with work or money', async () => {
  await shown('/print/all')
  await ready()
  const names = [...document.querySelectorAll('article header h2')].map((name) => name.textContent)
  const reviewed = sampleClients.filter(
    ({ seconds, earned, overdue }) => seconds > 0 || earned !== 0 || overdue !== 0,
  )
  expect(names).toHaveLength(reviewed.length + 1)
  expect(names.slice(0, 2)).toEqual(['All clients', 'Åskmolnets Vägbelysning AB'])
  const rows = [...document.querySelectorAll('article:first-child tbody th bdi')]
  expect(rows.map((row) => row.textContent).toSorted()).toEqual(
    sampleClients.map(({ client }) => client).toSorted(),
  )
})

test('a client that is not there leaves a message, not an empty sheet', async () => {
  await shown('/print/99', { calls: { 'reports.client': () => failing('not-found') } })
  await expect.element(page.getByRole('alert')).toBeInTheDocument()
  await shown('/print/nobody')
  await expect.element(page.getByText('This client is not here')).toBeInTheDocument()
})

for (const [name, options] of [
  ['English, dark', { scheme: 'dark' }],
  ['Hebrew', { locale: 'he' }],
] as const) {
  test(`the printed page is accessible, and white under any colours: ${name}`, async () => {
    await shown(`/print/${sampleId}`, options)
    await ready()
    expect(await violations()).toEqual([])
    const sheet = document.querySelector('[data-paper]') ?? document.body
    expect(getComputedStyle(sheet).backgroundColor).toBe('rgb(255, 255, 255)')
    expect(getComputedStyle(sheet).color).toBe('rgb(27, 36, 48)')
  })
}
