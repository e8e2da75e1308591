import { expect, test } from 'vitest'
import {
  draftCredit,
  draftNew,
  draftOf,
  edited,
  withChosenVat,
} from '../../../renderer/features/invoices/form/invoice-draft.ts'
import { findFaults } from '../../../renderer/features/invoices/form/invoice-faults.ts'
import {
  filterInvoices,
  noFilter,
  totalsByCurrency,
} from '../../../renderer/features/invoices/invoice-filter.ts'
import { fieldsOf } from '../../../renderer/features/invoices/form/invoice-values.ts'
import { retainerPeriod } from '../../../renderer/features/invoices/form/retainer-period.ts'
import { nextNumber } from '../../../renderer/features/invoices/form/next-number.ts'
import { percentOf } from '../../../renderer/features/invoices/form/vat.ts'
import { vatOf } from '../../../shared/domain/vat.ts'
import { aProject } from '../../support/core/some-rows.ts'
import { nordlys, someClients, someProjects, vagt } from '../clients/some-clients.ts'
import { anInvoice, someInvoices } from './some-invoices.ts'

const context = {
  invoices: someInvoices,
  clients: someClients,
  projects: someProjects,
  base: 'SEK',
  today: '2026-06-30',
}
const known = { base: 'SEK', invoices: someInvoices, projects: someProjects, stored: null }
const numbered = (number: string, issuedOn = '2026-06-01') => ({ number, issuedOn })

test.each([
  ['counts on within the pattern', ['2026-018', '2026-017'], '2026-07-01', '2026-019'],
  ['skips what is taken already', ['F-9', 'F-12', 'X-40'], '2026-07-01', 'F-13'],
  ['keeps leading zeros', ['INV0099'], '2026-07-01', 'INV0100'],
  ['takes the year for a year, not for a counter', ['41/2026'], '2026-07-01', '42/2026'],
  ['begins again in a new year', ['2026-018'], '2027-01-02', '2027-001'],
  ['has nothing to say without a counter', ['June'], '2026-07-01', ''],
  ['grows past any safe integer', ['9007199254740993'], '2026-07-01', '9007199254740994'],
])('the next number %s', (_, numbers, issuedOn, expected) => {
  expect(
    nextNumber(
      numbers.map((number) => numbered(number)),
      issuedOn,
    ),
  ).toBe(expected)
})

test('there is no next number without invoices', () => {
  expect(nextNumber([], '2026-07-01')).toBe('')
})

test('VAT is rounded half up and recognised again', () => {
  expect(vatOf(50, 25)).toBe(13)
  expect(vatOf(-630_000, 25)).toBe(-157_500)
  expect(percentOf(50, 13)).toBe(25)
  expect(percentOf(-50, -13)).toBe(25)
  expect(percentOf(800_000, 200_000)).toBe(25)
  expect(percentOf(800_000, 123_456)).toBe(null)
  expect(percentOf(0, 0)).toBe(null)
})

test('choosing a client brings its terms and currency, until the user sets them', () => {
  const draft = edited(draftNew(context, null), { clientId: nordlys.id }, context)
  expect(draft).toMatchObject({ currency: 'DKK', dueOn: '2026-07-30', number: '2026-019' })
  const own = edited(
    edited(draft, { dueOn: '2026-07-15' }, context),
    { clientId: vagt.id },
    context,
  )
  expect(own).toMatchObject({ currency: 'SEK', dueOn: '2026-07-15' })
})

test('a later issue date moves the suggested due date and number', () => {
  const draft = edited(draftNew(context, vagt), { issuedOn: '2027-01-04' }, context)
  expect(draft).toMatchObject({ dueOn: '2027-01-14', number: '2027-001' })
})

test('VAT follows the net at its rate until an amount is typed', () => {
  const draft = withChosenVat(edited(draftNew(context, vagt), { net: 100_000 }, context), 21)
  expect(draft.vat).toBe(21_000)
  expect(edited(draft, { net: 200_000 }, context).vat).toBe(42_000)
  const own = edited(draft, { vat: 1 }, context)
  expect(edited(own, { net: 300_000 }, context).vat).toBe(1)
})

