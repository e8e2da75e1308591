import { useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ClientSelect } from '../../../renderer/forms/inputs/client-select.tsx'
import { DateInput } from '../../../renderer/forms/inputs/date-input.tsx'
import { DurationInput } from '../../../renderer/forms/inputs/duration-input.tsx'
import { MoneyInput } from '../../../renderer/forms/inputs/money-input.tsx'
import type { Client } from '../../../shared/domain/entities.ts'
import { pick } from '../../support/page/pick.ts'
import { aClient } from '../../support/core/some-rows.ts'
import { renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'

function Held<T>({
  start,
  children,
}: {
  readonly start: T
  readonly children: (value: T, set: (value: T) => void) => React.ReactNode
}) {
  const [value, setValue] = useState(start)
  return (
    <>
      {children(value, setValue)}
      <output>{String(value)}</output>
    </>
  )
}

const money = (options: RenderOptions = {}, currency = 'SEK') =>
  renderApp(
    <Held<number | null> start={null}>
      {(value, set) => <MoneyInput label="Fee" currency={currency} value={value} onChange={set} />}
    </Held>,
    options,
  )

test.for([
  ['1182,50', '118250'],
  ['1 182.50', '118250'],
  ['1.182,50', '118250'],
  ['1,182.50', '118250'],
  ['12,5', '1250'],
  ['1,182', '118200'],
  ['0,182', 'null'],
  ['12,345,6', 'null'],
  ['-5', 'null'],
  ['abc', 'null'],
] as const)('M1: an amount typed as %s is %s minor units', async ([typed, minor]) => {
  const screen = await money()
  await screen.getByLabelText('Fee').fill(typed)
  await expect.element(screen.getByRole('status')).toHaveTextContent(minor)
})

test('M1: a currency without minor units refuses decimals and says so when the field is left', async () => {
  const screen = await money({}, 'JPY')
  await screen.getByLabelText('Fee').fill('12,5')
  await userEvent.tab()
  await expect.element(screen.getByText('JPY has 0 decimals.')).toBeVisible()
})

test('an amount is written anew in the locale once the field is left', async () => {
  const screen = await money({ locale: 'sv' })
  const field = screen.getByLabelText('Fee')
  await field.fill('1.182,50')
  await userEvent.tab()
  await expect.element(field).toHaveValue('1182,50')
})

test('a duration is typed as people write it and shown as hours and minutes', async () => {
  const screen = await renderApp(
    <Held<number | null> start={null}>
      {(value, set) => <DurationInput label="Time" value={value} onChange={set} />}
    </Held>,
  )
  const field = screen.getByLabelText('Time')
  await field.fill('2,5')
  await expect.element(screen.getByRole('status')).toHaveTextContent('9000')
  await userEvent.tab()
  await expect.element(field).toHaveValue('2:30')
  await field.fill('soon')
  await userEvent.tab()
  await expect.element(screen.getByText(/Write hours such as/)).toBeVisible()
})

test('a date is typed in the order of the locale and kept as an ISO date', async () => {
  const screen = await renderApp(
    <Held<string | null> start="2026-06-30">
      {(value, set) => <DateInput label="Day" value={value} onChange={set} />}
    </Held>,
  )
  const field = screen.getByLabelText('Day')
  await expect.element(field).toHaveValue('30 Jun 2026')
  await field.fill('3/4')
  await userEvent.tab()
  await expect.element(screen.getByRole('status')).toHaveTextContent('2026-04-03')
  await expect.element(field).toHaveValue('3 Apr 2026')
  await field.fill('2025-12-31')
  await userEvent.tab()
  await expect.element(screen.getByRole('status')).toHaveTextContent('2025-12-31')
})

test('a date that may be left out is emptied by a button with a name', async () => {
  const screen = await renderApp(
    <Held<string | null> start="2026-06-30">
      {(value, set) => <DateInput label="Day" value={value} onChange={set} clearable />}
    </Held>,
  )
  await screen.getByRole('button', { name: 'Clear' }).click()
  await expect.element(screen.getByLabelText('Day')).toHaveValue('')
})

const clients = [aClient(1, 'Nordlys A/S'), aClient(2, 'Österberg AB')]

function chooseClient(known: readonly Client[]) {
  const all = [...known]
  return renderApp(
    <Held<number | null> start={null}>
      {(value, set) => <ClientSelect label="Client" value={value} onChange={set} />}
    </Held>,
    {
      calls: {
        'clients.list': () => [...all],
        'clients.create': (fields) => {
          const client = aClient(3, fields.name, { ...fields, aliases: [], rounding: null })
          all.push(client)
          return { client, undoId: null }
        },
      },
    },
  )
}

test('a client is found without its marks and a missing one is created on the spot', async () => {
  const screen = await chooseClient(clients)
  const field = screen.getByRole('combobox', { name: 'Client' })
  await pick(field, 'oster', 'Österberg AB')
  await expect.element(screen.getByRole('status')).toHaveTextContent('2')
  await pick(field, 'Vagt AB', 'Create “Vagt AB”')
  await expect.element(screen.getByRole('status')).toHaveTextContent('3')
  await expect.element(field).toHaveValue('Vagt AB')
})

test.for(['osterberg ab', 'OSTERBERG', 'oster', 'österberg ab'])(
  'a client typed as %s and taken with the arrow is that client, not another',
  async (typed) => {
    const screen = await chooseClient(clients)
    await screen.getByRole('combobox', { name: 'Client' }).fill(typed)
    await expect
      .element(screen.getByRole('option', { name: 'Österberg AB' }))
      .toHaveAttribute('data-combobox-selected', 'true')
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.element(screen.getByRole('status')).toHaveTextContent('2')
    expect(screen.core.called('clients.create')).toEqual([])
  },
)

test('letters without a mark to take off are found as well: Grodvejs for Grødvejs', async () => {
  const [nordlys] = clients
  const screen = await chooseClient([{ ...nordlys!, name: 'Grødvejs' }])
  await pick(screen.getByRole('combobox', { name: 'Client' }), 'grodvejs', 'Grødvejs')
  await expect.element(screen.getByRole('status')).toHaveTextContent('1')
})

test('another client that begins like one is made all the same, one arrow further', async () => {
  const screen = await chooseClient(clients)
  const field = screen.getByRole('combobox', { name: 'Client' })
  await field.fill('oster')
  await expect.element(screen.getByRole('option', { name: 'Create “oster”' })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  await expect.element(field).toHaveValue('oster')
  expect(screen.core.called('clients.create')).toMatchObject([{ name: 'oster' }])
})
