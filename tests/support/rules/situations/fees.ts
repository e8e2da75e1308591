import {
  agreed,
  bill,
  bookOf,
  dayOf,
  each,
  elsewhere,
  fee,
  halfYear,
  monthEnd,
  monthOf,
  work,
  type Situation,
} from './parts.ts'

const site = { project: 'Site' }
const months = (hours: number) => each(halfYear, (month) => [work(month, hours, site)])

/** Fixed fees, blocks of hours and retainers. */
export const feeSituations: readonly Situation[] = [
  {
    name: 'A fixed fee of 70 000 half done (50 of 100 hours), nothing invoiced',
    worked:
      'F3: A = 70 000 × 50 ÷ 100 = 35 000, L = 0, so all of it accrued; E1: 35 000 ÷ 50 = 700; B1: 700 ≥ 900 × 0.7 = 630.',
    book: bookOf([
      ...elsewhere,
      fee('fixed', 70_000, 100),
      work(4, 20, site),
      work(5, 20, site),
      work(6, 10, site),
    ]),
  },
  {
    name: 'The same fee with a deposit of 35 000, 5 hours done',
    worked:
      'F3: A = 70 000 × 5 ÷ 100 = 3 500; deferred 35 000 − 3 500 = 31 500; E1: 3 500 ÷ 5 = 700, not 7 000.',
    book: bookOf([
      ...elsewhere,
      fee('fixed', 70_000, 100),
      bill('2026-06-01', 35_000, { ...site, paid: 9 }),
      work(6, 5, site),
    ]),
  },
  {
    name: 'A fixed fee of 60 000 for 100 hours that took 200, nothing invoiced',
    worked:
      'F3: A = 60 000 × 200 ÷ 200; E1: 60 000 ÷ 200 = 300 < 450; scope-creep is the only other serious flag, so no say-no (V1).',
    book: bookOf([
      ...elsewhere,
      fee('fixed', 60_000, 100),
      ...each([2, 3, 4, 5, 6], (month) => [
        work(month, 20, site),
        work(dayOf(month, 16), 20, site),
      ]),
    ]),
  },
  {
    name: 'A fixed fee of 60 000 without an estimate, half of it invoiced, 40 hours done',
    worked:
      'F1: 60 000 ÷ 40 = 1 500 is not below 450, no estimate, no end: F6, so 40 h wait and the 30 000 are deferred. No counted hours: no-data.',
    book: bookOf([
      ...elsewhere,
      fee('fixed', 60_000, null),
      bill('2026-04-01', 30_000, { ...site, paid: 20 }),
      work(4, 20, site),
      work(5, 20, site),
    ]),
  },
  {
    name: 'Milestones: 120 000 for 150 hours, two of three invoiced, 120 hours done',
    worked:
      'F3: A = 120 000 × 120 ÷ 150 = 96 000; L = 80 000, accrued 16 000; E1: 96 000 ÷ 120 = 800.',
    book: bookOf([
      ...elsewhere,
      fee('fixed', 120_000, 150),
      ...months(20),
      bill('2026-03-31', 40_000, { ...site, paid: 20 }),
      bill('2026-05-31', 40_000, site),
    ]),
  },
  {
    name: '50 hours prepaid with 40 000, 30 of them used',
    worked:
      'A fixed project (F): A = 40 000 × 30 ÷ 50 = 24 000, deferred 16 000; E1: 24 000 ÷ 30 = 800.',
    book: bookOf([
      ...elsewhere,
      fee('fixed', 40_000, 50),
      bill('2026-01-02', 40_000, { ...site, paid: 0 }),
      ...each([1, 3, 5], (month) => [work(month, 10, site)]),
    ]),
  },
  {
    name: 'A retainer of 16 000 for 20 hours a month, invoiced on the 1st for the month to come',
    worked: 'R1: periods given, all of them over by 30 June; E1: 96 000 ÷ 120 = 800.',
    book: bookOf([
      ...elsewhere,
      fee('retainer', 16_000, 20),
      ...months(20),
      ...each(halfYear, (month) => [
        bill(dayOf(month, 1), 16_000, { ...site, ...monthOf(month), paid: 10 }),
      ]),
    ]),
  },
  {
    name: 'The same retainer, invoiced on the 1st for the month before, no period given',
    worked:
      'R1: an invoice of the first ten days is for the months before, so January to May are covered; June waits (H2) and H5 values hourly work alone; E1: 80 000 ÷ 100 = 800.',
    book: bookOf([
      ...elsewhere,
      fee('retainer', 16_000, 20),
      ...months(20),
      ...each([2, 3, 4, 5, 6], (month) => [bill(dayOf(month, 1), 16_000, { ...site, paid: 10 })]),
    ]),
  },
  {
    name: 'The same retainer when every month takes 40 hours',
    worked:
      'E1: 96 000 ÷ 240 = 400 < 450; no scope-creep of a retainer; so fix by below-break-even alone.',
    book: bookOf([
      ...elsewhere,
      fee('retainer', 16_000, 20),
      ...months(20),
      ...each(halfYear, (month) => [
        work(dayOf(month, 16), 20, site),
        bill(dayOf(month, 1), 16_000, { ...site, ...monthOf(month), paid: 10 }),
      ]),
    ]),
  },
  {
    name: 'Monthly in arrears at 800, invoiced on the last day',
    worked:
      'R1: from the day after the invoice before to the day of issue, so each month; E1: 96 000 ÷ 120 = 800.',
    book: bookOf([
      ...elsewhere,
      ...each(halfYear, (month) => [
        work(month, 20),
        bill(monthEnd(month), 16_000, month < 6 ? { paid: 20 } : {}),
      ]),
    ]),
  },
  {
    name: 'Monthly in arrears at 800 as agreed, invoiced on the 5th',
    worked:
      'R1: of the first ten days, so for the month before; June waits (H2), worth 20 × 800 = 16 000 (H5); E1: 80 000 ÷ 100 = 800.',
    book: bookOf([
      ...elsewhere,
      agreed(800),
      ...each(halfYear, (month) => [work(month, 20)]),
      ...each([2, 3, 4, 5, 6], (month) => [bill(dayOf(month, 5), 16_000, { paid: 10 })]),
    ]),
  },
]
