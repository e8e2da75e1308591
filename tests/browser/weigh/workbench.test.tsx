import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { WhatIfResult } from '../../../shared/domain/deciding/weighing.ts'
import { violations } from '../../support/page/axe.ts'
import { failing } from '../../support/page/fake-core.tsx'
import { sampleClients, sampleReport } from '../../support/samples/report-samples.ts'
import { sampleScenario, weighed } from '../../support/samples/weigh-samples.ts'
import { answer, best, largestText, plain, sentence, shown, slide, worst } from './shown.tsx'
import { looks } from '../../support/screens/looks.ts'

const conclusion = () => page.getByRole('region', { name: 'Say no' })
const typed = (name: string) => page.getByRole('textbox', { name, exact: true })
const slider = (name: string) => page.getByRole('slider', { name: `${name}, slider` })

test('W1: the client with the worst verdict comes first, its answer in one sentence', async () => {
  const screen = await shown('/weigh')
  await expect.element(conclusion()).toBeInTheDocument()
  expect(answer()).toBe(
    'Saying no to Grødvejs Dampmølle ApS pays back in month 2 and leaves you about kr 240,620 better off after a year, if you sell 70% of the freed hours at kr 914/h.',
  )
  expect(largestText()).toBe('kr 240,620')
  expect(screen.core.called('whatIf.sayNo')[0]).toMatchObject({
    clientId: worst.clientId,
    asOf: '2026-10-31',
    months: 6,
  })
})

test('W1–W4: the four options side by side, each with its gain, and the best one named', async () => {
  await shown('/weigh')
  const cards = page.getByRole('group', { name: /What you could do/ }).getByRole('radio')
  await expect.poll(() => cards.elements().length).toBe(4)
  const names = cards.elements().map((card) => namesOf(card))
  const asked = { clientId: worst.clientId }
  const gains = [
    weighed({ option: 'say-no', ...asked }),
    weighed({ option: 'raise', raise: '0.1', churn: '0.2', ...asked }),
    weighed({ option: 'trim', share: '0.2', ...asked }),
    weighed({ option: 'invest', invest: '4', investMonths: 3, newRate: 45_000, ...asked }),
  ].map(({ gain }) => `+kr ${Math.round(gain / 100).toLocaleString('en-GB')}`)
  expect(names).toEqual([
    `Say no ${gains[0]}`,
    `Raise the price ${gains[1]}`,
    `Trim the hours ${gains[2]}`,
    `Invest in the relation ${gains[3]}`,
  ])
  await expect.element(page.getByText('Brings most')).toBeInTheDocument()
})

test('a typed assumption reaches every option it is for', async () => {
  const screen = await shown('/weigh')
  await typed('Freed hours you sell').fill('55,5')
  await expect
    .poll(() => screen.core.called('whatIf.sayNo').at(-1))
    .toMatchObject({ clientId: worst.clientId, fill: '0.555' })
  expect(screen.core.called('whatIf.raise').at(-1)).toMatchObject({ fill: '0.555' })
  expect(screen.core.called('whatIf.trim').at(-1)).toMatchObject({ fill: '0.555', share: '0.2' })
  await typed('What an hour brings elsewhere').fill('700')
  await expect
    .poll(() => screen.core.called('whatIf.invest').at(-1))
    .toMatchObject({ fill: '0.555', alternative: 70_000, newRate: 45_000 })
  await typed('Months ahead').fill('18')
  await expect.element(page.getByText(/better off after 18 months/)).toBeInTheDocument()
})

test('every assumption of an option can be typed and slid', async () => {
  await shown('/weigh?option=raise')
  await expect.element(typed('Raise')).toBeInTheDocument()
  const fields = page.getByRole('slider').elements().length
  expect(fields).toBe(10)
  await page.getByText('Invest in the relation').first().click()
  await expect.element(typed('What they pay afterwards')).toHaveValue('450')
  expect(page.getByRole('slider').elements().length).toBe(8)
})

