import { describe, expect, test } from 'vitest'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import {
  addressed,
  answersOf,
  currentProjects,
  gapValues,
  lastDayOf,
  rateAgreed,
  reasonIn,
  unpaid,
  type Facts,
  type Typed,
} from '../../../renderer/features/letters/letter-values.ts'
import { letterFormat } from '../../../renderer/features/letters/desk/letter-format.ts'
import { reasonsOf } from '../../../shared/words/letters/index.ts'
import type { Language } from '../../../renderer/i18n/index.ts'
import { aClient, anAgreedRate, anInvoice, aProject } from '../../support/core/some-rows.ts'

const today = '2026-06-30'
const english = { language: 'en', locale: 'en-GB' } as const

const invoice = (id: number, more: Partial<ListedInvoice> = {}) =>
  anInvoice(id, { dueOn: '2026-03-02', ...more })

const facts = (more: Partial<Facts> = {}): Facts => ({
  client: aClient(1, 'Nordlys A/S'),
  contacts: [],
  projects: [],
  invoices: [],
  agreedRate: null,
  currency: 'SEK',
  targetRate: null,
  ownName: 'Eva Berg',
  today,
  ...more,
})
const values = (language: Language, more: Partial<Facts> = {}, typed: Typed = {}) => {
  const known = facts(more)
  const format = letterFormat(language, english)
  return gapValues(known, answersOf(known, typed), language, 'dismiss', format)
}
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('whom and from', () => {
  test('the main contact is addressed, else the first one, else nobody', () => {
    const contact = (id: number, name: string, roles: 'main'[] = []) => ({
      id,
      clientId: 1,
      name,
      roles,
      note: '',
    })
    const contacts = [contact(1, 'Bo Ek'), contact(2, 'Anna Lind', ['main'])]
    expect(values('sv', { contacts }).contact).toBe('Anna')
    expect(values('sv', { contacts: contacts.slice(0, 1) }).contact).toBe('Bo')
    expect(values('sv').contact).toBe('')
    expect(values('sv', { contacts }, { contact: 'Anna Lind' }).contact).toBe('Anna Lind')
    expect(values('sv', { contacts }, { contact: '' }).contact).toBe('')
  })

  test.each([
    ['Anna Lind', 'Anna'],
    ['  Anna   Lind ', 'Anna'],
    ['Anna', 'Anna'],
    ['Mr Smith', 'Mr Smith'],
    ['Dr. Lind', 'Dr. Lind'],
    ['dhr. Bakker', 'dhr. Bakker'],
    ['J Bakker', 'J Bakker'],
    ['Jan van Dijk', 'Jan van Dijk'],
    ['ענת לוי', 'ענת'],
    ['גב׳ לוי', 'גב׳ לוי'],
    ['', ''],
  ])('%s is addressed as %s', (name, expected) => {
    expect(addressed(name)).toBe(expected)
  })
})

describe('days', () => {
  test.each([
    ['twoWeeks', '2026-07-14'],
    ['oneMonth', '2026-07-30'],
    ['twoMonths', '2026-08-30'],
    ['threeMonths', '2026-09-30'],
  ] as const)('notice of %s given today ends on %s', (notice, last) => {
    expect(lastDayOf(today, notice)).toBe(last)
    expect(answersOf(facts(), { notice }).lastDay).toBe(last)
  })

  test('a month from the 31st is the last day of a shorter month', () => {
    expect(lastDayOf('2026-01-31', 'oneMonth')).toBe('2026-02-28')
  })

  test('a last day that was typed stays, and one that was emptied is missing', () => {
    expect(answersOf(facts(), { lastDay: '2026-12-24' }).lastDay).toBe('2026-12-24')
    expect(values('en', {}, { lastDay: null }).lastDay).toBe('')
  })

  test('dates and lengths are in the letter’s language, whatever the app’s is', () => {
    expect(values('en')).toMatchObject({ date: '30 June 2026', notice: 'one month' })
    expect(values('sv')).toMatchObject({ date: '30 juni 2026', lastDay: '30 juli 2026' })
    expect(values('da')).toMatchObject({ date: '30. juni 2026', notice: 'en måned' })
    expect(values('nl', {}, { notice: 'twoMonths' })).toMatchObject({ notice: 'twee maanden' })
    expect(values('he')).toMatchObject({ date: '30 ביוני 2026', notice: 'חודש' })
  })
})

