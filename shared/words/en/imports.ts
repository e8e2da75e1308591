import type {
  DateOrder,
  Delimiter,
  DurationUnit,
  Encoding,
  ImportFormat,
  ImportNotice,
  RefusalCode,
  Tracker,
  UnreadableReason,
} from '../../domain/kinds.ts'
import type { By } from '../spoken.ts'
import { importMapper } from './importing/mapper.ts'
import { changedField, knownReason } from './importing/rows.ts'
import { importQuestions } from './importing/questions.ts'
import { faults } from './faults.ts'

/** Formats by kind; those of a product are called by its name. */
const format = {
  auto: 'Find out',
  'time-csv': 'Time tracking (CSV)',
  invoices: 'Invoices (CSV)',
  payments: 'Payments (CSV)',
} as const satisfies By<Exclude<ImportFormat, Tracker>>

const dateOrder = {
  ymd: 'Year, month, day',
  dmy: 'Day, month, year',
  mdy: 'Month, day, year',
} as const satisfies By<DateOrder>

const unit = {
  hours: 'Hours',
  minutes: 'Minutes',
  seconds: 'Seconds',
} as const satisfies By<DurationUnit>

/** Encodings as programs that save files call them. */
const encoding = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1252': 'Western European (CP1252)',
  'windows-1255': 'Hebrew (CP1255)',
  'windows-1250': 'Central European (CP1250)',
  'windows-1257': 'Baltic (CP1257)',
  'iso-8859-15': 'Western European (ISO 8859-15)',
  cp850: 'Western European (DOS, CP850)',
  cp437: 'American (DOS, CP437)',
  cp862: 'Hebrew (DOS, CP862)',
  macintosh: 'Western European (Mac)',
} as const satisfies By<Encoding>

