import type { ListedChange } from '../../../shared/domain/changes.ts'
import type { Client, Entry, Project } from '../../../shared/domain/entities.ts'

/** A client as the core lists it. */
export const aClient = (id: number, name: string, more: Partial<Client> = {}): Client => ({
  id,
  name,
  state: 'active',
  currency: null,
  paymentTermsDays: null,
  note: '',
  alternative: null,
  archived: false,
  ...more,
})

/** A project priced by the hour. */
export const aProject = (id: number, clientId: number, name: string): Project => ({
  id,
  clientId,
  name,
  pricing: 'hourly',
  fee: null,
  estimatedSeconds: null,
  startsOn: null,
  endsOn: null,
  carryMonths: null,
  billing: null,
  archived: false,
})

/** An entry of one hour on 30 June 2026 (T2). */
export const anEntry = (id: number, more: Partial<Entry> = {}): Entry => ({
  id,
  clientId: 1,
  projectId: null,
  time: { kind: 'duration', date: '2026-06-30', seconds: 3600 },
  billable: true,
  activity: 'work',
  note: '',
  date: '2026-06-30',
  seconds: 3600,
  ...more,
})

/** Three entries of a client deleted, as the list of changes has it. */
export const aChange = (number: number, more: Partial<ListedChange> = {}): ListedChange => ({
  number,
  undoId: number,
  at: 1_782_810_000,
  label: 'entries.delete',
  rows: 3,
  name: null,
  client: 'Vagt AB',
  fields: [],
  undoneAt: null,
  takes: 1,
  ...more,
})
