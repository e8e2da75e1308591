import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { violations } from '../../support/page/axe.ts'
import { failing, fakeNow } from '../../support/page/fake-core.tsx'
import { pick } from '../../support/page/pick.ts'
import { aClient, anEntry } from '../../support/core/some-rows.ts'
import { anInterval } from '../../support/core/builders.ts'
import { body, grid, press, row, show, shown } from './list-page.tsx'

test('100 000 entries: only the rows in sight are loaded and drawn, down to the last', async () => {
  const screen = await show()
  await expect.element(screen.getByText('100,000 entries')).toBeVisible()
  await expect.element(screen.getByText('75% billable')).toBeVisible()
  await shown(screen)
  await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '100001')
  body(screen).scrollTop = body(screen).scrollHeight
  await shown(screen, 'Row 99999')
  expect(document.querySelectorAll('[role=row]').length).toBeLessThan(60)
  const asked = screen.core.called('entries.page').filter(({ limit }) => limit === 200)
  expect(asked.length).toBeLessThan(8)
})

test('T5: what is to be invoiced stands beside the hours where it is another length', async () => {
  const rounding = { direction: 'up', minutes: 30, per: 'day' } as const
  const screen = await show({
    calls: {
      'clients.list': () => [aClient(1, 'Nordlys A/S', { rounding })],
      'entries.page': () => [
        anEntry(1, { note: 'Alone', seconds: 3900, toInvoice: 5400 }),
        anEntry(2, { note: 'Of a day', seconds: 1500, toInvoice: 2100, dayToInvoice: 7200 }),
        anEntry(3, { note: 'Even' }),
      ],
      'entries.summary': () => ({ count: 3, seconds: 9000 }),
      'entries.totals': () => ({
        seconds: 9000,
        billableSeconds: 9000,
        worth: null,
        unvaluedSeconds: 0,
        invoiceableSeconds: 9000,
        toInvoiceSeconds: 11_100,
      }),
    },
  })
  await shown(screen, 'Alone')
  await expect.element(row(screen, 'Alone')).toMatchTextContent(/1:05\s*1:30 to invoice/)
  await expect.element(row(screen, 'Of a day')).toMatchTextContent(/0:25\s*2:00 for the day/)
  await expect.element(row(screen, 'Even')).not.toMatchTextContent(/invoice/)
  await expect.element(screen.getByText('2:30, 3:05 to invoice')).toBeVisible()
  const made = vi.spyOn(URL, 'createObjectURL')
  const named: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    named.push(this.download)
  })
  await screen.getByRole('button', { name: 'Save this list as CSV' }).click()
  await expect.poll(() => named).toEqual(['hourworth-hours-2026-06-01-2026-06-30.csv'])
  const blob = made.mock.calls[0]?.[0] as Blob
  const text = await blob.text()
  expect(text.split('\r\n')[2]).toBe(
    'Nordlys A/S,,2026-06-30,,,,,00:25:00,yes,work,Of a day,00:35:00',
  )
})

test('a recycled row acts on the entry it shows, and gives the focus up when it shows another', async () => {
  const screen = await show()
  await shown(screen)
  const remove = row(screen, 'Row 3').getByRole('button', { name: /^Delete Nordlys A\/S/ })
  ;(remove.element() as HTMLElement).focus()
  body(screen).scrollTop = 36 * 5000
  await shown(screen, 'Row 5003')
  expect(document.activeElement).toBe(grid(screen))
  await row(screen, 'Row 5003')
    .getByRole('button', { name: /^Delete/ })
    .click()
  expect(screen.core.called('entries.delete')).toEqual([{ ids: [5004] }])
  // At rest, with no row holding the focus, the rows stand in the document as they are read.
  grid(screen).focus()
  body(screen).scrollTop += 36
  await expect
    .poll(() => {
      const rows = [...body(screen).querySelectorAll('[role=row]:not([hidden])')]
      return rows.map(({ ariaRowIndex }) => Number(ariaRowIndex))
    })
    .toSatisfy((indices: number[]) =>
      indices.every((index, i) => i === 0 || index === (indices[i - 1] ?? 0) + 1),
    )
})

test('the list is narrowed by words, client, kind and any dates, and sorted by a column', async () => {
  const screen = await show()
  const asked = () => screen.core.called('entries.summary').at(-1)
  await expect.poll(asked).toEqual({ from: '2026-06-01', to: '2026-06-30' })
  await screen.getByRole('button', { name: 'Earlier' }).click()
  await expect.poll(asked).toEqual({ from: '2026-05-01', to: '2026-05-31' })
  await screen.getByRole('combobox', { name: 'Dates shown' }).click()
  await screen.getByRole('option', { name: 'Other dates' }).click()
  await screen.getByRole('textbox', { name: 'To' }).fill('15/6')
  await userEvent.tab()
  await pick(screen.getByRole('combobox', { name: 'Client' }), 'vagt', 'Vagt AB')
  await screen.getByRole('searchbox', { name: 'Find in entries' }).fill('plan')
  await screen.getByText('Not invoiced').click()
  await expect.poll(asked).toEqual({
    from: '2026-05-01',
    to: '2026-06-15',
    clientId: 2,
    text: 'plan',
    notInvoiced: true,
  })
  await screen.getByRole('button', { name: 'Note', exact: true }).click()
  await expect
    .poll(() => screen.core.called('entries.page').at(-1))
    .toMatchObject({ sort: { by: 'note', descending: false } })
  const heads = screen.getByRole('columnheader', { name: 'Note' })
  await expect.element(heads).toHaveAttribute('aria-sort', 'ascending')
})