/** Why one row is refused; the offending text stands beside it. */
const refusal = {
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
const unreadable = {
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
const notice = {
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

export const imports = {
  title: 'Import',
  lead: 'Bring your hours, invoices and payments along. You see what will happen before anything is written, and can undo it afterwards.',
  drop: {
    title: 'Drop a file here',
    choose: 'Choose a file',
    formats:
      'Hours from {{trackers}}, or any table of hours, invoices or payments: CSV, Excel (.xlsx) or OpenDocument (.ods).',
    local: 'The file stays on this machine.',
    anywhere: 'Drop the file to import it',
  },
  reading: {
    title: 'Reading {{name}}',
    writing: 'Importing {{name}}',
    progress: 'How much of the file is read',
    written: 'How much of the file is imported',
  },
  failed: {
    title: 'Nothing was imported',
    another: 'Choose another file',
    columns: 'Columns in the file:',
    missing: 'Columns it would need:',
    tryDelimiter: 'Read with {{delimiter}} as separator',
  },
  unknownFormat: {
    title: 'What is in this file?',
    text: 'Its columns match no export the app knows. Say what they mean; a file like it is then recognised next time.',
  },
  ...importQuestions,
  mapper: importMapper,
  answers: 'Answers',
  tooLarge: {
    text: 'The file is too large. Export a shorter time, such as one year at a time.',
    limit:
      'The file is too large: it has {{size}}, and {{limit}} can be read at once. Export a shorter time, such as one year at a time.',
  },
  preview: {
    recognised: 'Recognised as {{format}}',
    headline: {
      entries_one: '{{value}} time entry',
      entries_other: '{{value}} time entries',
      invoices_one: '{{value}} invoice',
      invoices_other: '{{value}} invoices',
      payments_one: '{{value}} payment',
      payments_other: '{{value}} payments',
    },
    toImport: 'to import from {{name}}',
    nothingNew: 'Nothing new in this file',
    nothingNewText: 'Every row of it is here already. Importing it again changes nothing.',
    nothingGood: 'No row of this file can be imported',
    nothingGoodText: 'Each refused row below says why.',
    tally: 'What happens to the rows',
    taken: 'New',
    updated: 'Changed',
    duplicates: 'Here already',
    skipped: 'Skipped',
    refused: 'Refused',
    takenHint: 'will be added',
    updatedHint: 'will be updated',
    duplicatesHint: 'left alone',
    skippedHint: 'titles, sums, blanks',
    refusedHint: 'reasons below',
    changedTitle_one: '{{value}} row says something else by now',
    changedTitle_other: '{{value}} rows say something else by now',
    changedText: 'They came by an earlier import. What you edited here stays as it is.',
    changedColumn: { line: 'Line', what: 'What', before: 'Here', after: 'In the file' },
    changedField,
    kept: 'Edited here: stays',
    nothing: 'Nothing',
    knownTitle_one: '{{value}} row is here already',
    knownTitle_other: '{{value}} rows are here already',
    knownText: 'They change nothing.',
    knownReason,
    toCheck: 'To check',
    toCheckHint: 'taken, see below',
    toCheckTitle_one: '{{value}} thing to check',
    toCheckTitle_other: '{{value}} things to check',
    toCheckColumn: 'About',
    toCheckText:
      'Taken all the same: mend it in the file and read it again, or later on the start page.',
    perClient: 'Hours by client in this file',
    perClientHint: 'Do you recognise them? Compare with your time tracker before you go on.',
    perClientColumn: { client: 'Client', rows: 'Entries', hours: 'Hours' },
    perMonth: 'Beside what is here',
    perMonthHint: 'Each month and client that this file adds to, before and after.',
    perMonthColumn: { month: 'Month', here: 'Here', after: 'With this file' },
    noClient: 'No client',
    inAll: 'In all',
    newClients_one: '{{value}} new client',
    newClients_other: '{{value}} new clients',
    newProjects_one: '{{value}} new project',
    newProjects_other: '{{value}} new projects',
    refusedTitle_one: '{{value}} row is refused',
    refusedTitle_other: '{{value}} rows are refused',
    refusedText: 'Left out of the import. The other rows are not affected.',
    refusedColumn: { line: 'Line', reason: 'Why', text: 'In the file' },
    refusedMore_one: 'Show {{value}} more',
    refusedMore_other: 'Show {{value}} more',
    notListed_one: '{{value}} more is not listed.',
    notListed_other: '{{value}} more are not listed.',
    withLocked_one: 'Import {{value}} row in locked time too',
    withLocked_other: 'Import {{value}} rows in locked time too',
    withLockedHint: 'Left out otherwise. The lock stays; they are marked.',
    onlyLocked: 'All that is new lies in locked time',
    notices: 'Good to know',
    unused: 'Not used: {{columns}}',
    unnamed: 'column {{number}}, without a name',
    readAs: 'Read as {{encoding}}',
    commit_one: 'Import {{value}} row',
    commit_other: 'Import {{value}} rows',
    expired: 'The preview was too old, so the file was read again. Please check it once more.',
  },
  choices: {
    title: 'How the file is read',
    hint: 'Change this only if the preview looks wrong.',
    format: 'Format',
    zone: 'Time zone of its times',
    dateOrder: 'Order of its dates',
    dateOrderAuto: 'As the file shows',
    delimiter: 'Separator',
    delimiterAuto: 'Find out',
    unit: 'Lengths count',
    unitAuto: 'As the file shows',
    encoding: 'Character encoding',
    encodingAuto: 'Find out',
    delimiterName: { ',': 'comma', ';': 'semicolon', '\t': 'tab' } satisfies By<Delimiter>,
  },
  done: {
    took: {
      entries_one: '{{value}} time entry added',
      entries_other: '{{value}} time entries added',
      invoices_one: '{{value}} invoice added',
      invoices_other: '{{value}} invoices added',
      payments_one: '{{value}} payment added',
      payments_other: '{{value}} payments added',
    },
    updated_one: '{{value}} row was updated.',
    updated_other: '{{value}} rows were updated.',
    refused_one: '{{value}} row was refused.',
    refused_other: '{{value}} rows were refused.',
    undo: 'Undo this import',
    undone: 'The import is undone. Nothing of it is left.',
    next: {
      entries: 'Now import your invoices: hours and money together make the rate.',
      invoices: 'Now import the payments, or see which clients are worth it.',
      payments: 'Now see which clients are worth it.',
    },
    another: 'Import another file',
    nextFile: {
      entries: 'Import invoices',
      invoices: 'Import payments',
      payments: 'Import another file',
    },
    seeClients: 'See which clients are worth it',
  },
  earlier: {
    title: 'Earlier imports',
    column: { when: 'When', file: 'File', format: 'Format', rows: 'New rows', actions: 'Actions' },
    undo: 'Undo the import of {{name}}',
    undoShort: 'Undo',
    undone: 'Undone',
    conflict:
      'Something of this import was changed since, so it cannot be undone as a whole. Undo the later changes first.',
  },
  format,
  dateOrder,
  unit,
  encoding,
  refusal,
  unreadable,
  notice,
} as const
