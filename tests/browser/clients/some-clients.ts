import type { AgreedRate, Client, Project } from '../../../shared/domain/entities.ts'

/** A client of the tests; what is not given is the plainest. */
export const aClient = (fields: Partial<Client> & Pick<Client, 'id' | 'name'>): Client => ({
  state: 'active',
  currency: null,
  paymentTermsDays: 30,
  note: '',
  alternative: null,
  archived: false,
  ...fields,
})

/** A project of the tests, by the hour. */
export const aProject = (fields: Partial<Project> & Pick<Project, 'id' | 'name'>): Project => ({
  clientId: 1,
  pricing: 'hourly',
  fee: null,
  estimatedSeconds: null,
  startsOn: null,
  endsOn: null,
  carryMonths: null,
  billing: null,
  archived: false,
  ...fields,
})

export const nordlys = aClient({ id: 1, name: 'Nordlys A/S', currency: 'DKK' })
export const vagt = aClient({
  id: 2,
  name: 'Vagt AB',
  state: 'on-watch',
  paymentTermsDays: 10,
})
export const anan = aClient({ id: 3, name: 'ענן נייר בע"מ', state: 'prospect', currency: 'ILS' })
export const gone = aClient({ id: 4, name: 'Gammal Kund HB', state: 'past', archived: true })

export const someClients = [gone, nordlys, vagt, anan]

export const someProjects: readonly Project[] = [
  aProject({ id: 11, name: 'Website', estimatedSeconds: 144_000, startsOn: '2026-01-12' }),
  aProject({ id: 12, name: 'Care', pricing: 'retainer', fee: 800_000 }),
  aProject({ id: 13, name: 'Lighting plan', clientId: 2, pricing: 'fixed', fee: 4_500_000 }),
  aProject({ id: 14, name: 'Bookkeeping', clientId: null }),
]

export const someRates: readonly AgreedRate[] = [
  {
    id: 21,
    clientId: 2,
    projectId: null,
    from: '2025-01-01',
    rate: 85_000,
    currency: 'SEK',
    rateToBase: null,
  },
  {
    id: 22,
    clientId: 2,
    projectId: null,
    from: '2026-02-01',
    rate: 95_000,
    currency: 'SEK',
    rateToBase: null,
  },
  {
    id: 23,
    clientId: 2,
    projectId: null,
    from: '2026-09-01',
    rate: 105_000,
    currency: 'SEK',
    rateToBase: null,
  },
]
