import { hideToast } from '../../../renderer/api/toast-store.ts'
import { afterEach, expect, test } from 'vitest'
import { ClientsPage } from '../../../renderer/features/clients/index.ts'
import { renderApp, type FakeCalls } from '../../support/page/fake-core.tsx'
import { someClients, someProjects } from './some-clients.ts'

// Messages live outside the page and would still lie over the next test's.
afterEach(() => hideToast())

const calls: FakeCalls = {
  'clients.list': () => [...someClients],
  'projects.list': () => [...someProjects],
  'agreedRates.list': () => [],
  'projects.create': (fields) => ({ project: { ...fields, id: 19, archived: false }, undoId: 4 }),
} as FakeCalls

const Shown = () => (
  <main>
    <ClientsPage />
  </main>
)

async function projectForm(client: string) {
  const screen = await renderApp(<Shown />, { calls })
  await screen.getByRole('button', { name: `Projects and rates of ⁨${client}⁩` }).click()
  await screen.getByRole('button', { name: `Add project for ⁨${client}⁩` }).click()
  await screen.getByRole('textbox', { name: 'Name' }).fill('Autumn')
  const fields = () =>
    screen
      .getByRole('dialog')
      .getByRole('textbox')
      .elements()
      .concat(screen.getByRole('dialog').getByRole('combobox').elements())
      .map((field) => (field as HTMLInputElement).labels?.[0]?.textContent ?? '')
      .filter((label) => !/^(Name|Pricing|Starts|Ends|Rounding)/.test(label))
  const price = async (name: string) => {
    await screen.getByRole('combobox', { name: 'Pricing' }).click()
    await screen.getByRole('option', { name }).click()
  }
  return { screen, fields, price }
}

test.each([
  ['By the hour', ['Estimated hours'], 'Hours times the agreed rate.'],
  ['Fixed fee', ['Fee', 'Estimated hours'], 'One fee, earned as the estimated hours are worked.'],
  [
    'Retainer',
    ['Fee a month', 'Included hours a month', 'Hours not used', 'Billed'],
    'The same fee every month, for the hours it includes.',
  ],
  [
    'Hours paid ahead',
    ['Price of the block *', 'Hours in the block *'],
    'Becomes a fixed fee, earned as the hours are worked.',
  ],
  ['Free', ['Estimated hours'], 'Nothing is paid, but its hours still count.'],
])('a project priced %s shows what applies, and says what it means', async (name, labels, line) => {
  const { screen, fields, price } = await projectForm('Vagt AB')
  await price(name)
  await expect.element(screen.getByText(line)).toBeVisible()
  expect(fields()).toEqual(labels)
})

test('a retainer keeps its hours, and says when it is billed', async () => {
  const { screen, price } = await projectForm('Vagt AB')
  await price('Retainer')
  await screen.getByRole('textbox', { name: 'Fee a month' }).fill('12 000')
  await screen.getByRole('textbox', { name: 'Included hours a month' }).fill('10')
  await screen.getByRole('combobox', { name: 'Hours not used' }).click()
  await screen.getByRole('option', { name: 'Are kept for 2 months' }).click()
  await expect
    .element(screen.getByText('An invoice covers the month that has passed.'))
    .toBeVisible()
  await screen.getByRole('combobox', { name: 'Billed' }).click()
  await screen.getByRole('option', { name: 'In advance' }).click()
  await screen.getByRole('button', { name: 'Save' }).click()
  await expect.element(screen.getByText('Autumn added')).toBeVisible()
  expect(screen.core.called('projects.create')).toEqual([
    {
      clientId: 2,
      name: 'Autumn',
      pricing: 'retainer',
      fee: 1_200_000,
      estimatedSeconds: 36_000,
      startsOn: null,
      endsOn: null,
      carryMonths: 2,
      billing: 'advance',
      rounding: null,
    },
  ])
})

test('T5: a project is rounded as its client, or has its own: what matters is asked', async () => {
  const { screen } = await projectForm('Vagt AB')
  const rounding = screen.getByRole('combobox', { name: 'Rounding for invoices' })
  await expect.element(rounding).toHaveValue('As the client')
  await expect.element(rounding).toHaveAccessibleDescription('The client’s: not rounded.')
  expect(screen.getByRole('combobox', { name: 'To whole' }).elements()).toEqual([])
  await rounding.click()
  await screen.getByRole('option', { name: 'To the nearest' }).click()
  await expect.element(rounding).toHaveAccessibleDescription(/Less than half of that is not/)
  await screen.getByRole('combobox', { name: 'To whole' }).click()
  await screen.getByRole('option', { name: '30 minutes' }).click()
  await screen.getByRole('combobox', { name: 'Rounded', exact: true }).click()
  await screen.getByRole('option', { name: 'A project’s day' }).click()
  await screen.getByRole('button', { name: 'Save' }).click()
  await expect.element(screen.getByText('Autumn added')).toBeVisible()
  expect(screen.core.called('projects.create')[0]?.rounding).toEqual({
    direction: 'nearest',
    minutes: 30,
    per: 'day',
  })
})

test('hours paid ahead are saved as a fixed fee, and need their hours and price', async () => {
  const { screen, price } = await projectForm('Vagt AB')
  await price('Hours paid ahead')
  await screen.getByRole('button', { name: 'Save' }).click()
  const cost = screen.getByRole('textbox', { name: 'Price of the block' })
  const hours = screen.getByRole('textbox', { name: 'Hours in the block' })
  await expect.element(cost).toHaveAccessibleDescription('Write the fee.')
  await expect.element(hours).toHaveAccessibleDescription(/Write hours such as/)
  await cost.fill('38 000')
  await hours.fill('40')
  await screen.getByRole('button', { name: 'Save' }).click()
  await expect.element(screen.getByText('Autumn added')).toBeVisible()
  expect(screen.core.called('projects.create')[0]).toMatchObject({
    pricing: 'fixed',
    fee: 3_800_000,
    estimatedSeconds: 144_000,
    carryMonths: null,
    billing: null,
  })
})

test('F: a fee is in the currency of the figures, whatever the client pays in', async () => {
  const { screen, price } = await projectForm('Nordlys A/S')
  await expect
    .element(screen.getByRole('list', { name: 'Projects' }))
    .toMatchTextContent(/kr\s8,000.00/)
  await price('Fixed fee')
  const fee = screen.getByRole('textbox', { name: 'Fee' })
  await expect.element(fee).toHaveAccessibleDescription('In SEK, the currency of your figures.')
  await fee.fill('45 000')
  await screen.getByRole('button', { name: 'Save' }).click()
  await expect.element(screen.getByText('Autumn added')).toBeVisible()
  expect(screen.core.called('projects.create')[0]).toMatchObject({ fee: 4_500_000 })
})
