import type { ChangedField, KnownReason } from '../../../domain/kinds.ts'
import type { By } from '../../spoken.ts'

/** What a file may say anew of an entry or an invoice. */
export const changedField = {
  client: 'Client',
  project: 'Project',
  start: 'Start',
  end: 'End',
  date: 'Date',
  seconds: 'Hours',
  note: 'Note',
  billable: 'Billable',
  activity: 'Activity',
  issuedOn: 'Issued',
  dueOn: 'Due',
  net: 'Net',
  vat: 'VAT',
  expenses: 'Expenses',
  currency: 'Currency',
  rateToBase: 'Exchange rate',
  serviceFrom: 'Period from',
  serviceTo: 'Period to',
  creditsNumber: 'Credits invoice',
  writtenOffOn: 'Written off',
} as const satisfies By<ChangedField>

/** Why a row adds nothing. */
export const knownReason = {
  'same-row': 'Word for word.',
  'same-content': 'The same but for how it is written.',
  'edited-here': 'You edited it here.',
  'same-hours': 'The same hours, as you said.',
} as const satisfies By<KnownReason>
