import type { ImportNotice, RefusalCode, UnreadableReason } from '../../../domain/kinds.ts'
import type { By } from '../../spoken.ts'
import { faults } from '../faults.ts'

/** Why one row is refused; the offending text stands beside it. */
export const refusal = {
  ...faults,
  'not-a-time': 'This is not a time of day.',
  'not-a-duration': 'This is not a duration.',
  'negative-duration': 'The duration is below zero.',
  'no-time': 'It has neither start and end nor a duration.',
  'break-above-length': 'The break is as long as the work, or longer.',
  'partly-billable':
    'Only a part of these hours can be invoiced. Write that part and the rest on rows of their own.',
  running: 'This timer was still running when the file was exported. Stop it and export again.',
  'repeating-event': 'This event repeats: enter its days by hand, or export them singly.',
  'nonexistent-local-time':
    'The clocks were set forward over this time, so it never was in this time zone.',
  'locked-time': 'It lies in locked time.',
  'not-an-amount': 'This is not an amount.',
  'unknown-currency': 'This is not a currency code such as SEK or EUR.',
  'missing-rate':
    'The invoice is in another currency and has no exchange rate. Add the rate to the file, or enter this invoice by hand.',
  'missing-field': 'A required field is empty.',
  'wrong-column-count': 'The row has more or fewer columns than the header.',
  'unclosed-quote': 'A quotation mark opens here and is not closed.',
  'nul-byte': 'The row holds characters that are no text. The file may be damaged.',
  'broken-text': 'Characters of it are damaged. Export the file again, or save it as UTF-8.',
  'field-too-long': 'The text is longer than any entry can be.',
  'not-a-boolean': 'Expected yes or no.',
  'unknown-invoice': 'There is no invoice with this number. Import the invoices first.',
  'ambiguous-invoice': 'Several clients have an invoice with this number. Name the client too.',
  'unknown-credited-invoice': 'The invoice it credits is not here. Import that one first.',
  'duplicate-number': 'Another invoice has this number already, with other figures.',
} as const satisfies By<RefusalCode>

/** Why a whole file could not be read, by `details.reason`. */
export const unreadable = {
  'web-page':
    'This is a web page, not an export. It was probably saved from a sign-in page: sign in, export again, and choose that file.',
  empty: 'The file is empty.',
  json: 'This is a JSON file. Export as CSV instead.',
  xml: 'This is an XML file, which the app cannot read. Export as CSV instead.',
  'xml-doctype': 'For safety, XML with a DOCTYPE is not read. Export as CSV instead.',
  binary:
    'The app cannot read this kind of file. Export as CSV, or save the spreadsheet as .xlsx or .ods.',
  'columns-mismatch':
    'The rows do not have the columns of the header: another character seems to separate them. Choose the separator.',
  sie: 'This is a SIE file of bookkeeping, which the app does not read. Export your invoices as CSV instead.',
  'project-report':
    'This is a list of projects with their totals: it does not say when the hours were worked. Export the detailed time entries instead.',
  summary:
    'This is a summary: it does not say on which days the hours were worked. Export the detailed report instead.',
  expenses: 'This is a list of expenses, not of hours, invoices or payments.',
  'id-columns':
    'The rows name clients and projects by ids, whose names stand in other files of the same export. Choose the whole archive (ZIP) instead, or export a report.',
  archive:
    'The archive holds no export the app knows. Unpack it and choose the file that you need.',
  damaged: 'The file is damaged, or larger inside than any export. Export it again.',
  gone: 'The file can no longer be opened. It may have been moved or deleted: choose it again.',
  other: 'The file cannot be read.',
} as const satisfies By<UnreadableReason | 'gone' | 'other'>

/** Changes made to read a file that the user should know of. */
export const notice = {
  'nul-bytes-dropped': 'Characters that are no text were left out.',
  'utf-16': 'The file is written in UTF-16 and was read as such.',
  'windows-1252':
    'The file is not in UTF-8 and was read as Western European text: check names with å, ä, é or ø.',
  'other-encoding':
    'The file is not in UTF-8; it was read as the encoding below. Check the names in it.',
  'other-table-skipped': 'The file holds another table below, such as expenses: it was left out.',
  'not-work-skipped': 'Breaks, holidays and other rows that are no work were left out.',
  'running-entries-skipped':
    'A timer was still running when the file was exported: that entry was left out.',
  'zero-length-skipped': 'Entries without any time were left out.',
  'broken-characters':
    'Some characters in the file are damaged. Rows of data that hold them are refused.',
} as const satisfies By<ImportNotice>
