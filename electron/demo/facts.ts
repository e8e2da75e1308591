import type { ClientState, Pricing } from '../../shared/domain/kinds.ts'

// What the sample files do not carry: terms, states, agreed rates, estimates. All of it is invented.

interface SampleClient {
  readonly name: string
  readonly state: ClientState
  readonly currency: string
  readonly paymentTermsDays: number
  /** Minor units per hour of the client's currency, from a date on. */
  readonly agreedRates: readonly { readonly from: string; readonly rate: number }[]
}

interface SampleProject {
  readonly client: string
  readonly name: string
  readonly pricing: Pricing
  readonly fee: number | null
  readonly estimatedSeconds: number | null
}

/** Base units for one unit of a currency, for agreed rates; invoices carry their own. */
export const sampleRatesToBase: Readonly<Record<string, string>> = {
  EUR: '11.12',
  DKK: '1.49',
  GBP: '13.05',
}

export const sampleClients: readonly SampleClient[] = [
  {
    name: 'Åskmolnets Vägbelysning AB',
    state: 'active',
    currency: 'SEK',
    paymentTermsDays: 30,
    agreedRates: [
      { from: '2024-11-01', rate: 112000 },
      { from: '2025-11-01', rate: 121000 },
    ],
  },
  {
    name: 'Grødvejs Dampmølle ApS',
    state: 'on-watch',
    currency: 'SEK',
    paymentTermsDays: 30,
    agreedRates: [],
  },
  {
    name: 'Skymning, "Uggla" & Ödla HB',
    state: 'active',
    currency: 'SEK',
    paymentTermsDays: 30,
    agreedRates: [{ from: '2024-11-01', rate: 62000 }],
  },
  {
    name: 'De Slapende Windwijzer B.V.',
    state: 'active',
    currency: 'EUR',
    paymentTermsDays: 30,
    agreedRates: [{ from: '2024-11-01', rate: 9600 }],
  },
  {
    name: 'ענן נייר בע"מ',
    state: 'active',
    currency: 'SEK',
    paymentTermsDays: 14,
    agreedRates: [],
  },
  {
    name: 'Tågefjords Papirmåne A/S',
    state: 'leaving',
    currency: 'DKK',
    paymentTermsDays: 30,
    agreedRates: [{ from: '2024-11-01', rate: 56000 }],
  },
  {
    name: '=Omgekeerd Kompas V.O.F.',
    state: 'active',
    currency: 'EUR',
    paymentTermsDays: 30,
    agreedRates: [{ from: '2026-09-01', rate: 7800 }],
  },
  {
    name: 'Thimblewick & Moth Ltd',
    state: 'past',
    currency: 'GBP',
    paymentTermsDays: 14,
    agreedRates: [{ from: '2026-01-01', rate: 8500 }],
  },
  {
    name: 'Älvdrömmens Bygghytta AB',
    state: 'past',
    currency: 'SEK',
    paymentTermsDays: 30,
    agreedRates: [{ from: '2024-11-01', rate: 90000 }],
  },
]

export const sampleProjects: readonly SampleProject[] = [
  {
    client: 'Åskmolnets Vägbelysning AB',
    name: 'Ljusplan 2025',
    pricing: 'hourly',
    fee: null,
    estimatedSeconds: null,
  },
  {
    client: 'Åskmolnets Vägbelysning AB',
    name: 'Förvaltning',
    pricing: 'hourly',
    fee: null,
    estimatedSeconds: null,
  },
  {
    client: 'Grødvejs Dampmølle ApS',
    name: 'Webshop drift',
    pricing: 'fixed',
    fee: 625000,
    estimatedSeconds: null,
  },
  {
    client: 'Skymning, "Uggla" & Ödla HB',
    name: 'Kvällsjour',
    pricing: 'hourly',
    fee: null,
    estimatedSeconds: null,
  },
  {
    client: 'ענן נייר בע"מ',
    name: 'Advisory',
    pricing: 'retainer',
    fee: 4500000,
    estimatedSeconds: null,
  },
  {
    client: '=Omgekeerd Kompas V.O.F.',
    name: 'Herpositionering',
    pricing: 'fixed',
    fee: 440000,
    estimatedSeconds: 216000,
  },
  {
    client: '=Omgekeerd Kompas V.O.F.',
    name: 'Support',
    pricing: 'hourly',
    fee: null,
    estimatedSeconds: null,
  },
  {
    client: 'Älvdrömmens Bygghytta AB',
    name: 'Tillbyggnad',
    pricing: 'hourly',
    fee: null,
    estimatedSeconds: null,
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
