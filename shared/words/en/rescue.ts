/** What the user calls the rows of the tables they fill; those the app keeps for itself have no name here. */
export const rescueTables = {
  client: 'clients',
  project: 'projects',
  agreed_rate: 'agreed rates',
  import_batch: 'imports',
  entry: 'time entries',
  timer: 'running timer',
  invoice: 'invoices',
  payment: 'payments',
  setting: 'settings',
  warning_sign: 'warning signs',
  sign_dismissal: 'dismissed signs',
  other_work: 'answers about invoices',
  settled_doubt: 'answers to doubts',
  offer: 'other work on offer',
  scenario: 'kept what-ifs',
  action: 'actions',
  contact: 'contacts',
  meeting: 'meetings',
  notice: 'notices',
  review: 'reviews',
  prospect: 'prospects',
  trait: 'traits',
  template: 'templates',
  letter: 'letters',
  draft: 'drafts',
  column_map: 'column meanings',
} as const

/** The page that stands where the database is missing or damaged. */
export const rescue = {
  missing: {
    title: 'Your database is not there',
    text: 'The file is missing or empty, though it was there before. Nothing was begun anew, and nothing was changed.',
  },
  damaged: {
    title: 'Your database is damaged',
    text: 'The file cannot be opened as it is. Nothing was changed.',
  },
  foreign: {
    title: 'This file is not your database',
    text: 'It belongs to another program, or nothing of a database is left in it. Nothing was changed.',
  },
  file: 'File: {{file}}',
  log: 'Its log of the last changes is still there ({{size}}).',
  choices:
    'Choose how to go on. Whatever lies in its place now is set aside beside it and never deleted.',
  restore: {
    title: 'Put a backup back',
    text: 'Everything is as it was when the backup was made; what came after is missing. The newest is at the top.',
    none: 'There is no backup beside the file. If you have one elsewhere, as in your second folder, put it back on the command line: hourworth restore FILE.',
    action: 'Put back',
    actionOf: 'Put back the backup of {{when}}',
  },
  salvage: {
    title: 'Save what can still be read',
    text: 'Row by row into a new database that takes its place. Rows that cannot be read are missing from it.',
    touched: 'Can be read in part',
    some: '{{kept}} of {{expected}} {{what}}',
    all: '{{kept}} {{what}}',
    unknown: '{{kept}} {{what}} (of how many is not known)',
    lost: 'Nothing can be read of',
    readable: 'Can be read',
    action: 'Save what can be read',
  },
  elsewhere: {
    title: 'Open it where it is',
    text: 'If you moved the file or its folder, close Hourworth, put it back, and start Hourworth again. Or start it on the folder where it lies now:',
  },
  anew: {
    title: 'Begin with an empty database',
    text: 'None of your hours, clients and invoices are in it.',
    action: 'Begin empty …',
    ask: 'Begin with an empty database?',
    sure: 'None of your hours, clients and invoices will be in it. What lies in its place now is set aside, not deleted, and the backups stay.',
    confirm: 'Begin empty',
  },
} as const
