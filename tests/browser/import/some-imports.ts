import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ImportOutcome } from '../../../shared/contract/files/imports.ts'

export const someFile = () => new File(['Client,Start date\n'], 'toggl.csv', { type: 'text/csv' })

/** What the preview of a Toggl export says, unless said otherwise. */
export const anOutcome = (fields: Partial<ImportOutcome> = {}): ImportOutcome => ({
  format: 'toggl',
  kind: 'entries',
  taken: 1985,
  updated: 0,
  duplicates: 12,
  skipped: 1,
  refused: [
    { line: 17, code: 'end-before-start', column: 'End time', detail: '2025-01-02 09:00' },
    { line: 240, code: 'not-a-duration', column: 'Duration', detail: 'about two' },
  ],
  toCheck: [],
  notices: ['nul-bytes-dropped'],
  newClients: ['Vagt AB', 'ענן נייר בע"מ'],
  changed: [],
  perMonth: [],
  known: [],
  unused: ['User', 'Email'],
  map: null,
  encoding: 'utf-8',
  newProjects: [
    { client: 'Vagt AB', project: 'Lighting plan' },
    { client: null, project: 'Bookkeeping' },
  ],
  from: '2024-11-04',
  to: '2026-06-30',
  perClient: [
    { client: null, rows: 264, seconds: 1_044_900 },
    { client: 'Vagt AB', rows: 519, seconds: 3_676_500 },
    { client: 'Nordlys A/S', rows: 377, seconds: 2_376_300 },
    { client: 'ענן נייר בע"מ', rows: 825, seconds: 801_000 },
  ],
  more: {
    refused: 0,
    toCheck: 0,
    changed: 0,
    known: 0,
    newClients: 0,
    newProjects: 0,
    perClient: 0,
    perMonth: 0,
  },
  ...fields,
})

type Batch = CallOutput<'import.batches'>[number]

/** An import made on 2026-06-30. */
export const aBatch = (fields: Partial<Batch> & Pick<Batch, 'id'>): Batch => ({
  importedAt: 1_782_813_600,
  format: 'toggl',
  fileName: 'toggl-2025.csv',
  taken: 1985,
  updated: 0,
  duplicates: 0,
  refused: 2,
  undoneAt: null,
  ...fields,
})
