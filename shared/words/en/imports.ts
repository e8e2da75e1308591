import type {
  DateOrder,
  Delimiter,
  DurationUnit,
  Encoding,
  ImportFormat,
  Tracker,
} from '../../domain/kinds.ts'
import type { By } from '../spoken.ts'
import { importMapper } from './importing/mapper.ts'
import { importPreview } from './importing/preview.ts'
import { importQuestions } from './importing/questions.ts'
import { importWatched } from './importing/watched.ts'
import { notice, refusal, unreadable } from './importing/reasons.ts'

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
  clock: 'Hours and minutes',
  days: 'Parts of a day',
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
  watched: importWatched,
  answers: 'Answers',
  tooLarge: {
    text: 'The file is too large. Export a shorter time, such as one year at a time.',
    limit:
      'The file is too large: it has {{size}}, and {{limit}} can be read at once. Export a shorter time, such as one year at a time.',
  },
  preview: importPreview,
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
