import type { BackupReason } from '../../../domain/kinds.ts'
import type { By } from '../../spoken.ts'

/** What the command line says of backups, of putting one back, and of saving a damaged database. */
export const commandLineBackups = {
  backups: {
    none: 'There is no backup yet. One is made before every import and at the first change of a day.',
    column: {
      number: 'No.',
      when: 'Made',
      reason: 'For',
      size: 'Size',
      clients: 'Clients',
      hours: 'Hours',
      invoices: 'Invoices',
      last: 'Last entry',
    },
    reason: {
      daily: 'first change of the day',
      import: 'before an import',
      migration: 'before an update',
      restore: 'before a restore',
      asked: 'as asked',
      'set-aside': 'set aside',
    } satisfies By<BackupReason | 'set-aside'>,
    unreadable: 'cannot be read',
    folder: 'They lie in {{folder}}',
  },
  restore: {
    would: 'Would put back: {{backup}}',
    present: 'In its place now: {{inside}}',
    noPresent: 'In its place now: nothing that can be opened',
    look: 'Nothing was changed. Without --look it is put back.',
    done: 'Put back: {{backup}}',
    undo: 'What was in its place is set aside: {{name}}. To put that back: hourworth restore {{name}}',
    backup: '{{name}}, {{inside}}',
  },
  salvage: {
    done: 'Saved to {{file}}: {{inside}}',
    column: { what: 'Rows', saved: 'Saved', refused: 'Of no use', lost: 'Lost' },
    unknown: 'not known',
    next: 'The damaged database was not touched. To use what was saved: hourworth restore {{file}}',
  },
} as const
