import type { SignFields } from '../../shared/domain/deciding/acting.ts'
import { screenQuestions } from '../../shared/domain/kinds.ts'
import type { Prospect, TraitFields } from '../../shared/domain/deciding/prospects.ts'
import type { OfferFields } from '../../shared/domain/deciding/weighing.ts'

// The clients the sample data's consultant would like to have, and other work she could take; all of
// it is invented.

export const sampleOffers: readonly OfferFields[] = [
  {
    name: 'Two days a week at Norrstigs Lyktfabrik',
    rate: 88_000,
    probability: '0.6',
    note: 'Asked in September, for half a year from February.',
  },
  {
    name: 'Evening course for Hällmarks Folkbildning',
    rate: 64_000,
    probability: '0.9',
    note: 'Mine if I want it: twelve Tuesdays.',
  },
  {
    name: 'Standing in at Fyrtornets Byrå',
    rate: 102_500,
    probability: '0.25',
    note: 'Only if their own designer goes on leave.',
  },
]

/** By name, so that a prospect can say which were found in it. */
export const sampleTraits = {
  decides: { text: 'Decides themselves, and within a week', wanted: true },
  pays: { text: 'Pays within 30 days without being asked', wanted: true },
  curious: { text: 'Wants to know why, not only how much', wanted: true },
  lasting: { text: 'Needs me a little, for a long time', wanted: true },
  price: { text: 'Wants a price before saying what for', wanted: false },
  evenings: { text: 'Works when others sleep', wanted: false },
  sends: { text: 'Sends somebody who may not decide', wanted: false },
} as const satisfies Readonly<Record<string, TraitFields>>

export type SampleTrait = keyof typeof sampleTraits

/** What is known of one; wanted and open unless it says otherwise. */
export type SampleProspect = Pick<Prospect, 'name'> &
  Partial<Omit<Prospect, 'id' | 'position' | 'traitIds'>> & {
    readonly traits?: readonly SampleTrait[]
    readonly signs?: readonly Omit<SignFields, 'clientId'>[]
  }

const allYes = Object.fromEntries(screenQuestions.map((question) => [question, 'yes'] as const))

/** In the order of the list. */
export const sampleProspects: readonly SampleProspect[] = [
  {
    name: 'Norrstigs Lyktfabrik AB',
    who: 'Makes lanterns by hand, 30 people, third generation.',
    help: 'Their shop shows the lanterns by day. Nobody buys a lantern by day.',
    how: 'A week of watching customers, then a new product page, tried with ten of them.',
    whyMe: 'I have done street lamps for two years and know how light sells.',
    person: 'Sigrid Lykt, who runs the shop and decides',
    research: 'Sells in five countries. Two of three visitors come after sunset.',
    nextStep: 'Send the sketch of the evening page',
    nextOn: '2026-11-04',
    screening: { ...allYes, 'accepts-deposit': 'unknown' },
    traits: ['decides', 'curious', 'lasting'],
  },
  {
    name: 'Blåtimmens Bibliotek',
    who: 'A library open from three to nine, run by its readers.',
    help: 'Half of the loans are made at a desk nobody finds.',
    how: 'Signs and screens as one thing: two weeks, then a day each month.',
    whyMe: 'I read there.',
    person: 'Maj Skarpsund, who chairs the board',
    research: 'Money for a new entrance granted in June.',
    nextStep: 'Ask Maj for half an hour at the desk',
    nextOn: '2026-11-10',
    screening: {
      'hell-yes': 'yes',
      'in-target-group': 'yes',
      'fits-skills-and-values': 'yes',
      'decision-maker-at-the-table': 'no',
      'can-pay': 'unknown',
    },
    traits: ['curious', 'lasting', 'sends'],
  },
  {
    name: 'Molnbro Kartor AB',
    who: 'Draws maps for walkers who do not want to be found.',
    help: 'Their app loses people at the second question.',
    how: 'One question. Then the map.',
    whyMe: 'I sent them the error in sheet 14, with the correction.',
    person: 'Ivar Molnbro',
    research: 'Twelve people. A new edition each spring, so a decision before Christmas.',
    nextStep: 'Book the train for the meeting in Molnbro',
    nextOn: '2026-11-13',
    screening: { 'hell-yes': 'yes', 'in-target-group': 'yes', 'accepts-price': 'unknown' },
    traits: ['curious'],
  },
  {
    name: 'Windstil Fietsen B.V.',
    who: 'Bicycles for headwinds.',
    help: 'Their Swedish pages were translated by the wind.',
    how: 'Rewrite the twenty pages that sell, with somebody who rides.',
    whyMe: 'De Slapende Windwijzer would put in a word.',
    person: 'Marijke Stil',
    research: 'Opens in Malmö in April.',
    nextStep: 'Ask Joost for an introduction',
  },
  {
    name: 'Havblik Tangsæbe ApS',
    who: 'Soap of seaweed, sold in small shops along the coast.',
    help: 'The shops order by letter.',
    how: 'An order page that feels like a letter.',
    whyMe: 'I know what Danish shopkeepers will not do.',
    person: 'Asta Havblik',
    research: 'Grew by a third last year, by her own account.',
    nextStep: 'Visit the stand at the winter fair',
    nextOn: '2026-12-05',
    traits: ['pays'],
  },
  {
    name: 'Lanternfish & Daughters Ltd',
    who: 'Almanacs for deep-sea divers.',
    help: 'Everything is in one long table.',
    how: 'Start with the tides.',
    whyMe: 'Long tables are what I am good at.',
    research: 'Thimblewick & Moth printed for them once.',
    nextStep: 'Find out who decides',
  },
  {
    name: 'Hällmarks Folkbildning',
    who: 'Evening school in three villages.',
    help: 'A course of their own on saying things simply.',
    how: 'Twelve Tuesdays, then the material is theirs.',
    whyMe: 'They asked.',
    person: 'Rektor Boel Hällmark',
    research: 'Pays by the hour, on the day.',
    screening: { 'hell-yes': 'unknown', 'can-pay': 'yes', 'accepts-price': 'no' },
    traits: ['pays', 'evenings'],
  },
  {
    name: 'סירת עץ בע"מ',
    who: 'Builds wooden boats for rivers that are dry in summer.',
    help: 'They explain the boats in spring, when everybody already has one.',
    how: 'A year of small stories, one each month.',
    whyMe: 'Noa says that we would like each other.',
    person: 'יונתן סירתי',
  },
  {
    name: 'Rundpingstornets Event AB',
    who: 'Events around a round tower.',
    help: 'A site for tickets.',
    person: 'Whoever picked up the phone',
    wanted: false,
    screening: {
      'hell-yes': 'no',
      'knows-what-they-want': 'no',
      'decision-maker-at-the-table': 'no',
      'accepts-price': 'no',
      'accepts-deposit': 'no',
    },
    decision: 'refused',
    decidedOn: '2026-02-17',
    reason: 'Wanted a fixed price for something nobody could describe, and no deposit.',
    traits: ['price', 'sends'],
    signs: [
      { kind: 'haggles-early', on: '2026-02-12', note: 'Ten minutes in: “and if we pay cash?”' },
      { kind: 'no-deposit', on: '2026-02-16', note: '' },
    ],
  },
]
