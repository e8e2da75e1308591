import { hideToast } from '../../../renderer/api/toast-store.ts'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ClientsPage } from '../../../renderer/features/clients/index.ts'
import { violations } from '../../support/page/axe.ts'
import { failing, renderApp, type FakeCalls } from '../../support/page/fake-core.tsx'
import {
  nordlys,
  someClients,
  someProjects,
  someRates,
  someReport,
  someTrends,
  vagt,
} from './some-clients.ts'
import { looks } from '../../support/screens/looks.ts'

// Messages live outside the page and would still lie over the next test's.
afterEach(() => hideToast())

const Shown = () => (
  <main>
    <ClientsPage />
  </main>
)

const calls: FakeCalls = {
  'clients.list': () => [...someClients],
  'projects.list': () => [...someProjects],
  'agreedRates.list': ({ clientId }) =>
    someRates.filter((rate) => clientId === undefined || rate.clientId === clientId),
  'reports.clients': () => someReport,
  'reports.trends': () => someTrends,
  'clients.create': (fields) => ({ client: { ...nordlys, ...fields, id: 9 }, undoId: 1 }),
  'clients.update': ({ id, fields }) => ({ client: { ...nordlys, ...fields, id }, undoId: 2 }),
  'clients.archive': () => ({ undoId: 3 }),
  'projects.create': (fields) => ({ project: { ...fields, id: 19, archived: false }, undoId: 4 }),
  'agreedRates.create': (fields) => ({ agreedRate: { ...fields, id: 29 }, undoId: 5 }),
  'agreedRates.delete': () => ({ undoId: 6 }),
} as FakeCalls

test('what was agreed opens on the row; archived clients are shown only when asked for', async () => {
  const screen = await renderApp(<Shown />, { calls })
  await screen.getByRole('button', { name: 'Projects and rates of ⁨Vagt AB⁩' }).click()
  await expect.element(screen.getByText('kr 950.00/h').first()).toBeVisible()
  await expect.element(screen.getByText('10 days')).toBeVisible()
  await expect.element(screen.getByText('Gammal Kund HB')).not.toBeInTheDocument()
  await screen.getByRole('switch', { name: 'Show archived' }).click()
  await expect.element(screen.getByText('Gammal Kund HB')).toBeVisible()
})

test('each client says what an hour brings, the advice, what waits and when it was last worked for', async () => {
  const screen = await renderApp(<Shown />, { calls, width: 1280 })
  const row = screen.getByRole('row', { name: /Vagt AB/ })
  await expect.element(row).toMatchTextContent(/kr 129.*Say no.*PRAO level.*290.1 h.*–.*12 Jun/)
  const kept = screen.getByRole('row', { name: /Nordlys A\/S/ })
  await expect.element(kept).toMatchTextContent(/Keep.*Healthy.*kr 1,900.*30 Nov 2025/)
  expect(row.element().querySelector('svg path[data-open]')).not.toBeNull()
  // Those under review first; prospects are folded, and lead to their own page.
  const heads = [...document.querySelectorAll('th[scope="rowgroup"]')]
  expect(heads.map((head) => head.textContent)).toEqual([
    expect.stringMatching(/^Under review 1/),
    expect.stringMatching(/^Active 1/),
    expect.stringMatching(/^Prospects 1/),
  ])
  await expect.element(screen.getByRole('link', { name: 'Open prospects' })).toBeVisible()
  await expect.element(screen.getByText('ענן נייר בע"מ')).not.toBeInTheDocument()
  await screen.getByRole('button', { name: /^Prospects/ }).click()
  await expect.element(screen.getByText('ענן נייר בע"מ')).toBeVisible()
})

test('an advice chosen shows its clients alone; the slash leads to the search, which opens what is folded', async () => {
  const screen = await renderApp(<Shown />, { calls })
  const chip = screen.getByRole('button', { name: /^Say no/ })
  await chip.click()
  await expect.element(chip).toHaveAttribute('aria-pressed', 'true')
  await expect.element(screen.getByText('Nordlys A/S')).not.toBeInTheDocument()
  await chip.click()
  await expect.element(screen.getByText('Nordlys A/S')).toBeVisible()
  await userEvent.keyboard('/')
  await expect.element(screen.getByRole('searchbox')).toHaveFocus()
  await userEvent.keyboard('ענן')
  await expect.element(screen.getByText('ענן נייר בע"מ')).toBeVisible()
  await expect.element(screen.getByText('Vagt AB')).not.toBeInTheDocument()
})

test('without figures the clients are there all the same, and it is said what lacks', async () => {
  const broken = { ...calls, 'reports.clients': () => failing('database-busy') }
  const screen = await renderApp(<Shown />, { calls: broken })
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/Another program/)
  await expect.element(screen.getByRole('link', { name: 'Vagt AB' })).toBeVisible()
})

