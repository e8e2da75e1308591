import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import type { ListedChange } from '../../../shared/domain/changes.ts'
import type { Action, Contact, Meeting, Sign } from '../../../shared/domain/deciding/acting.ts'
import type { Letter, Template } from '../../../shared/domain/deciding/letters.ts'
import type { Prospect } from '../../../shared/domain/deciding/prospects.ts'
import type { AgreedRate, Client, ListedEntry, Project } from '../../../shared/domain/entities.ts'
import * as fields from './builders.ts'

// What the core answers of each entity, made of the fields its builder gives. A test names only what
// it is about; whatever belongs to a client belongs to the first unless told otherwise.

/** A client as the core lists it. */
export const aClient = (id: number, name: string, more: Partial<Client> = {}): Client => ({
  ...fields.aClient({ name }),
  id,
  archived: false,
  ...more,
})

/** A project priced by the hour. */
export const aProject = (
  id: number,
  clientId: number | null,
  name: string,
  more: Partial<Project> = {},
): Project => ({
  ...fields.aProject({ clientId, name }),
  id,
  carryMonths: null,
  billing: null,
  aliases: [],
  rounding: null,
  archived: false,
  ...more,
})

export const anAgreedRate = (id: number, more: Partial<AgreedRate> = {}): AgreedRate => ({
  ...fields.anAgreedRate({ clientId: 1 }),
  id,
  ...more,
})

/** An entry of one hour on 30 June 2026 (T2). */
export const anEntry = (id: number, more: Partial<ListedEntry> = {}): ListedEntry => ({
  ...fields.anEntry({ clientId: 1, time: fields.aDuration('2026-06-30') }),
  id,
  date: '2026-06-30',
  seconds: 3600,
  ...more,
})

/** An invoice as the core lists it: 25 % VAT, open, and due on no day unless told otherwise. */
export function anInvoice(id: number, more: Partial<ListedInvoice> = {}): ListedInvoice {
  const given = fields.anInvoice({ clientId: 1, number: `2026-${id}`, dueOn: null, ...more })
  const vat = more.vat ?? given.net / 4
  const gross = given.net + vat
  const paid = more.paid ?? 0
  return {
    ...given,
    id,
    vat,
    gross,
    paid,
    open: gross - paid,
    writtenOffOn: null,
    payments: [],
    status: 'open',
    settledOn: null,
    ...more,
  }
}

export const aSign = (id: number, more: Partial<Sign> = {}): Sign => ({
  ...fields.aSign({ clientId: 1 }),
  id,
  closedOn: null,
  ...more,
})

export const anAction = (id: number, more: Partial<Action> = {}): Action => ({
  ...fields.anAction({ clientId: 1 }),
  id,
  doneOn: null,
  outcome: null,
  outcomeNote: '',
  ...more,
})

export const aContact = (id: number, more: Partial<Contact> = {}): Contact => ({
  ...fields.aContact({ clientId: 1 }),
  id,
  ...more,
})

export const aMeeting = (id: number, more: Partial<Meeting> = {}): Meeting => ({
  ...fields.aMeeting({ clientId: 1 }),
  id,
  ...more,
})

/** A wanted prospect, not yet decided on, at the place of its id. */
export const aProspect = (id: number, name: string, more: Partial<Prospect> = {}): Prospect => ({
  ...fields.aProspect({ name, wanted: true }),
  id,
  position: id,
  screening: {},
  traitIds: [],
  decision: 'open',
  decidedOn: null,
  reason: '',
  ...more,
})

export const aLetter = (id: number, more: Partial<Letter> = {}): Letter => ({
  ...fields.aLetter({ clientId: 1 }),
  id,
  ...more,
})

export const aTemplate = (id: number, more: Partial<Template> = {}): Template => ({
  ...fields.aTemplate(),
  id,
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
