import type { DoubtCode } from '../../domain/kinds.ts'
import type { By } from '../spoken.ts'

/** Doubts that a form shows beside its fields. */
export type TypedDoubt = Extract<
  DoubtCode,
  | 'long-entry'
  | 'long-day'
  | 'overlapping-entries'
  | 'future-entry'
  | 'prepayment'
  | 'few-for-its-hours'
  | 'first-invoice-from'
  | 'long-service-period'
  | 'issued-far-ahead'
  | 'payment-before-issue'
  | 'payment-beyond-open'
  | 'same-number'
  | 'same-name'
  | 'rates-out-of-order'
>

/** Those measured against the target where no rate is agreed. */
type AgainstTarget = 'prepayment-target' | 'few-for-its-hours-target'

export const doubts = {
  title: 'To check',
  none: 'Nothing to check.',
  all: 'All {{value}}',
  answer: 'Go through',
  aboutClient: '{{client}} – {{why}}',
  moreNames_one: '{{value}} more',
  moreNames_other: '{{value}} more',
  settled: 'Noted as right.',
  left_one: 'One is left.',
  left_other: '{{value}} are left.',
  later_one: '{{value}} more comes after these.',
  later_other: '{{value}} more come after these.',
  done: 'Nothing is left to check.',
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
  /** Several of a kind: two at least. */
  many: {
    'long-entry': '{{value}} very long entries',
    'long-day': '{{value}} days of over 24 hours',
    'overlapping-entries': '{{value}} entries overlap another',
    'future-entry': '{{value}} entries lie ahead',
    prepayment: '{{value}} invoices may be prepayments',
    'few-for-its-hours': '{{value}} invoices bring little for their hours',
    'first-invoice-from': '{{value}} first invoices reach far back',
    'long-service-period': '{{value}} invoices cover over two years',
    'issued-far-ahead': '{{value}} invoices lie far ahead',
    'no-payments': 'No payment is entered',
    'payment-before-issue': '{{value}} payments are dated before their invoice',
    'payment-beyond-open': '{{value}} invoices are paid too much',
    'import-not-billable': '{{value}} imports have nothing billable',
    'import-before-invoices': '{{value}} imports begin long before the invoices',
    'same-number': '{{value}} invoice numbers are there twice',
    'same-name': '{{value}} clients may be there twice',
    'rates-out-of-order': 'Your rates are out of order',
    'no-estimate': '{{value}} fixed fees have no estimate',
    'whose-invoice': '{{value}} invoices may be for a fixed fee',
    'invoiced-without-hours': '{{value}} invoices have no hours',
    'idle-project': '{{value}} projects may be finished',
  } satisfies By<DoubtCode>,
  /** Without figures, beside what a file says. */
  plain: {
    'long-entry': 'Over 16 hours in one entry.',
    'long-day': 'Over 24 hours on one day.',
    'overlapping-entries': 'It overlaps another entry.',
    'future-entry': 'It lies ahead.',
    prepayment: 'Over twice the usual rate for its hours. A prepayment?',
    'few-for-its-hours': 'Under half the usual rate for its hours. Which days does it cover?',
    'first-invoice-from': 'A first invoice, and hours begin long before it. From when?',
    'long-service-period': 'It covers over two years.',
    'issued-far-ahead': 'It is issued over a year ahead.',
    'no-payments': 'No payment is entered.',
    'payment-before-issue': 'It is paid before the invoice was issued.',
    'payment-beyond-open': 'More is paid than the invoice is for.',
    'import-not-billable': 'None of the hours is billable.',
    'import-before-invoices': 'The hours begin long before the invoices.',
    'same-number': 'Another client has an invoice of this number.',
    'same-name': 'Another client has this name, but for case or spaces.',
    'rates-out-of-order': 'The rates are out of order.',
    'no-estimate': 'A fixed fee without an estimate.',
    'whose-invoice': 'It may be for a fixed fee.',
    'invoiced-without-hours': 'Invoiced, and no hours.',
    'idle-project': 'A fixed fee long without hours.',
  } satisfies By<DoubtCode>,
  /** Beside a field, while it is typed. */
  here: {
    'long-entry': 'Over 16 hours in one entry.',
    'long-day': '{{hours}} on {{date}} in all.',
    'overlapping-entries': 'Overlaps {{span}} ({{other}}) by {{duration}}.',
    'future-entry': 'Lies ahead.',
    prepayment: 'Its hours bring {{rate}}, over twice the agreed {{usual}}. Paid ahead?',
    'prepayment-target':
      'Its hours bring {{rate}}, over twice your target of {{usual}}. Paid ahead?',
    'few-for-its-hours':
      'Its hours bring {{rate}}, under half of the agreed {{usual}}. Which days does it cover?',
    'few-for-its-hours-target':
      'Its hours bring {{rate}}, under half of your target of {{usual}}. Which days does it cover?',
    'first-invoice-from': 'Hours begin {{from}}, long before this first invoice. From when is it?',
    'long-service-period': 'Over two years.',
    'issued-far-ahead': 'Over a year ahead.',
    'payment-before-issue': 'Before the issue on {{issuedOn}}.',
    'payment-beyond-open': '{{more}} more than is open.',
    'same-number': '{{other}} has an invoice of this number as well.',
    'same-name': '{{other}} is here already. The same client?',
    'rates-out-of-order': 'PRAO should lie below break-even, and break-even not above the target.',
  } satisfies By<TypedDoubt | AgainstTarget>,
  /** The button that mends it. */
  mend: {
    'long-entry': 'Change it',
    'long-day': 'Change an entry',
    'overlapping-entries': 'Change an entry',
    'future-entry': 'Change it',
    prepayment: 'Paid ahead',
    'few-for-its-hours': 'Give its days',
    'first-invoice-from': 'Give its days',
    'long-service-period': 'Change its days',
    'issued-far-ahead': 'Change its date',
    'no-payments': 'Enter payments',
    'payment-before-issue': 'See payments',
    'payment-beyond-open': 'See payments',
    'import-not-billable': 'See the import',
    'import-before-invoices': 'Import invoices',
    'same-number': 'Change the number',
    'same-name': 'Change the name',
    'rates-out-of-order': 'Change the rates',
    'no-estimate': 'Estimate',
    'whose-invoice': 'It is its fee',
    'invoiced-without-hours': 'Log hours',
    'idle-project': 'Finished',
  } satisfies By<DoubtCode>,
  /** The button that says it is right as it is. */
  right: {
    'long-entry': 'It is right',
    'long-day': 'It is right',
    'overlapping-entries': 'It is right',
    'future-entry': 'It is planned',
    prepayment: 'It is right',
    'few-for-its-hours': 'It is right',
    'first-invoice-from': 'Yes, since then',
    'long-service-period': 'It is right',
    'issued-far-ahead': 'It is right',
    'no-payments': 'All unpaid',
    'payment-before-issue': 'It is right',
    'payment-beyond-open': 'It is right',
    'import-not-billable': 'It is right',
    'import-before-invoices': 'It is right',
    'same-number': 'It is right',
    'same-name': 'Two clients',
    'rates-out-of-order': 'It is right',
    'no-estimate': 'Leave it',
    'whose-invoice': 'Other work',
    'invoiced-without-hours': 'Paid without hours',
    'idle-project': 'On hold',
  } satisfies By<DoubtCode>,
  /** A button, and what it is about. */
  buttonOf: '{{action}}: {{what}}',
  mended: {
    fee: 'The invoice is for {{project}} now.',
    ended: '{{project}} has ended.',
    period: 'The invoice has its period now.',
    prepaid: 'The hours paid ahead are a project of their own now: {{project}}.',
  },
  paidAhead: {
    title: 'Invoice {{number}} is paid ahead',
    how: 'Paid ahead for',
    hours: 'A number of hours',
    time: 'A time',
    name: 'Project',
    nameHint: 'The hours become a project with this fee, earned as you work.',
    projectOf: 'Hours of invoice {{number}}',
    seconds: 'Hours paid for',
    from: 'Hours count from',
    save: 'Paid ahead',
    fault: {
      hours: 'How many hours?',
      date: 'Which day?',
      reversed: 'It ends before it begins.',
      name: 'It needs a name.',
      nameTaken: 'The client has a project of this name already.',
    },
  },
  finished: {
    title: '{{project}} is finished',
    on: 'Last day',
    need: 'Which day was the last?',
    beforeStart: 'That is before the project begins.',
  },
} as const
