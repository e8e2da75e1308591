import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { violations } from '../../support/page/axe.ts'
import type { FakeCalls } from '../../support/page/fake-core.tsx'
import { sampleScenario } from '../../support/samples/weigh-samples.ts'
import { best, plain, shown, worst } from './shown.tsx'
import { looks } from '../../support/screens/looks.ts'

const month = (name: string, expected: number, actual: number) => ({
  month: name,
  expected,
  actual,
  clientSeconds: 36_000,
  clientEarned: 500_000,
  othersEarned: 9_500_000,
})
const happened: FakeCalls = {
  'scenarios.compare': () => ({
    months: [month('2026-07', 100_000, -200_000), month('2026-08', 300_000, 450_000)],
  }),
}
const compare = () => page.getByRole('button', { name: /^What really happened/ })

test('kept scenarios stand under their client with what was expected of them', async () => {
  await shown('/weigh/scenarios')
  const section = page.getByRole('region', { name: worst.client })
  await expect.element(section).toBeInTheDocument()
  const text = plain(section.element().textContent)
  expect(text).toContain('Say no before the summer')
  expect(text).toContain('Raise the price · kept 30 Jun 2026')
  expect(text).toContain('A third rebuild of the same report.')
  expect(text).toContain('expected after a year')
})

test('the client the user comes from stands first', async () => {
  const other = { ...sampleScenario, id: 12, clientId: best.clientId }
  await shown(`/weigh/scenarios?client=${best.clientId}`, {
    calls: { 'scenarios.list': () => [sampleScenario, other] },
  })
  const headings = page.getByRole('heading', { level: 2 })
  await expect
    .poll(() => headings.elements().map((one) => one.textContent))
    .toEqual([best.client, worst.client])
})

test('what was expected beside what happened, as sentence, chart and table', async () => {
  const screen = await shown('/weigh/scenarios', { calls: happened })
  await compare().click()
  const figure = page.getByRole('figure', { name: 'Expected and what happened' })
  await expect.element(figure.getByText(/which is kr.1,500 more than expected/)).toBeInTheDocument()
  expect(screen.core.called('scenarios.compare')).toEqual([
    { id: sampleScenario.id, asOf: '2026-10-31' },
  ])
  await figure.getByRole('button', { name: 'Show as table' }).click()
  const cells = figure
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => [...row.children].map((cell) => plain(cell.textContent)))
  expect(cells).toEqual([
    ['Jul 2026', '-kr 2,000.00', '+kr 1,000.00'],
    ['Aug 2026', '+kr 4,500.00', '+kr 3,000.00'],
  ])
  await page.getByRole('button', { name: /^Hide what happened/ }).click()
  await expect.element(figure).not.toBeInTheDocument()
})

test('while no full month has passed it is too early to tell', async () => {
  await shown(`/weigh/scenarios?scenario=${sampleScenario.id}`, {
    calls: { 'scenarios.compare': () => ({ months: [] }) },
  })
  await expect.element(page.getByText('Too early to tell')).toBeInTheDocument()
  await expect
    .element(page.getByText('The first full month after 30 Jun 2026 is not over yet.'))
    .toBeInTheDocument()
})

test('a scenario is renamed, its note changed, and both can be undone', async () => {
  const screen = await shown('/weigh/scenarios', {
    calls: {
      'scenarios.update': ({ fields }) => ({
        scenario: { ...sampleScenario, ...(fields.name && { name: fields.name }) },
        undoId: 6,
      }),
    },
  })
  await page.getByRole('button', { name: /^Rename/ }).click()
  const panel = page.getByRole('dialog', { name: 'Name and note' })
  await panel.getByRole('textbox', { name: 'Name' }).fill('Ask for half more')
  await panel.getByRole('textbox', { name: 'Note' }).fill('')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() => screen.core.called('scenarios.update'))
    .toEqual([
      {
        id: sampleScenario.id,
        fields: { name: 'Ask for half more', note: '' },
        seen: sampleScenario,
      },
    ])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => screen.core.called('undo.apply')).toEqual([{ undoId: 6 }])
})

test('a deleted scenario can be brought back', async () => {
  const screen = await shown('/weigh/scenarios', {
    calls: { 'scenarios.delete': () => ({ undoId: 8 }) },
  })
  await page.getByRole('button', { name: /^Delete/ }).click()
  await expect
    .poll(() => screen.core.called('scenarios.delete'))
    .toEqual([{ id: sampleScenario.id }])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => screen.core.called('undo.apply')).toEqual([{ undoId: 8 }])
})

test('a scenario opens in the workbench with its assumptions', async () => {
  const screen = await shown('/weigh/scenarios')
  await page.getByRole('link', { name: /^Open and change/ }).click()
  await expect.poll(() => screen.path()).toBe(`/weigh?client=${worst.clientId}&option=raise`)
  await expect.element(page.getByRole('textbox', { name: 'Raise', exact: true })).toHaveValue('50')
})

test('nothing kept yet: the page says what it will be for', async () => {
  await shown('/weigh/scenarios', { calls: { 'scenarios.list': () => [] } })
  await expect.element(page.getByText('No scenario kept yet')).toBeInTheDocument()
  await expect.element(page.getByRole('link', { name: 'Try a what-if' })).toBeInTheDocument()
})

for (const [name, options] of looks) {
  test(`kept scenarios are accessible: ${name}`, async () => {
    await shown(`/weigh/scenarios?scenario=${sampleScenario.id}`, { ...options, calls: happened })
    await expect.element(page.getByRole('application')).toBeInTheDocument()
    expect(await violations()).toEqual([])
  })
}

test('at 512 px nothing scrolls sideways', async () => {
  await shown(`/weigh/scenarios?scenario=${sampleScenario.id}`, {
    width: 512,
    height: 900,
    calls: happened,
  })
  await expect.element(page.getByRole('application')).toBeInTheDocument()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
})
