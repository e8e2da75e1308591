import {
  bill,
  bookOf,
  dayOf,
  each,
  elsewhere,
  halfYear,
  monthEnd,
  monthOf,
  other,
  work,
  type Situation,
} from './parts.ts'

const months = (hours: number) => each(halfYear, (month) => [work(month, hours)])

/** How a client pays, and what the book holds of it. */
export const relationSituations: readonly Situation[] = [
  {
    name: 'Work at 1 017, 13 % above target, where other work brings 1 300',
    worked:
      'O1 rest: (780 000 + 390 000) ÷ 900 h = 1 300; B1: 1 017 ≥ 1 300 × 0.7 = 910; O2: 910 × 120 − 122 040 is negative, so no red word.',
    book: bookOf([
      ...other('Elsewhere', 100, 1300),
      ...other('Somewhere', 50, 1300),
      ...months(20),
      ...each(halfYear, (month) => [
        bill(monthEnd(month), 20 * 1017, { ...monthOf(month), paid: 0 }),
      ]),
    ]),
  },
  {
    name: 'A new client: 20 hours of sales in April, 10 of work in June, no invoice yet',
    worked:
      'H2: the sales hours are 76 days old and not billable, so they count; the 10 h wait. B1: not-invoiced, never prao. unbilled-share: 20 ÷ 30, so watch.',
    book: bookOf([...elsewhere, work(4, 20, { billable: false }), work(6, 10)]),
  },
  {
    name: 'Five invoices at 1 000 an hour, nothing paid, the first due 125 days ago',
    worked:
      'E1: 100 000 ÷ 100 = 1 000; Y1: 5 × 25 000 gross overdue; due 25 February, so 125 days > 60: fix in any band (V1). June waits.',
    book: bookOf([
      ...elsewhere,
      ...months(20),
      ...each([1, 2, 3, 4, 5], (month) => [
        bill(dayOf(month, 26), 20_000, { ...monthOf(month), vat: 5000 }),
      ]),
    ]),
  },
  {
    name: 'Hours since January, imported before any invoice',
    worked:
      'H2: April to June are fewer than 100 days old and wait, the rest counts; B1: not-invoiced; never-invoiced not while the book holds no invoice.',
    book: bookOf(months(20)),
  },
  {
    name: 'Work at 600, one invoice overdue for 41 days',
    worked:
      'E1: 72 000 ÷ 120 = 600 < 630; due 20 May, so 41 days > 30: serious (V2), and below-alternative with a serious flag is fix (V1).',
    book: bookOf([
      ...elsewhere,
      ...months(20),
      ...each(halfYear, (month) => [
        bill(dayOf(month, 20), 12_000, {
          ...monthOf(month),
          ...(month === 4 || month === 6 ? {} : { paid: 30 }),
        }),
      ]),
    ]),
  },
  {
    name: 'A quiet half-year after work in November',
    worked: 'E1: no counted hours in the window, so no rate and no-data (B1).',
    book: bookOf([
      ...elsewhere,
      work('2025-11-17', 20),
      bill('2025-11-30', 16_000, {
        serviceFrom: '2025-11-01',
        serviceTo: '2025-11-30',
        paid: 20,
      }),
    ]),
  },
  {
    name: '10 hours a month for two years before the first invoice',
    worked:
      'R1: the first invoice, its period inferred, over hours more than 100 days before it: a question (Q2), 60 000 deferred, and hours only it covers wait, June as well (H2).',
    book: bookOf([
      ...elsewhere,
      ...each(
        Array.from({ length: 24 }, (_, i) => i),
        (i) => [
          work(`${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-15`, 10),
        ],
      ),
      ...months(10),
      bill('2026-05-31', 60_000),
    ]),
  },
  {
    name: 'Work at 1 000, the March invoice credited in full',
    worked:
      'R1: the note takes the period of what it credits; E1: (6 − 1) × 20 000 ÷ 120 = 833.33.',
    book: bookOf([
      ...elsewhere,
      ...months(20),
      ...each(halfYear, (month) => [
        bill(monthEnd(month), 20_000, {
          number: `A${month}`,
          ...(month === 3 || month === 6 ? {} : { paid: 20 }),
        }),
      ]),
      bill('2026-04-15', -20_000, { number: 'C1', credits: 'A3' }),
    ]),
  },
  {
    name: 'Work at 700, two of six invoices written off',
    worked:
      'R5: 28 000 not collected; E1: 56 000 ÷ 120 = 466.67, under 630; no serious flag, so watch. Written off is not overdue.',
    book: bookOf([
      ...elsewhere,
      ...months(20),
      ...each(halfYear, (month) => [
        bill(monthEnd(month), 14_000, {
          ...(month === 2 || month === 3 ? { writtenOffOn: '2026-05-31' } : {}),
          ...(month === 2 || month === 3 || month === 6 ? {} : { paid: 20 }),
        }),
      ]),
    ]),
  },
  {
    name: 'A past client that paid 100 an hour until March',
    worked:
      'E1: 6 000 ÷ 60 = 100 ≤ 150: prao, say-no (V1), said of a past client as having been right.',
    book: bookOf(
      [
        ...elsewhere,
        ...each([1, 2, 3], (month) => [work(month, 20), bill(monthEnd(month), 2000, { paid: 20 })]),
      ],
      'past',
    ),
  },
  {
    name: 'Work at 100 an hour that brings half of all revenue',
    worked:
      'E1: 120 000 ÷ 1 200 = 100 ≤ 150: say-no; C1: 120 000 ÷ (120 000 + 108 000) = 52.6 % > 40 %, so replace first (V3).',
    book: bookOf([
      ...other('Elsewhere', 20, 900),
      ...each(halfYear, (month) => [
        work(month, 200),
        bill(monthEnd(month), 20_000, { ...monthOf(month), paid: 0 }),
      ]),
    ]),
  },
  {
    name: 'June invoiced at 900, January to May (100 hours) forgotten',
    worked:
      'H3: passed over by the invoice of June and 46 days old or more; E1: 18 000 ÷ 120 = 150 ≤ 150: prao, but without the lost hours 900, so fix (V1): invoice first.',
    book: bookOf([...elsewhere, ...months(20), bill('2026-06-30', 18_000, monthOf(6))]),
  },
  {
    name: '1 600 EUR a month for 20 hours, at 11.25',
    worked: 'M2: 1 600 × 11.25 = 18 000; E1: 108 000 ÷ 120 = 900.',
    book: bookOf([
      ...elsewhere,
      ...months(20),
      ...each(halfYear, (month) => [
        bill(monthEnd(month), 1600, {
          currency: 'EUR',
          rateToBase: '11.25',
          ...(month < 6 ? { paid: 20 } : {}),
        }),
      ]),
    ]),
  },
  {
    name: '26 000 a month for 20 hours, 10 000 of it expenses and subcontractors passed on',
    worked: 'R2: labour 26 000 − 10 000 = 16 000; E1: 96 000 ÷ 120 = 800, not 1 300.',
    book: bookOf([
      ...elsewhere,
      ...months(20),
      ...each(halfYear, (month) => [
        bill(monthEnd(month), 26_000, {
          expenses: 1_000_000,
          ...(month < 6 ? { paid: 20 } : {}),
        }),
      ]),
    ]),
  },
  {
    name: 'Six hours of lunches with a client of last year',
    worked:
      'H2: not billable and 135 days old, so they count; B1: none billable and nothing earned: too-little-data. unbilled-share: 6 ÷ 6, so watch.',
    book: bookOf([
      ...elsewhere,
      work('2025-09-15', 20),
      bill('2025-09-30', 16_000, { paid: 20 }),
      work(2, 6, { billable: false }),
    ]),
  },
]