test('VAT starts at the rate of the last invoice to the client chosen', () => {
  const draft = edited(draftNew(context, null), { net: 100_000, clientId: nordlys.id }, context)
  expect(draft.vat).toBe(0)
  expect(edited(draft, { clientId: vagt.id }, context).vat).toBe(25_000)
  const own = edited(withChosenVat(draft, 21), { clientId: vagt.id }, context)
  expect(own.vat).toBe(21_000)
})

test('M1: another currency keeps the figure, not the count of minor units', () => {
  const draft = edited(draftNew(context, vagt), { net: 150_000, vat: 0 }, context)
  expect(edited(draft, { currency: 'JPY' }, context).net).toBe(1_500)
  expect(edited(draft, { currency: 'KWD' }, context).net).toBe(1_500_000)
})

test('R6: a credit note takes back what no other did of the invoice and leaves its period to it (R1)', () => {
  const invoice = anInvoice({
    id: 4,
    number: '2026-014',
    issuedOn: '2026-02-28',
    net: 800_000,
    serviceFrom: '2026-02-01',
    serviceTo: '2026-02-28',
  })
  const draft = draftCredit(invoice, context)
  expect(fieldsOf(draft, 'SEK')).toMatchObject({
    number: '2026-019',
    issuedOn: '2026-06-30',
    dueOn: null,
    net: -700_000,
    vat: -175_000,
    expenses: 0,
    serviceFrom: null,
    serviceTo: null,
    creditsInvoiceId: 4,
  })
  expect(findFaults(draft, known)).toEqual({})
  const more = { ...draft, net: -800_001 }
  expect(findFaults(more, known)).toEqual({ net: 'credit-above-invoice' })
  expect(findFaults({ ...draft, net: 700_000 }, known)).toEqual({ net: 'credit-not-negative' })
  const smaller = { ...draftOf(invoice), net: 10_000, vat: 0 }
  expect(findFaults(smaller, { ...known, stored: invoice })).toEqual({
    net: 'credit-above-invoice',
  })
})

test('editing an invoice changes nothing by itself', () => {
  const [invoice] = someInvoices
  if (!invoice) throw new Error('no invoice')
  const draft = edited(draftOf(invoice), { issuedOn: '2026-06-20' }, context)
  expect(draft).toMatchObject({ number: '2026-018', dueOn: '2026-07-05' })
})

test('M2: another currency than the base needs a rate above zero', () => {
  const values = { ...draftNew(context, nordlys), net: 1, vat: 0 }
  expect(findFaults({ ...values, rateToBase: '0' }, known)).toEqual({ rateToBase: 'rateToBase' })
  expect(findFaults({ ...values, rateToBase: '1,52' }, known)).toEqual({})
  expect(fieldsOf({ ...values, rateToBase: '1,52' }, 'SEK').rateToBase).toBe('1.52')
})

const retainer = aProject(15, 2, 'Support', { pricing: 'retainer' })

test.each([
  ['afterwards', '2026-07-05', '2026-06-01', '2026-06-30'],
  ['afterwards', '2026-06-30', '2026-06-01', '2026-06-30'],
  ['afterwards', '2026-06-20', '2026-05-01', '2026-05-31'],
  ['afterwards', '2026-01-02', '2025-12-01', '2025-12-31'],
  ['advance', '2026-06-25', '2026-07-01', '2026-07-31'],
  ['advance', '2026-07-01', '2026-07-01', '2026-07-31'],
  ['advance', '2026-02-18', '2026-02-01', '2026-02-28'],
  ['advance', '2026-02-19', '2026-03-01', '2026-03-31'],
  [null, '2026-07-05', '2026-06-01', '2026-06-30'],
] as const)('a retainer billed %s and invoiced on %s is for %s to %s', (billing, on, from, to) => {
  const period = { serviceFrom: from, serviceTo: to }
  expect(retainerPeriod({ ...retainer, billing }, on)).toEqual(period)
})

test('a retainer is invoiced for the days it runs, and work of another price for none', () => {
  const late = { ...retainer, startsOn: '2026-06-15', endsOn: '2026-06-28' }
  const days = { serviceFrom: '2026-06-15', serviceTo: '2026-06-28' }
  expect(retainerPeriod(late, '2026-07-01')).toEqual(days)
  expect(retainerPeriod({ ...late, endsOn: '2026-05-31' }, '2026-07-01')).toBe(null)
  expect(retainerPeriod({ ...retainer, pricing: 'fixed' }, '2026-07-01')).toBe(null)
  expect(retainerPeriod(retainer, null)).toBe(null)
})

