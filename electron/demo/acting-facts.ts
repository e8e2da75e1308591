import type {
  Action,
  ContactFields,
  MeetingFields,
  Sign,
  SignFields,
} from '../../shared/domain/acting.ts'

// What the sample data's consultant has seen in her clients and done about it; all of it is invented.

/** What belongs to the sample client of this name. */
export type OfSample<T extends { readonly clientId: number }> = Omit<T, 'id' | 'clientId'> & {
  readonly client: string
}

const lamps = 'Åskmolnets Vägbelysning AB'
const mill = 'Grødvejs Dampmølle ApS'
const owls = 'Skymning, "Uggla" & Ödla HB'
const vanes = 'De Slapende Windwijzer B.V.'
const cloud = 'ענן נייר בע"מ'
const moon = 'Tågefjords Papirmåne A/S'
const compass = '=Omgekeerd Kompas V.O.F.'

export const sampleSigns: readonly OfSample<Sign>[] = [
  {
    client: mill,
    kind: 'haggles-early',
    on: '2026-03-18',
    note: 'Half an hour on the price before the coffee was poured, then nothing on what the shop is for.',
    closedOn: null,
  },
  {
    client: mill,
    kind: 'unpaid-extras',
    on: '2026-10-06',
    note: 'A new colour scheme, two newsletters and a stand at the fair, all of it “inside the fee”.',
    closedOn: null,
  },
  {
    client: owls,
    kind: 'calls-at-night',
    on: '2026-05-22',
    note: 'Rang twice after eleven about a button. It could have waited.',
    closedOn: null,
  },
  {
    client: compass,
    kind: 'vague-brief',
    on: '2026-06-15',
    note: '“Something that points the other way.”',
    closedOn: '2026-07-10',
  },
  {
    client: moon,
    kind: 'late-payer',
    on: '2026-02-16',
    note: 'The third reminder for the same invoice.',
    closedOn: null,
  },
]

export const sampleDismissals: readonly OfSample<Omit<SignFields, 'note'>>[] = [
  // The hours were a present, agreed with herself.
  { client: compass, kind: 'unpaid-extras', on: '2026-10-05' },
]

export const sampleActions: readonly OfSample<Action>[] = [
  {
    client: mill,
    remedy: 'written-brief',
    because: 'falling-rate',
    startedOn: '2026-05-04',
    dueOn: '2026-05-29',
    note: 'Two pages: what the shop is for, what is in the fee, what is not.',
    doneOn: '2026-05-27',
    outcome: 'no-effect',
    outcomeNote: 'Signed without being read. New wishes by phone the same week.',
  },
  {
    client: mill,
    remedy: 'price-raise',
    because: 'prao',
    startedOn: '2026-09-07',
    dueOn: '2026-10-16',
    note: 'Ask for a fee that covers the hours, or for half the hours. If neither: say no.',
    doneOn: null,
    outcome: null,
    outcomeNote: '',
  },
  {
    client: owls,
    remedy: 'office-hours',
    because: 'calls-at-night',
    startedOn: '2026-06-01',
    dueOn: '2026-06-30',
    note: 'On call until nine in the evening. After that only if the site is down.',
    doneOn: '2026-06-29',
    outcome: 'partly',
    outcomeNote: 'No calls at night since, but still every evening.',
  },
  {
    client: owls,
    remedy: 'paid-extras',
    because: 'unbilled-share',
    startedOn: '2026-10-12',
    dueOn: '2026-11-06',
    note: 'A price list for what is not in the agreement. Otto wants to see it first.',
    doneOn: null,
    outcome: null,
    outcomeNote: '',
  },
  {
    client: vanes,
    remedy: 'reminders-and-terms',
    because: 'overdue',
    startedOn: '2026-10-19',
    dueOn: '2026-11-02',
    note: 'Ring Sanne about the invoice of August; ask for 14 days from now on.',
    doneOn: null,
    outcome: null,
    outcomeNote: '',
  },
  {
    client: compass,
    remedy: 'clarifying-session',
    because: 'vague-brief',
    startedOn: '2026-07-06',
    dueOn: '2026-07-10',
    note: 'An afternoon at the kitchen table with both of them and a large sheet of paper.',
    doneOn: '2026-07-10',
    outcome: 'worked',
    outcomeNote: 'They know what they want now, and agreed to a rate for it from September on.',
  },
  {
    client: compass,
    remedy: 'fixed-scope',
    because: 'scope-creep',
    startedOn: '2026-10-20',
    dueOn: '2026-11-27',
    note: 'Close the repositioning as it stands; whatever comes next gets its own price.',
    doneOn: null,
    outcome: null,
    outcomeNote: '',
  },
  {
    client: moon,
    remedy: 'reminders-and-terms',
    because: 'late-payer',
    startedOn: '2026-03-02',
    dueOn: '2026-04-30',
    note: 'A reminder the day after each due date.',
    doneOn: '2026-05-04',
    outcome: 'dropped',
    outcomeNote: 'They leave in any case. No new work before the old is paid.',
  },
]

export const sampleContacts: readonly OfSample<ContactFields & { id: number }>[] = [
  {
    client: lamps,
    name: 'Elin Norrsken',
    roles: ['main', 'champion'],
    note: 'Answers within the hour. elin@askmolnet.example',
  },
  { client: lamps, name: 'Gunnar Åskväder', roles: ['decision-maker'], note: 'Signs on Fridays.' },
  {
    client: mill,
    name: 'Jeppe Grødvej',
    roles: ['main', 'decision-maker'],
    note: 'By phone only, and often.',
  },
  {
    client: owls,
    name: 'Vera Skymning',
    roles: ['main', 'decision-maker'],
    note: 'Awake from noon. vera@uggla.example',
  },
  { client: owls, name: 'Otto Ödla', roles: ['champion'], note: 'Keeps the books.' },
  {
    client: vanes,
    name: 'Sanne Windhof',
    roles: ['main', 'decision-maker'],
    note: 'sanne@windwijzer.example',
  },
  { client: vanes, name: 'Joost de Haan', roles: ['champion'], note: 'Brought me in.' },
  {
    client: cloud,
    name: 'נועה ענברי',
    roles: ['main', 'champion', 'decision-maker'],
    note: 'noa@anan.example',
  },
  { client: moon, name: 'Kirsten Tågefjord', roles: ['main', 'champion'], note: '' },
  { client: moon, name: 'Poul Måne', roles: ['decision-maker'], note: 'Seldom there.' },
  {
    client: compass,
    name: 'Fenna Noordhof',
    roles: ['main', 'champion'],
    note: 'fenna@kompas.example',
  },
  { client: compass, name: 'Bram Zuidhof', roles: ['decision-maker'], note: '' },
]

export const sampleMeetings: readonly OfSample<MeetingFields & { id: number }>[] = [
  { client: lamps, on: '2026-02-04', note: 'The plan for the year.' },
  { client: lamps, on: '2026-09-23', note: 'Walked the new lamps by night.' },
  { client: mill, on: '2026-03-18', note: 'At the mill.' },
  { client: owls, on: '2026-06-01', note: 'Supper, at six in the evening for once.' },
  { client: vanes, on: '2026-05-20', note: 'Two days in the north.' },
  { client: cloud, on: '2026-04-14', note: '' },
  { client: moon, on: '2025-11-12', note: 'Said that they will look for somebody closer.' },
  { client: compass, on: '2026-07-10', note: 'The kitchen table.' },
]
