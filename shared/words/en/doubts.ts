import type { DoubtCode } from '../../domain/kinds.ts'
import type { By } from '../spoken.ts'

/** Those measured against the target where no rate is agreed. */
type AgainstTarget = 'prepayment-target' | 'few-for-its-hours-target'

export const doubts = {
  /** What is doubted, in a few words. */
  what: {
    'long-entry': 'One entry of {{hours}}',
    'long-day': 'A day of {{hours}}',
    'overlapping-entries': 'Two entries overlap by {{duration}}',
    'future-entry': 'An entry lies ahead',
    prepayment: 'Invoice {{number}}: a prepayment?',
    'few-for-its-hours': 'Invoice {{number}}: little for its hours',
    'first-invoice-from': 'Invoice {{number}}: for work since {{from}}?',
    'long-service-period': 'Invoice {{number}} covers over two years',
    'issued-far-ahead': 'Invoice {{number}} lies far ahead',
    'no-payments': 'No payment is entered',
    'payment-before-issue': 'Invoice {{number}}: paid before it was issued',
    'payment-beyond-open': 'Invoice {{number}}: too much is paid',
    'import-not-billable': 'Nothing billable in {{file}}',
    'import-before-invoices': 'Hours long before the invoices',
    'same-number': 'Invoice {{number}} is there twice',
    'same-name': 'Two clients of one name?',
    'rates-out-of-order': 'Your rates are out of order',
    'no-estimate': '{{project}}: a fixed fee without estimate',
    'whose-invoice': 'Invoice {{number}}: for {{project}}?',
    'invoiced-without-hours': 'Invoice {{number}}: no hours',
    'idle-project': '{{project}}: finished?',
  } satisfies By<DoubtCode>,
  /** The figures, and the question. */
  why: {
    'long-entry': '{{date}}. One stretch of work, or a timer left running?',
    'long-day': '{{date}}. More than a day has.',
    'overlapping-entries': '{{date}}. Until one is changed, the time counts twice.',
    'future-entry': '{{hours}} on {{date}}. Planned, or another day?',
    prepayment: 'Its hours bring {{rate}}; agreed are {{usual}}.',
    'prepayment-target': 'Its hours bring {{rate}}; your target is {{usual}}.',
    'few-for-its-hours':
      'Its hours bring {{rate}}; agreed are {{usual}}. Which days does it cover?',
    'few-for-its-hours-target':
      'Its hours bring {{rate}}; your target is {{usual}}. Which days does it cover?',
    'first-invoice-from':
      'It is the first, and hours begin long before it. Until you say, it earns nothing.',
    'long-service-period': '{{from}} – {{to}}.',
    'issued-far-ahead': 'Issued {{date}}.',
    'no-payments': '{{count}} clients are invoiced. All unpaid, or not entered?',
    'payment-before-issue': 'Paid {{paidOn}}, issued {{issuedOn}}.',
    'payment-beyond-open': '{{paid}} paid, {{due}} due.',
    'import-not-billable': '{{hours}} for clients. Right, or was a column read wrongly?',
    'import-before-invoices':
      '{{file}}: hours from {{from}}, invoices from {{invoicedFrom}}. Are invoices missing?',
    'same-number': '{{other}} has an invoice of this number as well.',
    'same-name': '{{name}} and {{other}}.',
    'rates-out-of-order':
      'PRAO {{prao}}, break-even {{breakEven}}, target {{target}}: each should be above the one before.',
    'no-estimate': 'Its hours wait until you say how many it may take.',
    'whose-invoice': 'Part of its fee, or for other work?',
    'invoiced-without-hours': '{{amount}} for {{from}} – {{to}}. Missing, or paid without hours?',
    'idle-project': 'No hours for {{days}}, the last on {{lastDay}}. Finished, or on hold?',
  } satisfies By<DoubtCode | AgainstTarget>,
} as const
