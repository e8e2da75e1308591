import type { RefusalCode } from '../../shared/domain/kinds.ts'

/** Why a row was refused, in the words of the command line. */
export const refusalWords: Readonly<Record<RefusalCode, string>> = {
  'not-a-date': 'not a date',
  'not-a-time': 'not a time of day',
  'not-a-duration': 'not a duration',
  'end-before-start': 'the end lies before the start',
  'negative-duration': 'the duration is negative',
  'no-time': 'no time was worked',
  running: 'the timer is still running',
  'nonexistent-local-time': 'the clocks skip this time that day',
  'not-an-amount': 'not an amount',
  'unknown-currency': 'not an ISO 4217 currency',
  'missing-rate': 'a rate to the base currency is needed',
  'missing-field': 'a value is missing',
  'wrong-column-count': 'the row has not as many columns as the header',
  'unclosed-quote': 'a quote is opened and never closed',
  'nul-byte': 'the row holds a NUL byte',
  'too-long': 'the work lasts more than 31 days',
  'broken-text': 'the text holds characters that are no text',
  'field-too-long': 'the text is longer than the app keeps',
  'not-a-boolean': 'neither yes nor no',
  'service-period-reversed': 'the service period ends before it begins',
  'unknown-invoice': 'there is no such invoice',
  'ambiguous-invoice': 'several invoices have this number',
  'unknown-credited-invoice': 'the invoice it credits does not exist',
  'duplicate-number': 'another invoice of this client has the number with other figures',
}

/** What was done to read a file, in words; a notice without words of its own is shown as it is. */
export const noticeWords: Readonly<Record<string, string>> = {
  'nul-bytes-dropped': 'NUL bytes were left out',
  'utf-16': 'read as UTF-16',
  'windows-1252': 'not UTF-8, read as Windows-1252: check names with letters such as å, ä, é, ø',
  'broken-characters': 'some characters are damaged: rows that hold them are refused',
  'not-work-skipped': 'breaks, holidays and other rows that are no work were left out',
  'running-entries-skipped': 'a timer still running when the file was exported was left out',
  'zero-length-skipped': 'entries without any time were left out',
}