test.for([
  ['sv', ['Adam', 'Zeta', 'Åsk', 'Älv']],
  ['da', ['Adam', 'Zeta', 'Älv', 'Åsk']],
  ['en', ['Adam', 'Älv', 'Åsk', 'Zeta']],
] as const)('%s: lists clients in the order of the alphabet', async ([locale, order]) => {
  const named = ['Adam', 'Zeta', 'Älv', 'Åsk'].map((name, i) => ({ ...nordlys, id: 40 + i, name }))
  const screen = await renderApp(<Shown />, {
    calls: { ...calls, 'clients.list': () => named },
    locale,
  })
  await expect.element(screen.getByRole('link', { name: 'Zeta' })).toBeVisible()
  await screen.getByRole('button', { name: 'Client', exact: true }).click()
  const links = screen.getByRole('table').getByRole('link').elements()
  expect(links.map((link) => link.textContent)).toEqual(order)
})

test('finds a client by the name of one of its projects', async () => {
  const screen = await renderApp(<Shown />, { calls })
  await screen.getByRole('searchbox').fill('lighting')
  await expect.element(screen.getByText('1 client', { exact: true })).toBeVisible()
  await expect.element(screen.getByText('Nordlys A/S')).not.toBeInTheDocument()
})

test('a client is added with the keyboard alone', async () => {
  const screen = await renderApp(<Shown />, { calls })
  const add = screen.getByRole('button', { name: 'Add client', exact: true })
  await expect.element(add).toBeVisible()
  add.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus()
  await userEvent.keyboard('Klippan ApS{Enter}')
  await expect.element(screen.getByText('Klippan ApS added')).toBeVisible()
  expect(screen.core.called('clients.create')).toEqual([
    {
      name: 'Klippan ApS',
      aliases: [],
      rounding: null,
      state: 'active',
      currency: null,
      paymentTermsDays: null,
      note: '',
      alternative: null,
    },
  ])
  await expect.element(add).toHaveFocus()
})

test('O1: an offer is kept as its rate and its probability', async () => {
  const screen = await renderApp(<Shown />, { calls })
  await screen.getByRole('button', { name: 'Edit ⁨Vagt AB⁩' }).click()
  await screen.getByRole('combobox', { name: 'Compare with' }).click()
  await screen.getByRole('option', { name: 'An offer I have' }).click()
  await screen.getByRole('textbox', { name: 'Rate of the offer per hour' }).fill('1 200')
  await screen.getByRole('textbox', { name: 'How likely, in percent' }).fill('62,5')
  await expect.element(screen.getByText('It counts as kr 750.00/h.')).toBeVisible()
  await screen.getByRole('button', { name: 'Save' }).click()
  await expect.element(screen.getByText('Vagt AB saved')).toBeVisible()
  expect(screen.core.called('clients.update')[0]?.fields.alternative).toEqual({
    kind: 'offer',
    rate: 120_000,
    probability: '0.625',
  })
})

test('what is wrong is said beside the field, and what was typed stays', async () => {
  const screen = await renderApp(<Shown />, {
    calls: { ...calls, 'clients.update': () => failing('conflict') },
  })
  await screen.getByRole('button', { name: 'Edit ⁨Vagt AB⁩' }).click()
  const terms = screen.getByRole('textbox', { name: 'Payment terms in days' })
  await terms.fill('a month')
  await screen.getByRole('button', { name: 'Save' }).click()
  await expect.element(terms).toHaveAccessibleDescription(/whole days from 0 to 365/)
  await expect.element(terms).toHaveFocus()
  expect(screen.core.called('clients.update')).toEqual([])
  await terms.fill('14')
  await screen.getByRole('textbox', { name: 'Name' }).fill('Nordlys A/S')
  await screen.getByRole('button', { name: 'Save' }).click()
  await expect.element(screen.getByText('There is one with this name already.')).toBeVisible()
  await expect.element(terms).toHaveValue('14')
})

test('an issue the core finds marks its field', async () => {
  const refusal = failing('invalid-input', { issues: [{ path: ['fields', 'note'], message: 'x' }] })
  const screen = await renderApp(<Shown />, {
    calls: { ...calls, 'clients.update': () => refusal },
  })
  await screen.getByRole('button', { name: 'Edit ⁨Vagt AB⁩' }).click()
  const note = screen.getByRole('textbox', { name: 'Note' })
  await note.fill('Pays late')
  await screen.getByRole('button', { name: 'Save' }).click()
  await expect.element(note).toHaveAccessibleDescription('This cannot be saved as it is.')
  await expect.element(note).toHaveValue('Pays late')
})

