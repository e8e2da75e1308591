import type { FieldFaultCode } from '../../domain/faults.ts'
import type { By } from '../spoken.ts'

/** What is wrong with a field, wherever it is refused: in a form, a file or a call. */
export const faults = {
  'due-before-issue': 'It is due before it is issued.',
  'service-period-reversed': 'The work ends before it begins.',
  'written-off-before-issue': 'It is written off before it is issued.',
  'expenses-outside-net': 'Expenses passed on lie between nothing and the net amount.',
  'rate-out-of-range': 'No exchange rate is this small or this large.',
  'credit-in-another-currency': 'The credit note is in another currency than its invoice.',
  'credit-not-negative': 'The amount of a credit note is negative.',
  'credit-above-invoice': 'It credits more than the invoice it names is for.',
  'end-before-start': 'It ends before it starts.',
  'too-long': 'More than 31 days is too long for one entry. Was a timer left running?',
  'not-a-date': 'This is not a date.',
  'date-out-of-range': 'The app knows the days from 1970 to 2199.',
  'no-visible-sign': 'A name needs a sign that can be seen.',
  'credit-of-another-client': 'This invoice is another client’s.',
  'credit-of-a-credit': 'A credit note cannot be credited.',
  'invoice-has-payments': 'Payments are recorded in another currency already.',
  'missing-field': 'Please fill this in.',
  zero: 'Write an amount other than zero.',
  'due-before-start': 'It is due before it begins.',
  'done-before-start': 'It was done before it began.',
  'closed-before-seen': 'It is closed before it was seen.',
  'project-of-another-client': 'This project is another client’s.',
  'outside-entry': 'Split it at a time between its start and its end.',
  'not-alike':
    'Only entries of one client, project, activity and day, all billable or none of them, can be merged.',
  'apart-out-of-hours':
    'There is time between these entries, and one length for all could not say which of it was worked outside your working hours or after midnight. They stay as they are.',
} as const satisfies By<FieldFaultCode>
