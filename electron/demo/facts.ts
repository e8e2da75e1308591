import type { ClientFields, ProjectFields } from '../../shared/domain/entities.ts'

// What the sample files do not carry: terms, states, agreed rates, estimates. All of it is invented.

type Terms = Pick<ClientFields, 'name' | 'state' | 'paymentTermsDays'> & {
  readonly currency: string
  /** Minor units per hour of the client's currency, by the date they hold from. */
  readonly rates: Readonly<Record<string, number>>
}

const client = (name: string, terms: Partial<Terms> = {}): Terms => ({
  name,
  state: 'active',
  currency: 'SEK',
  paymentTermsDays: 30,
  rates: {},
  ...terms,
})

/** The clients the files name, each by a word the other facts know it by. */
export const sampleClients = {
  lamps: client('Åskmolnets Vägbelysning AB', {
    rates: { '2024-11-01': 112_000, '2025-11-01': 121_000 },
  }),
  mill: client('Grødvejs Dampmølle ApS', { state: 'on-watch' }),
  owls: client('Skymning, "Uggla" & Ödla HB', { rates: { '2024-11-01': 62_000 } }),
  vanes: client('De Slapende Windwijzer B.V.', { currency: 'EUR', rates: { '2024-11-01': 9600 } }),
  cloud: client('ענן נייר בע"מ', { paymentTermsDays: 14 }),
  moon: client('Tågefjords Papirmåne A/S', {
    state: 'leaving',
    currency: 'DKK',
    rates: { '2024-11-01': 56_000 },
  }),
  compass: client('=Omgekeerd Kompas V.O.F.', { currency: 'EUR', rates: { '2026-09-01': 7800 } }),
  moth: client('Thimblewick & Moth Ltd', {
    state: 'past',
    currency: 'GBP',
    paymentTermsDays: 14,
    rates: { '2026-01-01': 8500 },
  }),
  house: client('Älvdrömmens Bygghytta AB', { state: 'past', rates: { '2024-11-01': 90_000 } }),
} as const
export type SampleClient = keyof typeof sampleClients

/** Base units for one unit of a currency, for agreed rates; invoices carry their own. */
export const sampleRatesToBase: Readonly<Record<string, string>> = {
  EUR: '11.12',
  DKK: '1.49',
  GBP: '13.05',
}

type Pricing = Pick<ProjectFields, 'name' | 'pricing' | 'fee'> &
  Partial<ProjectFields> & { readonly client: SampleClient }

/** The projects that are not paid by the hour, as the import takes them to be. */
export const sampleProjects: readonly Pricing[] = [
  { client: 'mill', name: 'Webshop drift', pricing: 'fixed', fee: 625_000 },
  // Three months of it stand on one invoice.
  {
    client: 'cloud',
    name: 'Advisory',
    pricing: 'retainer',
    fee: 1_500_000,
    estimatedSeconds: 15 * 3600,
    carryMonths: 1,
  },
  {
    client: 'compass',
    name: 'Herpositionering',
    pricing: 'fixed',
    // What its two invoices come to in the currency of the figures.
    fee: 4_850_400,
    estimatedSeconds: 60 * 3600,
  },
]

/** What the sample data's consultant has set; language and colours are the user's own. */
export const sampleSettings = {
  currency: 'SEK',
  zone: 'Europe/Stockholm',
  praoRate: 15_000,
  breakEvenRate: 45_000,
  targetRate: 90_000,
  setUp: true,
} as const
