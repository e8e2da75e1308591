import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Client } from '../../../shared/domain/entities.ts'
import { aClient } from '../../support/core/some-rows.ts'
import { violations } from '../../support/page/axe.ts'
import { failing, type FakeCalls } from '../../support/page/fake-core.tsx'
import { sampleAlternatives, sampleOffer, weighCalls } from '../../support/samples/weigh-samples.ts'
import { best, largestText, plain, shown, worst } from './shown.tsx'
import { looks } from '../../support/screens/looks.ts'

const worstCompared = (alternative: Client['alternative']) =>
  aClient(worst.clientId, worst.client, { alternative })
const updates: FakeCalls = {
  'clients.update': ({ fields }) => ({
    client: worstCompared(fields.alternative ?? null),
    undoId: 9,
  }),
}
const hero = () =>
  plain(page.getByRole('region', { name: 'Against other work' }).element().textContent)
const fill = () => page.getByRole('textbox', { name: 'Freed hours you sell' })

test('O2: what the hours cost is largest, and said in one plain sentence', async () => {
  await shown('/weigh/cost')
  await expect.element(page.getByText(/Elsewhere they would have brought/)).toBeInTheDocument()
  const text = hero()
  expect(text).toContain('Grødvejs Dampmølle ApS cost you kr 148,122 in this period.')
  expect(text).toContain('brought about kr 185,622.')
  expect(largestText()).toBe('kr 148,122')
})

test('a client that brings more than elsewhere is said to', async () => {
  await shown(`/weigh/cost?client=${best.clientId}`)
  await expect.element(page.getByText(/brought only about/)).toBeInTheDocument()
  expect(hero()).toContain('more than the freed hours would.')
})