test('a retainer fills the period until the user gives days; a credit note takes none', () => {
  const more = { ...context, projects: [...someProjects, retainer] }
  const draft = edited(draftNew(more, vagt), { projectId: 15, net: 100 }, more)
  expect(draft).toMatchObject({ serviceFrom: '2026-06-01', serviceTo: '2026-06-30' })
  const later = edited(draft, { issuedOn: '2026-08-03' }, more)
  expect(later).toMatchObject({ serviceFrom: '2026-07-01', serviceTo: '2026-07-31' })
  const none = { serviceFrom: null, serviceTo: null }
  expect(edited(later, { projectId: null }, more)).toMatchObject(none)
  expect(edited(later, { creditsInvoiceId: 4 }, more)).toMatchObject(none)
  const own = edited(later, { serviceTo: '2026-08-31' }, more)
  expect(edited(own, { issuedOn: '2026-06-30' }, more)).toMatchObject({
    serviceFrom: '2026-07-01',
    serviceTo: '2026-08-31',
  })
  const emptied = edited(edited(draft, { serviceFrom: null }, more), { serviceTo: null }, more)
  expect(edited(emptied, { issuedOn: '2026-06-29' }, more)).toMatchObject(none)
})

test('Q2: hours sold ahead need their number and a name of their own, and take no period', () => {
  const draft = {
    ...draftNew(context, vagt),
    net: 4_000_000,
    vat: 0,
    serviceFrom: '2026-06-01',
    serviceTo: '2026-06-30',
    isPrepaid: true,
    prepaidName: ' Lighting plan ',
  }
  expect(findFaults(draft, known)).toEqual({
    prepaidSeconds: 'prepaidHours',
    prepaidName: 'prepaidNameTaken',
  })
  expect(findFaults({ ...draft, prepaidSeconds: 3600, expenses: 4_000_000 }, known)).toEqual({
    net: 'amount',
    prepaidName: 'prepaidNameTaken',
  })
  const full = { ...draft, prepaidSeconds: 144_000, prepaidName: ' Block 1 ' }
  expect(findFaults(full, known)).toEqual({})
  expect(fieldsOf(full, 'SEK')).toMatchObject({
    serviceFrom: null,
    serviceTo: null,
    prepaid: { name: 'Block 1', seconds: 144_000, from: null },
  })
  // Work with a fee of its own sells no hours.
  expect(edited(full, { projectId: 13 }, context).isPrepaid).toBe(false)
  expect(fieldsOf(draftNew(context, vagt), 'SEK')).not.toHaveProperty('prepaid')
})

test('faults name their field', () => {
  const values = { ...draftNew(context, vagt), net: 100, vat: -25, expenses: 200 }
  const dates = { dueOn: '2026-06-01', serviceFrom: '2026-06-02', serviceTo: '2026-06-01' }
  expect(findFaults({ ...values, ...dates, number: ' ', clientId: null }, known)).toEqual({
    number: 'number',
    clientId: 'client',
    dueOn: 'due-before-issue',
    expenses: 'expenses-outside-net',
    serviceTo: 'service-period-reversed',
  })
  expect(
    findFaults({ ...values, vat: 25, expenses: -1, serviceFrom: '2026-06-01' }, known),
  ).toEqual({
    expenses: 'expenses-outside-net',
    serviceTo: 'serviceHalf',
  })
})

test('M2: totals never add up different currencies', () => {
  const totals = totalsByCurrency(someInvoices)
  expect(totals.map(({ currency, count, open }) => [currency, count, open])).toEqual([
    ['SEK', 4, 3_325_000],
    ['DKK', 1, 630_000],
    ['ILS', 1, 0],
  ])
})

test('the open ones are those still to be paid in any way', () => {
  const ids = filterInvoices(someInvoices, { ...noFilter, status: 'unpaid' }).map(({ id }) => id)
  expect(ids).toEqual([8, 7, 6])
  const found = filterInvoices(someInvoices, { ...noFilter, text: ' 2025-1 ' })
  expect(found.map(({ id }) => id)).toEqual([3])
})
