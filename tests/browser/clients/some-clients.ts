import type { AgreedRate, Project } from '../../../shared/domain/entities.ts'
import { aClient, anAgreedRate, aProject } from '../../support/core/some-rows.ts'

export const nordlys = aClient(1, 'Nordlys A/S', { currency: 'DKK', paymentTermsDays: 30 })
export const vagt = aClient(2, 'Vagt AB', { state: 'on-watch', paymentTermsDays: 10 })
export const anan = aClient(3, 'ענן נייר בע"מ', {
  state: 'prospect',
  currency: 'ILS',
  paymentTermsDays: 30,
})
export const gone = aClient(4, 'Gammal Kund HB', {
  state: 'past',
  archived: true,
  paymentTermsDays: 30,
})

export const someClients = [gone, nordlys, vagt, anan]

export const someProjects: readonly Project[] = [
  aProject(11, 1, 'Website', { estimatedSeconds: 144_000, startsOn: '2026-01-12' }),
  aProject(12, 1, 'Care', { pricing: 'retainer', fee: 800_000 }),
  aProject(13, 2, 'Lighting plan', { pricing: 'fixed', fee: 4_500_000 }),
  aProject(14, null, 'Bookkeeping'),
]

export const someRates: readonly AgreedRate[] = [
  anAgreedRate(21, { clientId: 2, from: '2025-01-01', rate: 85_000 }),
  anAgreedRate(22, { clientId: 2, from: '2026-02-01', rate: 95_000 }),
  anAgreedRate(23, { clientId: 2, from: '2026-09-01', rate: 105_000 }),
]