test('a cell is edited by one click and its keys; Tab goes on, Escape puts back', async () => {
  const screen = await show()
  await screen.getByText('Row 1', { exact: true }).click()
  await press('Better{Enter}')
  await expect.element(screen.getByText('Entry changed.')).toBeVisible()
  expect(screen.core.called('entries.update')).toEqual([
    { id: 2, fields: { note: 'Better' }, seen: { note: 'Row 1' } },
  ])
  expect(document.activeElement).toBe(grid(screen))
  // On by arrows: start and end of the same row.
  await press('{ArrowRight}{ArrowRight}{ArrowRight}{Enter}')
  await press('8:30{Tab}12{Enter}')
  const update = (fields: object) => expect.objectContaining({ id: 2, fields })
  const start = anInterval('2026-06-30T06:30:00Z', '2026-06-30T09:00:00Z')
  await expect
    .poll(() => screen.core.called('entries.update').slice(1))
    .toEqual([update({ time: start }), update({ time: expect.anything() })])
  await press('{F2}13{Escape}')
  expect(screen.core.called('entries.update')).toHaveLength(3)
})

test('what cannot be read is told at the cell, and nothing typed is lost', async () => {
  const screen = await show()
  await screen.getByText('Row 1', { exact: true }).click()
  await press('{Tab}{Escape}{End}{Enter}')
  await press('soon{Enter}')
  await expect.element(screen.getByText(/Write hours such as/)).toBeVisible()
  await expect.element(screen.getByRole('textbox', { name: /^Hours of/ })).toHaveValue('soon')
  await press('{Escape}')
  expect(screen.core.called('entries.update')).toEqual([])
})

test('a cell changed in another window meanwhile is asked about', async () => {
  const present = anEntry(2, { note: 'Theirs' })
  let refusals = 1
  const screen = await show({
    calls: {
      'entries.update': ({ id }) =>
        refusals-- > 0 ? failing('conflict', { present }) : { entry: anEntry(id), undoId: 1 },
    },
  })
  await screen.getByText('Row 1', { exact: true }).click()
  await press('Mine{Enter}')
  await expect.element(screen.getByText(/It now says: .*Theirs/)).toBeVisible()
  await screen.getByRole('button', { name: 'Save mine' }).click()
  await expect
    .poll(() => screen.core.called('entries.update').at(-1))
    .toEqual({ id: 2, fields: { note: 'Mine' }, seen: { note: 'Theirs' } })
})

test('rows are selected by keys, also those not loaded, and given to another client in one step', async () => {
  const screen = await show()
  await shown(screen)
  grid(screen).focus()
  await press(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  await expect.element(screen.getByText('3 selected · 3:00')).toBeVisible()
  await expect.element(row(screen, 'Row 2')).toHaveAttribute('aria-selected', 'true')
  await screen.getByRole('button', { name: 'Merge' }).click()
  await expect.element(screen.getByText(/^Only entries of one client, project/)).toBeVisible()
  await screen.getByRole('button', { name: 'Client…' }).click()
  await pick(
    screen.getByRole('dialog').getByRole('combobox', { name: 'Client' }),
    'vagt',
    'Vagt AB',
  )
  await screen.getByRole('button', { name: 'Assign' }).click()
  await expect.element(screen.getByText(/3 entries moved to .*Vagt AB/)).toBeVisible()
  expect(screen.core.called('entries.assign')).toEqual([
    { ids: [1, 2, 3], clientId: 2, projectId: null },
  ])
  grid(screen).focus()
  await press('{Control>}a{/Control}')
  await expect.element(screen.getByText(/The first 10,000 are selected/)).toBeVisible()
  await press('{Escape}')
  await expect.element(screen.getByRole('toolbar')).not.toBeInTheDocument()
})

test.for([
  { locale: 'en', scheme: 'light' },
  { locale: 'en', scheme: 'dark' },
  { locale: 'he', scheme: 'light' },
] as const)('no accessibility violation ($locale, $scheme)', async (look) => {
  const screen = await show(look)
  await shown(screen)
  grid(screen).focus()
  await press(' {Enter}')
  await expect.element(screen.getByRole('toolbar')).toBeVisible()
  expect(await violations()).toEqual([])
})

test('R goes on with the row the keys are on', async () => {
  const screen = await show()
  await shown(screen)
  grid(screen).focus()
  await press('{ArrowDown}r')
  await expect
    .poll(() => screen.core.called('timer.start'))
    .toMatchObject([{ clientId: 1, note: 'Row 1' }])
})

test('the running timer stands above the list where its entry would, and can be stopped there', async () => {
  const timer = {
    clientId: 1,
    projectId: 1,
    start: fakeNow - 3849,
    zone: 'Europe/Stockholm',
    billable: true,
    activity: 'work' as const,
    note: 'Plans',
  }
  const screen = await show({ calls: { 'timer.get': () => timer } })
  const line = screen.getByRole('note', { name: 'Timer' })
  await expect.element(line).toMatchTextContent(/Nordlys A\/S.*Harbour.*Plans.*since 10:55.*1:04:/)
  await expect.element(line.getByRole('button', { name: 'Stop it' })).toBeVisible()
  expect(await violations()).toEqual([])
  await screen.getByRole('searchbox', { name: 'Find in entries' }).fill('vagt')
  await expect.element(line).not.toBeInTheDocument()
})