describe('money', () => {
  test('open invoices are listed with what is left to pay, the oldest first, and summed', () => {
    const invoices = unpaid([
      invoice(3, { status: 'paid', open: 0 }),
      invoice(2, { issuedOn: '2026-05-31', dueOn: null, open: 250_050, status: 'part-paid' }),
      invoice(1, { issuedOn: '2026-01-31', status: 'overdue' }),
      invoice(4, { status: 'written-off', open: 0 }),
    ])
    expect(spaced(values('en', { invoices }).openInvoices)).toBe(
      [
        'These invoices are still open:',
        '',
        '– 2026-1: SEK 10,000, due 2 March 2026',
        '– 2026-2: SEK 2,500.50',
        'In total: SEK 12,500.50',
        '',
        'I will send a final invoice after my last day.',
      ].join('\n'),
    )
    expect(spaced(values('sv', { invoices }).openInvoices)).toContain(
      '– 2026-1: 10 000 kr, förfallodag 2 mars 2026',
    )
    expect(spaced(values('da', { invoices }).openInvoices)).toContain('2.500,50 SEK')
    expect(spaced(values('nl', { invoices }).openInvoices)).toContain('SEK 12.500,50')
  })

  test('in Hebrew numbers and amounts keep to themselves', () => {
    const invoices = [invoice(1)]
    const text = values('he', { invoices }).openInvoices
    expect(text).toContain('– \u20682026-1\u2069: \u2068')
  })

  test('currencies are summed apart, and one invoice needs no sum', () => {
    const invoices = [invoice(1), invoice(2, { currency: 'EUR', open: 50_000 })]
    expect(spaced(values('en', { invoices }).openInvoices)).toContain('In total: SEK 10,000 + €500')
    expect(values('en', { invoices: invoices.slice(0, 1) }).openInvoices).not.toContain('total')
  })

  test('that nothing is open is said; without a client nothing is', () => {
    expect(values('en').openInvoices).toMatch(/^No invoices are open/)
    expect(values('en', { client: null }).openInvoices).toBe('')
  })

  test('the new rate is the target where that is more than agreed, in the client’s currency', () => {
    expect(spaced(values('sv', { targetRate: 120_000 }).newRate)).toBe('1 200 kr')
    const agreedRate = anAgreedRate(1, { rate: 130_000 })
    expect(values('sv', { targetRate: 120_000, agreedRate }).newRate).toBe('')
    const typed = { newRate: 14_050 }
    expect(spaced(values('en', { currency: 'EUR' }, typed).newRate)).toBe('€140.50')
    expect(values('en', { targetRate: 1 }, { newRate: null }).newRate).toBe('')
  })

  test('the agreed rate is the client’s, else that of its newest project', () => {
    const rate = (id: number, projectId: number | null, from: string) =>
      anAgreedRate(id, { projectId, from })
    const projects = [aProject(5, 1, 'Ny'), aProject(4, 1, 'Web')]
    const rates = [rate(1, 4, '2025-01-01'), rate(2, 5, '2026-07-01')]
    expect(rateAgreed(rates, projects, today)?.id).toBe(1)
    expect(rateAgreed([...rates, rate(3, null, '2024-01-01')], projects, today)?.id).toBe(3)
    expect(rateAgreed([], projects, today)).toBeNull()
  })
})

test('the current project is one of the client’s that runs today, the newest first', () => {
  const project = (id: number, more: object = {}) => aProject(id, 1, `P${id}`, more)
  const projects = [
    project(1),
    project(2, { archived: true }),
    project(3, { endsOn: '2026-06-29' }),
    project(4, { startsOn: '2026-07-01' }),
    project(5, { startsOn: '2026-01-01', endsOn: today }),
    project(6, { clientId: 2 }),
    project(7),
  ]
  expect(currentProjects(projects, 1, today).map(({ id }) => id)).toEqual([5, 7, 1])
})

test('a reason at hand is said in the letter’s language, a typed one as typed', () => {
  const [swedish = ''] = reasonsOf('sv', 'dismiss')
  const [dutch = ''] = reasonsOf('nl', 'dismiss')
  expect(reasonIn('nl', 'dismiss', swedish)).toBe(dutch)
  expect(reasonIn('sv', 'dismiss', swedish)).toBe(swedish)
  expect(reasonIn('nl', 'refuse', swedish)).toBe(swedish)
  expect(reasonIn('nl', 'dismiss', 'Mijn eigen reden')).toBe('Mijn eigen reden')
})