test('archiving offers to undo', async () => {
  const screen = await renderApp(<Shown />, { calls })
  await screen.getByRole('button', { name: 'More for ⁨Vagt AB⁩' }).click()
  await screen.getByRole('menuitem', { name: 'Archive', exact: true }).click()
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.element(screen.getByText('Undone.')).toBeVisible()
  expect(screen.core.called('clients.archive')).toEqual([{ id: vagt.id, archived: true }])
  expect(screen.core.called('undo.apply')).toEqual([{ undoId: 3 }])
})

test('projects and rates open below the client; the rate that holds today is marked', async () => {
  const screen = await renderApp(<Shown />, { calls })
  await screen.getByRole('button', { name: 'Projects and rates of ⁨Vagt AB⁩' }).click()
  const rates = screen.getByRole('list', { name: 'Agreed rates' })
  await expect.element(rates.getByRole('listitem').nth(0)).toMatchTextContent(/1,050.00.*Later/)
  await expect.element(rates.getByRole('listitem').nth(1)).toMatchTextContent(/950.00.*Now/)
  await expect.element(screen.getByText(/never rewrites history/)).toBeVisible()
  await screen.getByRole('button', { name: 'Delete the rate from 1 Jan 2025' }).click()
  await expect.element(screen.getByText('Agreed rate deleted')).toBeVisible()
  expect(screen.core.called('agreedRates.delete')).toEqual([{ id: 21 }])
})

test('M2: a rate agreed in another currency needs its exchange rate', async () => {
  const screen = await renderApp(<Shown />, { calls })
  await screen.getByRole('button', { name: 'Projects and rates of ⁨Nordlys A/S⁩' }).click()
  await screen.getByRole('button', { name: 'Add rate for ⁨Nordlys A/S⁩' }).click()
  await screen.getByRole('textbox', { name: 'Rate per hour' }).fill('800')
  await screen.getByRole('button', { name: 'Save' }).click()
  const toBase = screen.getByRole('textbox', { name: '1 DKK in SEK' })
  await expect.element(toBase).toHaveAccessibleDescription(/number above zero/)
  expect(screen.core.called('agreedRates.create')).toEqual([])
  await toBase.fill('1,52')
  await screen.getByRole('button', { name: 'Save' }).click()
  await expect.element(screen.getByText('Agreed rate added')).toBeVisible()
  expect(screen.core.called('agreedRates.create')).toEqual([
    {
      clientId: 1,
      projectId: null,
      from: '2026-06-30',
      rate: 80_000,
      currency: 'DKK',
      rateToBase: '1.52',
    },
  ])
})

test('an internal project has no client and no price', async () => {
  const screen = await renderApp(<Shown />, { calls })
  await expect.element(screen.getByText('Bookkeeping')).toBeVisible()
  await screen.getByRole('button', { name: 'Add project for internal work' }).click()
  await screen.getByRole('textbox', { name: 'Name' }).fill('Learning')
  await screen.getByRole('textbox', { name: 'Estimated hours' }).fill('40')
  await screen.getByRole('button', { name: 'Save' }).click()
  await expect.element(screen.getByText('Learning added')).toBeVisible()
  const [sent] = screen.core.called('projects.create')
  expect(sent).toMatchObject({ clientId: null, name: 'Learning', estimatedSeconds: 144_000 })
})

test('without clients the page says what to do next; a failure offers another try', async () => {
  const screen = await renderApp(<Shown />, { calls: { ...calls, 'clients.list': () => [] } })
  await expect.element(screen.getByRole('button', { name: 'Add your first client' })).toBeVisible()
  await expect.element(screen.getByRole('link', { name: 'Import a file' })).toBeVisible()
})

test('a list that cannot be read says so and can be tried again', async () => {
  let broken = true
  const screen = await renderApp(<Shown />, {
    calls: {
      ...calls,
      'clients.list': () => (broken ? failing('database-busy') : [...someClients]),
    },
  })
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/Another program/)
  broken = false
  await screen.getByRole('button', { name: 'Try again' }).click()
  await expect.element(screen.getByText('Nordlys A/S')).toBeVisible()
})

test.each(looks)('no accessibility violations: %s', async (_, look) => {
  const screen = await renderApp(<Shown />, { calls, ...look })
  await screen.getByRole('button', { name: /Projects and rates of .*Vagt AB/ }).click()
  await expect.element(screen.getByText(/never rewrites history/)).toBeVisible()
  expect(await violations()).toEqual([])
  await screen.getByRole('button', { name: /Edit .*Vagt AB/ }).click()
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  expect(await violations()).toEqual([])
})
