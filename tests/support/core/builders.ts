import type {
  ActionFields,
  ContactFields,
  MeetingFields,
  SignFields,
} from '../../../shared/domain/deciding/acting.ts'
import {
  blankEntry,
  type AgreedRateFields,
  type Client,
  type EntryFields,
  type EntryTime,
  type InvoiceFields,
  type ProjectFields,
  type Timer,
} from '../../../shared/domain/entities.ts'
import type { OfferFields } from '../../../shared/domain/deciding/weighing.ts'
import type { LetterFields, TemplateFields } from '../../../shared/domain/deciding/letters.ts'
import type { ProspectFields } from '../../../shared/domain/deciding/prospects.ts'

// Each builder gives a plain valid thing; a test names only what it is about.

type NewClient = Omit<Client, 'id' | 'archived'>

export const aClient = (fields: Partial<NewClient> = {}): NewClient => ({
  name: 'Nordlys A/S',
  state: 'active',
  currency: null,
  paymentTermsDays: null,
  note: '',
  alternative: null,
  aliases: [],
  rounding: null,
  ...fields,
})

export const aProject = (fields: Partial<ProjectFields> = {}): ProjectFields => ({
  clientId: null,
  name: 'Website',
  pricing: 'hourly',
  fee: null,
  estimatedSeconds: null,
  startsOn: null,
  endsOn: null,
  ...fields,
})

export const anAgreedRate = (
  fields: Partial<AgreedRateFields> & Pick<AgreedRateFields, 'clientId'>,
): AgreedRateFields => ({
  projectId: null,
  from: '2026-01-01',
  rate: 90_000,
  currency: 'SEK',
  rateToBase: null,
  ...fields,
})

/** Monday 12 January 2026, 09:00–17:00 in Stockholm unless told otherwise. */
export const anEntry = (fields: Partial<EntryFields> = {}): EntryFields => ({
  ...blankEntry,
  time: anInterval('2026-01-12T08:00:00Z', '2026-01-12T16:00:00Z'),
  ...fields,
})

/** Work between two instants given as ISO texts. */
export const anInterval = (
  start: string,
  end: string,
  zone = 'Europe/Stockholm',
): Extract<EntryTime, { kind: 'interval' }> => ({
  kind: 'interval',
  start: instantOf(start),
  end: instantOf(end),
  zone,
})

/** Work of some hours on a date. */
export const aDuration = (date: string, hours = 1): Extract<EntryTime, { kind: 'duration' }> => ({
  kind: 'duration',
  date,
  seconds: Math.round(hours * 3600),
})

export const aTimer = (fields: Partial<Timer> = {}): Timer => ({
  ...blankEntry,
  start: instantOf('2026-01-12T08:00:00Z'),
  zone: 'Europe/Stockholm',
  ...fields,
})

export const anInvoice = (
  fields: Partial<InvoiceFields> & Pick<InvoiceFields, 'clientId'>,
): InvoiceFields => ({
  number: '1',
  projectId: null,
  issuedOn: '2026-01-31',
  dueOn: '2026-03-02',
  net: 800_000,
  vat: 200_000,
  expenses: 0,
  currency: 'SEK',
  rateToBase: null,
  serviceFrom: null,
  serviceTo: null,
  creditsInvoiceId: null,
  note: '',
  ...fields,
})

export const anOffer = (fields: Partial<OfferFields> = {}): OfferFields => ({
  name: 'Harbour project',
  rate: 120_000,
  probability: '0.5',
  note: '',
  ...fields,
})

export const aTemplate = (fields: Partial<TemplateFields> = {}): TemplateFields => ({
  name: 'Tack men nej',
  language: 'sv',
  situation: 'refuse',
  subject: 'Tack för din förfrågan',
  body: 'Hej {{contact}}!\n\nJag tackar nej.\n\n{{me}}',
  ...fields,
})

export const aLetter = (fields: Partial<LetterFields> = {}): LetterFields => ({
  clientId: null,
  on: '2026-06-30',
  language: 'sv',
  situation: 'dismiss',
  subject: 'Vårt samarbete',
  body: 'Hej Anna!\n\nMin sista dag blir 30 juli 2026.',
  ...fields,
})

/** Epoch seconds of an ISO text. */
export const instantOf = (text: string): number => Date.parse(text) / 1000

/** A prospect of whom only the name is known, not among the wanted ones. */
export const aProspect = (fields: Partial<ProspectFields> = {}): ProspectFields => ({
  name: 'Fyrtorn AB',
  who: '',
  help: '',
  how: '',
  whyMe: '',
  person: '',
  research: '',
  nextStep: '',
  nextOn: null,
  wanted: false,
  ...fields,
})

/** A vague brief seen on 1 June 2026 unless told otherwise. */
export const aSign = (fields: Partial<SignFields> & Pick<SignFields, 'clientId'>): SignFields => ({
  kind: 'vague-brief',
  on: '2026-06-01',
  note: '',
  ...fields,
})

/** A clarifying session begun on 1 April 2026, due on no day. */
export const anAction = (
  fields: Partial<ActionFields> & Pick<ActionFields, 'clientId'>,
): ActionFields => ({
  remedy: 'clarifying-session',
  because: '',
  startedOn: '2026-04-01',
  dueOn: null,
  note: '',
  ...fields,
})

export const aContact = (
  fields: Partial<ContactFields> & Pick<ContactFields, 'clientId'>,
): ContactFields => ({ name: 'Astrid Lund', roles: ['main'], note: '', ...fields })

export const aMeeting = (
  fields: Partial<MeetingFields> & Pick<MeetingFields, 'clientId'>,
): MeetingFields => ({ on: '2026-03-12', note: '', ...fields })

/** An open prospect's row, of whom nothing is known yet. */
export const aProspectRow = (id: number) => ({
  id,
  who: '',
  help: '',
  how: '',
  why_me: '',
  person: '',
  research: '',
  next_step: '',
  next_on: null,
  wanted: 1,
  position: id,
  screening: '{}',
  trait_ids: '[]',
  decision: 'open',
  decided_on: null,
  reason: '',
})
