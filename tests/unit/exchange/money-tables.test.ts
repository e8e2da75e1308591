import { describe, expect, test } from 'vitest'
import { invoicesOf, paymentsOf, readError, readValue } from './support.ts'

const header =
  'number,client,project,issued,due,net,vat,expenses,currency,rate_to_base,service_from,service_to,credits,written_off_on'
const own = (...rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`
const row = (over: Partial<Record<string, string>> = {}) => {
  const values: Partial<Record<string, string>> = {
    number: 'A-1',
    client: 'Nordlys A/S',
    issued: '2026-01-31',
    net: '8000.00',
    vat: '2000.00',
    currency: 'SEK',
    ...over,
  }
  return header
    .split(',')
    .map((name) => values[name] ?? '')
    .join(',')
}
const refused = (...rows: readonly string[]) => readValue(own(...rows)).refused

describe('invoices', () => {
  test('M1: amounts become minor units of their own currency', () => {
    const rows = invoicesOf(
      readValue(
        own(
          row({ number: '1', net: '1234.5', expenses: '34.50' }),
          row({ number: '2', net: '1234', vat: '', currency: 'JPY', rate_to_base: '0.07' }),
          row({ number: '3', net: '1.250', vat: '', currency: 'KWD', rate_to_base: '34.1' }),
          row({ number: '4', net: '-10', vat: '-2.5', credits: '1' }),
        ),
      ),
    )
    expect(rows).toMatchObject([
      { net: 123_450, vat: 200_000, expenses: 3450, rateToBase: null, project: null },
      { net: 1234, vat: 0, rateToBase: '0.07' },
      { net: 1250, rateToBase: '34.1' },
      { net: -1000, vat: -250, creditsNumber: '1' },
    ])
  })

  test.each([
    ['unknown-currency', 'currency', { currency: 'SKR' }, 'SKR'],
    ['missing-rate', 'rate_to_base', { currency: 'EUR' }, 'EUR'],
    ['missing-rate', 'rate_to_base', { currency: 'EUR', rate_to_base: '-11.1' }, '-11.1'],
    ['missing-rate', 'rate_to_base', { currency: 'EUR', rate_to_base: '0.00' }, '0.00'],
    ['missing-rate', 'rate_to_base', { currency: 'EUR', rate_to_base: 'eleven' }, 'eleven'],
    ['not-an-amount', 'net', { net: '8 thousand' }, '8 thousand'],
    ['not-an-amount', 'vat', { vat: '1.2.3' }, '1.2.3'],
    ['not-an-amount', 'net', { net: '1.234' }, '1.234'],
    ['not-an-amount', 'net', { net: '99999999999999999' }, '99999999999999999'],
    ['missing-field', 'net', { net: '' }, ''],
    ['missing-field', 'number', { number: '' }, ''],
    ['missing-field', 'client', { client: '-' }, ''],
    ['missing-field', 'currency', { currency: '' }, ''],
    ['not-a-date', 'issued', { issued: '2026-02-30' }, '2026-02-30'],
    ['missing-field', 'issued', { issued: '' }, ''],
    [
      'service-period-reversed',
      'service_to',
      { service_from: '2026-02-01', service_to: '2026-01-01' },
      '2026-02-01 – 2026-01-01',
    ],
    ['missing-field', 'service_to', { service_from: '2026-02-01' }, undefined],
  ])('M1, M2: %s in %s is refused', (code, column, over, detail) => {
    expect(refused(row(over), row({ number: 'A-2' }))).toEqual([{ line: 2, code, column, detail }])
  })

  test('a number twice for one client is refused, for two clients it is not', () => {
    expect(refused(row(), row({ client: 'Vagt AB' }), row({ net: '1' }))).toMatchObject([
      { line: 4, code: 'duplicate-number', detail: 'A-1' },
    ])
  })

  test('semicolons come with decimal commas', () => {
    const text = `Fakturanummer;Kund;Fakturadatum;Netto;Moms;Valuta
1;"=Älv; ""AB""";2026-01-31;1 234,50;308,63;SEK
2;ענן;2026-02-28;1.000;250,00;sek
`
    expect(invoicesOf(readValue(text))).toMatchObject([
      { client: '=Älv; "AB"', net: 123_450, vat: 30_863 },
      { client: 'ענן', net: 100_000, currency: 'SEK' },
    ])
  })

  test('where no amount tells point from comma, those with either are refused', () => {
    const text =
      'number;client;issued;net;currency\n1;A;2026-01-31;1.000;SEK\n2;A;2026-01-31;9;SEK\n'
    const file = readValue(text)
    expect(file.refused).toMatchObject([{ line: 2, code: 'not-an-amount', detail: '1.000' }])
    expect(file.rows).toMatchObject([{ net: 900 }])
  })

  test('columns that are needed and missing are named', () => {
    expect(readError('number,client\n1,A\n', { format: 'invoices' }).details).toMatchObject({
      missing: ['issued', 'net', 'currency'],
    })
  })

  test('a base currency of one’s own needs no rate', () => {
    const text = own(row({ currency: 'EUR' }))
    expect(invoicesOf(readValue(text, { baseCurrency: 'EUR' }))).toMatchObject([
      { rateToBase: null },
    ])
  })
})

describe('payments', () => {
  test('gross is plain text, negative for a reversal', () => {
    const text = 'paid_on,gross,invoice\n2026-02-25,10000,1\n2026-02-26,-10000.50,1\n'
    expect(paymentsOf(readValue(text))).toEqual([
      { line: 2, invoiceNumber: '1', client: null, paidOn: '2026-02-25', gross: '10000' },
      { line: 3, invoiceNumber: '1', client: null, paidOn: '2026-02-26', gross: '-10000.50' },
    ])
  })

  test('decimal commas become points', () => {
    const text = 'invoice;paid_on;gross;client\n1;2026-02-25;"11 542,50";Vagt AB\n'
    expect(paymentsOf(readValue(text))).toMatchObject([{ gross: '11542.50', client: 'Vagt AB' }])
  })

  test.each([
    ['missing-field', 'invoice', ',2026-02-25,1'],
    ['missing-field', 'gross', '1,2026-02-25,'],
    ['not-an-amount', 'gross', '1,2026-02-25,all'],
    ['not-a-date', 'paid_on', '1,2026-02-31,1'],
  ])('%s in %s is refused', (code, column, line) => {
    const file = readValue(`invoice,paid_on,gross\n${line}\n2,2026-02-25,5\n`)
    expect(file.refused).toMatchObject([{ line: 2, code, column }])
    expect(file.rows).toHaveLength(1)
  })
})
