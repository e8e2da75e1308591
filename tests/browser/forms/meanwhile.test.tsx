import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import type { Entry } from '../../../shared/domain/entities.ts'
import { InvoicesPage } from '../../../renderer/features/invoices/index.ts'
import { TimePage } from '../../../renderer/features/timesheet/index.ts'
import { violations } from '../../support/page/axe.ts'
import { failing, renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'
import { aClient, anEntry, aProject } from '../../support/core/some-rows.ts'
import { looks } from '../../support/screens/looks.ts'
import { someClients } from '../clients/some-clients.ts'
import { anInvoice } from '../invoices/some-invoices.ts'

// Two windows: the other one saves after the form was opened here and before it is saved.

const form = () => page.getByRole('dialog')
const asked = () => form().getByRole('region', { name: /Changed elsewhere/ })
const choiceOf = (field: string) => asked().getByRole('group', { name: field, exact: true })
const field = (name: string) => form().getByRole('textbox', { name })
const press = (name: string) => form().getByRole('button', { name, exact: true }).click()

const entry: Entry = anEntry(1, {
  note: 'Plans',
  seconds: 10_800,
  time: { kind: 'duration', date: '2026-06-30', seconds: 10_800 },
})

/** The form of the entry, and the rows as the other window leaves them, one before each update. */
async function editedEntry(meanwhile: readonly Partial<Entry>[], options: RenderOptions = {}) {
  const rows = meanwhile.map((change) => ({ ...entry, ...change }))
  const screen = await renderApp(<TimePage />, {
    path: '/time/list',
    ...options,
    calls: {
      'clients.list': () => [aClient(1, 'Nordlys A/S'), aClient(2, 'Vagt AB')],
      'projects.list': () => [aProject(1, 1, 'Harbour')],
      'entries.page': () => [entry],
      'entries.summary': () => ({ count: 1, seconds: entry.seconds }),
      'entries.update': () => {
        const present = rows.shift()
        return present ? failing('conflict', { present }) : { entry, undoId: 8 }
      },
    },
  })
  await screen.getByRole('button', { name: /Edit/ }).click()
  return { ...screen, sent: () => screen.core.called('entries.update') }
}

test('an entry: what the other window wrote is joined with what is typed here, and nothing is lost', async () => {
  const note = 'Plans, second round'
  const { sent } = await editedEntry([{ note }])
  await field('Time worked').fill('4')
  await press('Save')
  await expect.element(asked()).toHaveFocus()
  await expect.element(choiceOf('Note').getByText(note)).toBeVisible()
  await expect.element(choiceOf('Note').getByText('As it was here')).toBeVisible()
  expect(asked().getByRole('group').all()).toHaveLength(1)
  // Nobody typed a note here, so the one saved meanwhile holds; what was typed stays.
  await expect.element(field('Note')).toHaveValue(note)
  await expect.element(field('Time worked')).toHaveValue('4')
  await press('Save')
  await expect.element(form()).not.toBeInTheDocument()
  expect(sent()).toHaveLength(2)
  expect(sent()).toMatchObject([
    { seen: entry, fields: { note: 'Plans' } },
    {
      id: 1,
      seen: { ...entry, note },
      fields: { note, time: { kind: 'duration', date: '2026-06-30', seconds: 14_400 } },
    },
  ])
})

test('an entry: a field both changed keeps what is typed here unless the user takes theirs', async () => {
  const { sent } = await editedEntry([{ note: 'Their note', billable: false, clientId: 2 }])
  await field('Note').fill('My note')
  await press('Save')
  await expect.element(choiceOf('Note').getByText('Typed here')).toBeVisible()
  await expect.element(choiceOf('Client').getByText('Vagt AB')).toBeVisible()
  await expect.element(choiceOf('Billable').getByText('no', { exact: true })).toBeVisible()
  await expect.element(field('Note')).toHaveValue('My note')
  await choiceOf('Note').getByText('Their note').click()
  await expect.element(field('Note')).toHaveValue('Their note')
  await expect.element(form().getByRole('button', { name: 'Save', exact: true })).toBeVisible()
  await choiceOf('Note').getByText('My note').click()
  await press('Save mine')
  await expect.element(form()).not.toBeInTheDocument()
  expect(sent().at(-1)?.fields).toMatchObject({ note: 'My note', billable: false, clientId: 2 })
})

test('an entry: whoever chooses while it is changed once more is asked once more', async () => {
  const { sent } = await editedEntry([{ note: 'First' }, { note: 'Second', billable: false }])
  await field('Note').fill('Mine')
  await press('Save')
  await expect.element(choiceOf('Note').getByText('First')).toBeVisible()
  await press('Save mine')
  await expect.element(choiceOf('Note').getByText('Second')).toBeVisible()
  await expect.element(form().getByLabelText('Billable')).not.toBeChecked()
  await press('Save mine')
  await expect.element(form()).not.toBeInTheDocument()
  const seen = [{ note: 'Plans' }, { note: 'First' }, { note: 'Second' }]
  expect(sent()).toMatchObject(seen.map((row) => ({ seen: row, fields: { note: 'Mine' } })))
})

test('where what changed does not stand in the form there is nothing to choose', async () => {
  const { sent } = await editedEntry([{ date: '2026-06-30' }])
  await field('Note').fill('Mine')
  await press('Save')
  await expect.element(asked().getByText(/does not stand in this form/)).toBeVisible()
  expect(asked().getByRole('radio').all()).toEqual([])
  await press('Save')
  await expect.element(form()).not.toBeInTheDocument()
  expect(sent()).toHaveLength(2)
})

const invoice = anInvoice({
  id: 8,
  number: '2026-018',
  issuedOn: '2026-06-15',
  dueOn: '2026-07-15',
  net: 500_000,
})

async function editedInvoice(meanwhile: Partial<ListedInvoice> | null) {
  const answers = [failing('conflict', meanwhile ? { present: { ...invoice, ...meanwhile } } : {})]
  const screen = await renderApp(<InvoicesPage />, {
    calls: {
      'clients.list': () => [...someClients],
      'invoices.list': () => [invoice],
      'invoices.update': () => answers.shift() ?? { invoice, undoId: 2 },
    },
  })
  await screen.getByRole('button', { name: '2026-018', exact: true }).click()
  return screen
}

test('an invoice: due date and note of the other window stand beside the net typed here', async () => {
  const theirs = { dueOn: '2026-12-15', note: 'Later, as agreed' }
  const screen = await editedInvoice(theirs)
  await field('Net, without VAT').fill('6000')
  await press('Save invoice')
  await expect.element(choiceOf('Due').getByText('15 Dec 2026')).toBeVisible()
  await expect.element(choiceOf('Note').getByText('empty')).toBeVisible()
  await expect.element(field('Net, without VAT')).toHaveValue('6000')
  await choiceOf('Due').getByText('15 Jul 2026').click()
  await press('Save mine')
  await expect.element(form()).not.toBeInTheDocument()
  expect(screen.core.called('invoices.update').at(-1)).toMatchObject({
    seen: theirs,
    fields: { net: 600_000, vat: 150_000, dueOn: '2026-07-15', note: theirs.note },
  })
})

test('an invoice: a number taken is told at its field, and is nothing to choose from', async () => {
  await editedInvoice(null)
  await field('Number').fill('2026-017')
  await press('Save invoice')
  await expect.element(form().getByText(/2026-017.*already|already.*2026-017/)).toBeVisible()
  await expect.element(asked()).not.toBeInTheDocument()
})

test.for(looks)('the choice is accessible: %s', async ([, look]) => {
  await editedEntry([{ note: 'Their note', billable: false }], look)
  const save = form().getByRole('button').last()
  await form().getByRole('textbox', { name: /Note/ }).fill('My note')
  await save.click()
  await expect.element(form().getByRole('radio').first()).toBeVisible()
  expect(await violations()).toEqual([])
})