test('O1: every alternative stands with its rate and what it makes of the client', async () => {
  await shown('/weigh/cost')
  const choices = page.getByRole('radiogroup', { name: 'Compared with what?' }).getByRole('radio')
  await expect.poll(() => choices.elements().length).toBe(4)
  await expect.element(page.getByText(/60% likely/)).toBeInTheDocument()
  const words = choices.elements().map((one) => plain(one.closest('label')?.textContent))
  expect(words[0]).toContain('Your other clients on average')
  expect(words[0]).toContain('costs you kr 148,122')
  expect(words[3]).toContain('Retainer at the paper mill')
  expect(words[3]).toContain('kr 950/h × 60% likely')
  expect(words[3]).toContain('kr 570/h')
  expect(choices.elements().map((one) => (one as HTMLInputElement).checked)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('the chosen alternative is saved to the client, a named offer with where it comes from', async () => {
  const screen = await shown('/weigh/cost', { calls: updates })
  await page.getByText('Your best other clients').click()
  await page.getByText('Retainer at the paper mill').click()
  await expect
    .poll(() => screen.core.called('clients.update'))
    .toEqual([
      {
        id: worst.clientId,
        fields: { alternative: { kind: 'best' } },
        seen: { alternative: null },
      },
      {
        id: worst.clientId,
        fields: {
          alternative: { kind: 'offer', rate: 95_000, probability: '0.6', offerId: sampleOffer.id },
        },
        seen: { alternative: null },
      },
    ])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => screen.core.called('undo.apply')).toEqual([{ undoId: 9 }])
})

test('the user’s own choice can be left to the app again', async () => {
  const screen = await shown('/weigh/cost', {
    calls: { ...updates, 'clients.list': () => [worstCompared({ kind: 'target' })] },
  })
  await page.getByRole('button', { name: 'Let Hourworth choose' }).click()
  await expect
    .poll(() => screen.core.called('clients.update'))
    .toEqual([
      {
        id: worst.clientId,
        fields: { alternative: null },
        seen: { alternative: { kind: 'target' } },
      },
    ])
})

test('a rate that is not known cannot be chosen', async () => {
  await shown('/weigh/cost', {
    calls: {
      'reports.alternatives': (input) =>
        sampleAlternatives(input).map((one) =>
          one.kind === 'target' ? { ...one, rate: null, opportunityCost: null } : one,
        ),
    },
  })
  await expect.element(page.getByRole('radio', { name: /Your target rate/ })).toBeDisabled()
  await expect.element(page.getByRole('link', { name: 'Set your rates' })).toBeInTheDocument()
})

test('O2: another fill is tried out here, and may become the one used everywhere', async () => {
  const screen = await shown('/weigh/cost')
  await fill().fill('20')
  await expect.element(page.getByText('Assumes you sell 20% of the freed hours.')).toBeVisible()
  // 914.13 an hour × 0.2 × 290.0833 h − 37 500
  expect(hero()).toContain('cost you kr 15,535 in this period')
  expect(screen.core.called('settings.set')).toEqual([])
  await page.getByRole('button', { name: 'Use 20% everywhere' }).click()
  await expect
    .poll(() => screen.core.called('settings.set'))
    .toEqual([{ fill: '0.2', seen: { fill: '0.7' } }])
})

test('the table marks where the answer flips by line, sign and words', async () => {
  await shown('/weigh/cost')
  await expect
    .element(page.getByText(/leaving pays off once you sell more than 14% of the freed hours/))
    .toBeInTheDocument()
  const cells = [...document.querySelectorAll<HTMLElement>('td[data-answer]')]
  expect(cells.length).toBe(30)
  for (const cell of cells) {
    const leaves = cell.dataset['answer'] === 'leave'
    const text = plain(cell.textContent)
    expect(text.startsWith(leaves ? '▲' : '▽')).toBe(true)
    expect(text).toContain(
      leaves ? 'leaving brings this much more' : 'staying brings this much more',
    )
    expect(text.includes('-kr')).toBe(false)
  }
  const here = cells.filter((cell) => cell.dataset['here'] === 'true')
  expect(here.map((cell) => plain(cell.textContent))).toEqual([
    '▲ kr 148,122 leaving brings this much morewhere you are now',
  ])
  expect(cells.some((cell) => cell.dataset['flipsFromFill'] === 'true')).toBe(true)
  expect(cells.some((cell) => cell.dataset['flipsFromRate'] === 'true')).toBe(true)
})

test('O2: a client nothing elsewhere can beat is said never to flip', async () => {
  await shown(`/weigh/cost?client=${best.clientId}`)
  await expect
    .element(page.getByText(/brings more even if you sold every freed hour/))
    .toBeInTheDocument()
})

test('an offer is added with its rate and probability', async () => {
  const screen = await shown('/weigh/cost', {
    calls: { 'offers.create': (fields) => ({ offer: { ...fields, id: 8 }, undoId: 3 }) },
  })
  await page.getByRole('button', { name: 'Add or change offers' }).click()
  await page.getByRole('button', { name: 'Add an offer' }).click()
  const form = page.getByRole('dialog', { name: 'Add an offer' })
  await form.getByRole('button', { name: 'Save' }).click()
  await expect.element(form.getByText('Write what an hour would bring.')).toBeInTheDocument()
  await form.getByRole('textbox', { name: 'What is it?' }).fill('Course at the folk school')
  await form.getByRole('textbox', { name: 'What an hour brings' }).fill('1 100,50')
  await form.getByRole('textbox', { name: 'How likely' }).fill('12,5')
  await expect.element(form.getByText(/Counts as kr/)).toBeInTheDocument()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() => screen.core.called('offers.create'))
    .toEqual([{ name: 'Course at the folk school', rate: 110_050, probability: '0.125', note: '' }])
  await expect.element(page.getByText('added.', { exact: false }).first()).toBeInTheDocument()
})

test('an offer is changed and deleted, a name taken is told', async () => {
  const screen = await shown('/weigh/cost', {
    calls: {
      'offers.update': () => failing('conflict'),
      'offers.delete': () => ({ undoId: 4 }),
    },
  })
  await page.getByRole('button', { name: 'Add or change offers' }).click()
  await page.getByRole('button', { name: /^Change .*paper mill/ }).click()
  const form = page.getByRole('dialog', { name: 'Change the offer' })
  await form.getByRole('textbox', { name: 'What is it?' }).fill('Taken')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect
    .element(form.getByText('There is an offer of that name already.'))
    .toBeInTheDocument()
  expect(screen.core.called('offers.update')).toEqual([
    {
      id: 7,
      fields: { name: 'Taken', rate: 95_000, probability: '0.6', note: '' },
      seen: sampleOffer,
    },
  ])
  await form.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: /^Delete / }).click()
  await expect.poll(() => screen.core.called('offers.delete')).toEqual([{ id: 7 }])
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeInTheDocument()
})

test('the alternatives that cannot be asked for say so', async () => {
  await shown('/weigh/cost', { calls: { 'reports.alternatives': () => failing('internal') } })
  await expect.element(page.getByRole('alert')).toBeInTheDocument()
})

test('the views are links that keep the client, and work by keyboard', async () => {
  const screen = await shown(`/weigh/cost?client=${worst.clientId}`, { calls: weighCalls })
  const link = page.getByRole('navigation').getByRole('link', { name: 'What if' })
  await expect
    .element(page.getByRole('link', { name: 'Against other work' }))
    .toHaveAttribute('aria-current', 'page')
  ;(link.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.path()).toBe(`/weigh?client=${worst.clientId}`)
  await expect.element(page.getByText(/Saying no to/)).toBeInTheDocument()
})

for (const [name, options] of looks) {
  test(`opportunity cost is accessible: ${name}`, async () => {
    await shown('/weigh/cost', options)
    await expect.element(page.getByRole('table')).toBeInTheDocument()
    expect(await violations()).toEqual([])
  })
}

test('at 512 px nothing but the table scrolls sideways', async () => {
  await shown('/weigh/cost', { width: 512, height: 900 })
  await expect.element(page.getByRole('table')).toBeInTheDocument()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
})
