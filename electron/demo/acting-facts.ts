import type {
  ActionFields,
  ContactFields,
  MeetingFields,
  Action,
  Sign,
  SignFields,
} from '../../shared/domain/deciding/acting.ts'
import type { SampleClient } from './facts.ts'

// What the sample data's consultant has seen in her clients and done about it; all of it is invented.

/** What belongs to a sample client. */
type Of<T extends { readonly clientId: number }> = Omit<T, 'clientId'> & {
  readonly client: SampleClient
}

export const sampleSigns: readonly Of<SignFields & Partial<Pick<Sign, 'closedOn'>>>[] = [
  {
    client: 'mill',
    kind: 'haggles-early',
    on: '2026-03-18',
    note: 'Half an hour on the price before the coffee was poured, then nothing on what the shop is for.',
  },
  {
    client: 'mill',
    kind: 'unpaid-extras',
    on: '2026-10-06',
    note: 'A new colour scheme, two newsletters and a stand at the fair, all of it “inside the fee”.',
  },
  {
    client: 'owls',
    kind: 'calls-at-night',
    on: '2026-05-22',
    note: 'Rang twice after eleven about a button. It could have waited.',
  },
  {
    client: 'compass',
    kind: 'vague-brief',
    on: '2026-06-15',
    note: '“Something that points the other way.”',
    closedOn: '2026-07-10',
  },
  {
    client: 'moon',
    kind: 'late-payer',
    on: '2026-02-16',
    note: 'The third reminder for the same invoice.',
  },
]

export const sampleDismissals: readonly Of<Omit<SignFields, 'note'>>[] = [
  // The hours were a present, agreed with herself.
  { client: 'compass', kind: 'unpaid-extras', on: '2026-10-05' },
]

type Tried = Of<ActionFields & Partial<Pick<Action, 'doneOn' | 'outcome' | 'outcomeNote'>>>

const action = (
  client: SampleClient,
  remedy: Tried['remedy'],
  because: string,
  startedOn: string,
  dueOn: string,
  rest: Omit<Tried, 'client' | 'remedy' | 'because' | 'startedOn' | 'dueOn'>,
): Tried => ({ client, remedy, because, startedOn, dueOn, ...rest })

export const sampleActions: readonly Tried[] = [
  action('mill', 'written-brief', 'falling-rate', '2026-05-04', '2026-05-29', {
    note: 'Two pages: what the shop is for, what is in the fee, what is not.',
    doneOn: '2026-05-27',
    outcome: 'no-effect',
    outcomeNote: 'Signed without being read. New wishes by phone the same week.',
  }),
  action('mill', 'price-raise', 'prao', '2026-09-07', '2026-10-16', {
    note: 'Ask for a fee that covers the hours, or for half the hours. If neither: say no.',
  }),
  action('owls', 'office-hours', 'calls-at-night', '2026-06-01', '2026-06-30', {
    note: 'On call until nine in the evening. After that only if the site is down.',
    doneOn: '2026-06-29',
    outcome: 'partly',
    outcomeNote: 'No calls at night since, but still every evening.',
  }),
  action('owls', 'paid-extras', 'unbilled-share', '2026-10-12', '2026-11-06', {
    note: 'A price list for what is not in the agreement. Otto wants to see it first.',
  }),
  action('vanes', 'reminders-and-terms', 'overdue', '2026-10-19', '2026-11-02', {
    note: 'Ring Sanne about the invoice of August; ask for 14 days from now on.',
  }),
  action('compass', 'clarifying-session', 'vague-brief', '2026-07-06', '2026-07-10', {
    note: 'An afternoon at the kitchen table with both of them and a large sheet of paper.',
    doneOn: '2026-07-10',
    outcome: 'worked',
    outcomeNote: 'They know what they want now, and agreed to a rate for it from September on.',
  }),
  action('compass', 'fixed-scope', 'scope-creep', '2026-10-20', '2026-11-27', {
    note: 'Close the repositioning as it stands; whatever comes next gets its own price.',
  }),
  action('moon', 'reminders-and-terms', 'late-payer', '2026-03-02', '2026-04-30', {
    note: 'A reminder the day after each due date.',
    doneOn: '2026-05-04',
    outcome: 'dropped',
    outcomeNote: 'They leave in any case. No new work before the old is paid.',
  }),
]

type Roles = ContactFields['roles']
/** Whom she talks to day by day, and who does it all. */
const daily: Roles = ['main', 'champion']
const alone: Roles = ['main', 'decision-maker']

export const sampleContacts: readonly Of<ContactFields>[] = [
  {
    client: 'lamps',
    name: 'Elin Norrsken',
    roles: daily,
    note: 'Answers within the hour. elin@askmolnet.example',
  },
  {
    client: 'lamps',
    name: 'Gunnar Åskväder',
    roles: ['decision-maker'],
    note: 'Signs on Fridays.',
  },
  { client: 'mill', name: 'Jeppe Grødvej', roles: alone, note: 'By phone only, and often.' },
  {
    client: 'owls',
    name: 'Vera Skymning',
    roles: alone,
    note: 'Awake from noon. vera@uggla.example',
  },
  { client: 'owls', name: 'Otto Ödla', roles: ['champion'], note: 'Keeps the books.' },
  { client: 'vanes', name: 'Sanne Windhof', roles: alone, note: 'sanne@windwijzer.example' },
  { client: 'vanes', name: 'Joost de Haan', roles: ['champion'], note: 'Brought me in.' },
  {
    client: 'cloud',
    name: 'נועה ענברי',
    roles: ['main', 'champion', 'decision-maker'],
    note: 'noa@anan.example',
  },
  { client: 'moon', name: 'Kirsten Tågefjord', roles: daily, note: '' },
  { client: 'moon', name: 'Poul Måne', roles: ['decision-maker'], note: 'Seldom there.' },
  { client: 'compass', name: 'Fenna Noordhof', roles: daily, note: 'fenna@kompas.example' },
  { client: 'compass', name: 'Bram Zuidhof', roles: ['decision-maker'], note: '' },
]

export const sampleMeetings: readonly Of<MeetingFields>[] = [
  { client: 'lamps', on: '2026-02-04', note: 'The plan for the year.' },
  { client: 'lamps', on: '2026-09-23', note: 'Walked the new lamps by night.' },
  { client: 'mill', on: '2026-03-18', note: 'At the mill.' },
  { client: 'owls', on: '2026-06-01', note: 'Supper, at six in the evening for once.' },
  { client: 'vanes', on: '2026-05-20', note: 'Two days in the north.' },
  { client: 'cloud', on: '2026-04-14', note: '' },
  { client: 'moon', on: '2025-11-12', note: 'Said that they will look for somebody closer.' },
  { client: 'compass', on: '2026-07-10', note: 'The kitchen table.' },
]
