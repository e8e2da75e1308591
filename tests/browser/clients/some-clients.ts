import type { AgreedRate, Project } from '../../../shared/domain/entities.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Report } from '../../../shared/contract/reports.ts'
import { aClient, anAgreedRate, aProject } from '../../support/core/some-rows.ts'
import { sampleClient, sampleReport } from '../../support/samples/report-samples.ts'

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

/** What the report says of the first two: one is fine, the other brings too little. */
export const someReport: Report = {
  ...sampleReport,
  clients: [
    {
      ...sampleClient('Åskmolnets Vägbelysning AB'),
      clientId: nordlys.id,
      client: nordlys.name,
      verdict: 'keep',
      reasons: ['healthy'],
      flags: [],
      pendingSeconds: 7200,
      pendingValue: 190_000,
    },
    {
      ...sampleClient('Grødvejs Dampmølle ApS'),
      clientId: vagt.id,
      client: vagt.name,
      pendingSeconds: 0,
      pendingValue: null,
    },
  ],
}

const months = ['2026-04', '2026-05', '2026-06']

export const someTrends: CallOutput<'reports.trends'> = {
  clients: [nordlys, vagt].map(({ id }) => ({
    clientId: id,
    lastWorked: id === vagt.id ? '2026-06-12' : '2025-11-30',
    months: months.map((month, i) => ({
      month,
      effectiveRate: 100_000 - i * 20_000,
      provisional: i === 2,
    })),
  })),
}