test('a slider moves by keyboard', async () => {
  const screen = await shown('/weigh')
  await expect.element(slider('Freed hours you sell')).toHaveAttribute('aria-valuetext', '70%')
  ;(slider('Freed hours you sell').element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  await expect.element(typed('Freed hours you sell')).toHaveValue('73')
  await expect.poll(() => screen.core.called('whatIf.raise').at(-1)?.fill).toBe('0.73')
  await userEvent.keyboard('{Home}')
  await expect.poll(() => screen.core.called('whatIf.sayNo').at(-1)?.fill).toBe('0')
})

test('of a slider’s way only where it rests is asked for', async () => {
  const screen = await shown('/weigh')
  await expect.element(slider('Freed hours you sell')).toBeInTheDocument()
  const before = screen.core.called('whatIf.raise').length
  for (const percent of ['60', '50', '40']) slide(slider('Freed hours you sell').element(), percent)
  await expect
    .poll(() =>
      screen.core
        .called('whatIf.raise')
        .slice(before)
        .map(({ fill }) => fill),
    )
    .toEqual(['0.4'])
})

test('what cannot be read changes nothing and is said once the field is left', async () => {
  const screen = await shown('/weigh')
  await typed('Notice, in months').fill('soon')
  await userEvent.tab()
  await expect.element(page.getByText('Write whole months from 0 to 60.')).toBeInTheDocument()
  expect(screen.core.called('whatIf.sayNo').every(({ notice }) => notice === undefined)).toBe(true)
})

test('one assumption, or all of them, go back to what the data say', async () => {
  const screen = await shown('/weigh')
  await typed('Freed hours you sell').fill('40')
  await typed('Notice, in months').fill('3')
  await expect.poll(() => screen.core.called('whatIf.sayNo').at(-1)?.notice).toBe(3)
  await expect.element(page.getByText('yours, else 70%')).toBeInTheDocument()
  await page.getByRole('button', { name: 'Freed hours you sell: back to 70%' }).click()
  await expect.element(typed('Freed hours you sell')).toHaveValue('70')
  await page.getByRole('button', { name: 'Back to your data' }).click()
  await expect.element(typed('Notice, in months')).toHaveValue('1')
  await expect
    .element(page.getByRole('button', { name: 'Back to your data' }))
    .not.toBeInTheDocument()
  await expect.poll(() => answer()).toContain('kr 240,620')
})

test('the answers stay on screen while new ones are on their way', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await shown('/weigh', {
    calls: {
      'whatIf.sayNo': async (input): Promise<WhatIfResult> => {
        if (input.fill === '0.2') await held
        return weighed({ option: 'say-no', ...input })
      },
    },
  })
  await typed('Freed hours you sell').fill('20')
  await expect.poll(() => document.querySelector('[aria-busy="true"]')).not.toBeNull()
  // Words and money on screen belong together.
  expect(answer()).toMatch(/kr 240,620 .*70% of the freed hours/)
  release()
  await expect.poll(() => document.querySelector('[aria-busy="true"]')).toBeNull()
  expect(answer()).toContain('if you sell 20% of the freed hours')
})

test('the address names client and option; choosing another option changes it', async () => {
  const screen = await shown(`/weigh?client=${best.clientId}&option=trim`)
  await expect.element(page.getByText(/Working 20% fewer hours for/)).toBeInTheDocument()
  expect(answer()).toContain('Åskmolnets Vägbelysning AB')
  ;(page.getByRole('radio', { name: /Trim the hours/ }).element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(() => screen.path()).toBe(`/weigh?client=${best.clientId}&option=invest`)
})

test('a client worth keeping: saying no costs, and it is said so', async () => {
  await shown(`/weigh?client=${best.clientId}`)
  await expect.element(page.getByText(/costs you about/)).toBeInTheDocument()
  await expect.element(page.getByText('not within a year').first()).toBeInTheDocument()
})

test('another client is chosen by its name', async () => {
  const screen = await shown('/weigh')
  await page.getByRole('combobox', { name: 'Client' }).click()
  await page.getByRole('option', { name: 'Åskmolnets Vägbelysning AB' }).click()
  await expect.poll(() => screen.path()).toBe(`/weigh?client=${best.clientId}`)
  await expect.poll(() => screen.core.called('whatIf.sayNo').at(-1)?.clientId).toBe(best.clientId)
})

test('the chart’s table has every month of every option, and the two cases', async () => {
  await shown('/weigh')
  await page.getByRole('button', { name: 'Show as table' }).click()
  const table = page.getByRole('table')
  expect(
    table
      .getByRole('columnheader')
      .elements()
      .map((one) => plain(one.textContent)),
  ).toEqual([
    'Month',
    'Say no (SEK)',
    'Raise (SEK)',
    'Trim (SEK)',
    'Invest (SEK)',
    'At worst (SEK)',
    'At best (SEK)',
  ])
  const { cumulative } = weighed({ option: 'say-no', clientId: worst.clientId })
  const column = table
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => Number(plain(row.children[1]?.textContent).replaceAll(/[^\d.-]/g, '')))
  expect(column).toEqual(cumulative.map((minor) => minor / 100))
})

