/** What the command line says of the list of changes. */
export const commandLineChanges = {
  changes: {
    none: 'Nothing was changed yet.',
    column: { number: 'No.', when: 'When', what: 'What', about: 'About', rows: 'Rows', state: '' },
    undone: 'undone',
    more: '{{shown}} of {{total}}; all: hourworth changes --last {{total}}',
  },
  undone: 'Undone: {{text}}',
  undoneMany: 'Undone, from number {{number}} on: {{count}} changes',
  redone: 'Done again: {{text}}',
  redoneMany: 'Done again, up to number {{number}}: {{count}} changes',
} as const
