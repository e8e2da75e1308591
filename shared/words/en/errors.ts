import type { ErrorCode } from '../../contract/call.ts'
import type { By } from '../spoken.ts'

/** Why a call failed, in every shell. */
export const errors = {
  'invalid-input': 'Please check the marked fields.',
  'not-found': 'It is no longer there. It may have been deleted in another window.',
  conflict: 'It was changed meanwhile. Check it and try again.',
  'timer-running': 'A timer is already running.',
  'no-timer': 'No timer is running.',
  'timer-question': 'It is not clear how long this timer’s work took. Say what became of the time.',
  locked: 'This time is locked, so nothing in it changes. Unlock it first.',
  'currency-in-use': 'The currency cannot change while there are invoices or rates in it.',
  'missing-rate': 'An amount in another currency needs its exchange rate.',
  'unreadable-file': 'The file could not be read.',
  'unknown-format': 'The file is in no format the app knows.',
  'needs-date-order':
    'The dates in the file can be read in more than one way. Choose the order of day and month.',
  'needs-zone': 'The times in the file have no time zone. Choose the one they were written in.',
  'needs-unit': 'The file does not say what its lengths or times count. Choose it.',
  'needs-break-unit': 'The file does not say what its breaks count. Choose it.',
  'needs-breaks': 'The file does not say whether its lengths hold the breaks. Choose.',
  'needs-decimal':
    'Numbers such as 3.000 can be three thousand or three. Choose what parts the decimals.',
  'needs-columns': 'Columns that would not be used may change the hours. Look at them.',
  'needs-encoding': 'The letters of the file can be read in more than one way. Choose one.',
  'needs-same-hours': 'Hours of this file seem to be here already. Say whether they are the same.',
  'needs-sheet': 'Several sheets of the workbook hold hours or invoices. Choose one.',
  'file-too-large': 'The file is too large.',
  'too-many-rows':
    'The file has more rows than can be read at once. Export a shorter time, such as one year at a time, or split the file.',
  'preview-expired': 'The preview is too old. Please read the file again.',
  cancelled: 'Cancelled.',
  'nothing-to-undo': 'There is nothing left to undo.',
  'database-damaged': 'The database is damaged. Restore a backup to go on.',
  'database-missing':
    'The database {{file}} is missing or empty, though it was there before. Nothing was begun anew.',
  'database-newer': 'The database was written by a newer version of the app. Please update.',
  'database-busy': 'Another program holds the database. Close it and try again.',
  'disk-full':
    'No room is left on the disk of {{file}}. Nothing was changed. Free some space and try again.',
  'disk-error':
    'The disk could not read or write {{file}}. Nothing was changed. Check the disk, its cable and any limit on file sizes, then try again.',
  'read-only':
    '{{file}} can only be read, not written. Nothing was changed. Take the write protection off the disk or the file, or copy the folder to another place and open it there.',
  'no-permission':
    'You may not write {{file}}. Nothing was changed. Give yourself the right to read and write it and its folder.',
  'file-gone':
    '{{file}} was moved, deleted or replaced while it was open. Nothing more is written to it. Save a copy of what is here, or put the file back to go on.',
  'unknown-call': 'This window and the app are of different versions. Please reload.',
  internal: 'Something went wrong inside the app. Nothing was changed.',
  unreachable: 'The app is not answering. Is it still running?',
} as const satisfies By<ErrorCode | 'unreachable'>