test('the scenario is kept with name, note and all that was typed', async () => {
  const screen = await shown('/weigh?option=raise', {
    calls: { 'scenarios.keep': () => ({ scenario: sampleScenario, undoId: 5 }) },
  })
  await typed('Raise').fill('25')
  await typed('Notice, in months').fill('2')
  await page.getByRole('button', { name: 'Keep this scenario' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('textbox', { name: 'Name' }).fill('')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect.element(panel.getByText(/Give it a name/)).toBeInTheDocument()
  await panel.getByRole('textbox', { name: 'Name' }).fill('A quarter more ')
  await panel.getByRole('textbox', { name: 'Note' }).fill('Before the new year')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect.element(page.getByText('kept.', { exact: false }).first()).toBeInTheDocument()
  expect(screen.core.called('scenarios.keep')).toEqual([
    {
      clientId: worst.clientId,
      asOf: '2026-10-31',
      months: 6,
      name: 'A quarter more',
      note: 'Before the new year',
      input: { option: 'raise', raise: '0.25', churn: '0.2', notice: 2 },
    },
  ])
})

test('a kept scenario opens with the assumptions it was reckoned with', async () => {
  const screen = await shown(`/weigh?client=${worst.clientId}&scenario=${sampleScenario.id}`)
  await expect.element(typed('Raise')).toHaveValue('50')
  await expect.element(typed('Freed hours you sell')).toHaveValue('50')
  await expect.element(typed('Notice, in months')).toHaveValue('2')
  expect(screen.path()).toBe(`/weigh?client=${worst.clientId}&option=raise`)
})

test('the letter is one link away', async () => {
  await shown('/weigh')
  await expect
    .element(page.getByRole('link', { name: 'Write the letter' }))
    .toHaveAttribute('href', `/say-no?client=${worst.clientId}`)
})

test('O1: without an alternative the user is asked what an hour elsewhere brings', async () => {
  const clients = sampleClients.map((one) => ({ ...one, alternativeRate: null }))
  const screen = await shown('/weigh', {
    calls: { 'reports.clients': () => ({ ...sampleReport, clients }) },
  })
  await expect
    .element(page.getByRole('heading', { name: 'What would the hours bring elsewhere?' }))
    .toBeInTheDocument()
  expect(screen.core.called('whatIf.sayNo')).toEqual([])
  await typed('What an hour brings elsewhere').fill('800')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect.element(page.getByText(/Saying no to/)).toBeInTheDocument()
  expect(screen.core.called('whatIf.trim').at(-1)).toMatchObject({ alternative: 80_000 })
})

test('a sum that cannot be told leaves the assumptions to be changed', async () => {
  await shown('/weigh', {
    calls: {
      'whatIf.sayNo': (input) =>
        input.hours === undefined
          ? weighed({ option: 'say-no', ...input })
          : failing('invalid-input'),
    },
  })
  await typed('Hours a month for them').fill('99999')
  await expect.element(page.getByRole('alert')).toBeInTheDocument()
  await page.getByRole('button', { name: 'Back to your data' }).click()
  await expect.element(page.getByText(/Saying no to/)).toBeInTheDocument()
})

test('a client without counted hours, and a workspace without any, say so', async () => {
  const idle = sampleClients.find((one) => one.countedSeconds === 0)
  await shown(`/weigh?client=${idle?.clientId}`)
  await expect.element(page.getByText('No hours that count in this period')).toBeInTheDocument()
  expect(sentence(/There are no sums to do for/)).toContain(idle?.client ?? 'no name')
})

test('with nothing to weigh the page says what it will be for', async () => {
  await shown('/weigh', { calls: { 'reports.clients': () => ({ ...sampleReport, clients: [] }) } })
  await expect.element(page.getByText('No sums to do yet')).toBeInTheDocument()
})

for (const [name, options] of looks) {
  test(`the workbench is accessible: ${name}`, async () => {
    await shown('/weigh', options)
    await expect.element(page.getByRole('application')).toBeInTheDocument()
    expect(await violations()).toEqual([])
  })
}

test('at 512 px nothing scrolls sideways', async () => {
  await shown('/weigh', { width: 512, height: 900 })
  await expect.element(page.getByRole('application')).toBeInTheDocument()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
})

function namesOf(card: Element): string {
  const ids = (card.getAttribute('aria-labelledby') ?? '').split(' ')
  return plain(ids.map((id) => document.getElementById(id)?.textContent).join(' '))
}
