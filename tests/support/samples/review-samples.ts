import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Client } from '../../../shared/domain/entities.ts'
import { aClient, anAction, anAgreedRate, aSign } from '../core/some-rows.ts'
import type { FakeCalls } from '../page/fake-core.tsx'
import { sampleClientReport, sampleClients, sampleReport } from './report-samples.ts'

/** A week of the client that pays worst; its sums are those of its report. */
export const sampleWeek: CallOutput<'reports.weekHours'> = {
  cells: [
    { weekday: 1, hour: 9, seconds: 360_000, outOfHoursSeconds: 0 },
    { weekday: 3, hour: 16, seconds: 375_900, outOfHoursSeconds: 0 },
    { weekday: 3, hour: 17, seconds: 108_400, outOfHoursSeconds: 108_400 },
    { weekday: 7, hour: 23, seconds: 128_000, outOfHoursSeconds: 128_000 },
  ],
  unplaced: [{ weekday: 6, seconds: 72_000, outOfHoursSeconds: 72_000 }],
}

export const sampleClientList: Client[] = sampleClients.map(({ clientId, client }) =>
  aClient(clientId, client),
)

/** Id of the client the sample report is about. */
export const sampleId = sampleClientReport().figures.clientId

/** What a core answers a page that reviews the sample clients. */
export const reviewCalls: FakeCalls = {
  'reports.client': ({ clientId }) =>
    sampleClientReport(sampleClients.find((one) => one.clientId === clientId)?.client),
  'reports.clients': () => sampleReport,
  'reports.weekHours': () => sampleWeek,
  'clients.list': () => sampleClientList,
  'projects.list': () => [],
  'agreedRates.list': ({ clientId = sampleId }) => [
    anAgreedRate(1, { clientId, from: '2026-06-01', rate: 70_000 }),
    anAgreedRate(2, { clientId, from: '2026-12-01', rate: 80_000 }),
  ],
  'actions.list': ({ clientId = sampleId }) => [
    anAction(1, { clientId, remedy: 'price-raise', startedOn: '2026-08-17' }),
  ],
  'signs.list': ({ clientId = sampleId }) => [
    aSign(1, { clientId, kind: 'unpaid-extras', on: '2026-08-03' }),
    aSign(2, { clientId, kind: 'calls-at-night', on: '2026-08-20' }),
  ],
}
