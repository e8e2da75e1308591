import { expect, test } from 'vitest'
import { shareRows } from '../../../renderer/charts/geometry/share.ts'
import { sampleClients } from '../../support/samples/report-samples.ts'

const [some] = sampleClients
if (!some) throw new Error('no sample clients')
const client = (clientId: number, earned: number) => ({
  ...some,
  clientId,
  client: `C${clientId}`,
  earned,
  revenueShare: earned / 1000,
})

test('C1: most revenue first, who earned nothing only if it is the chosen one', () => {
  const clients = [client(1, 100), client(2, 0), client(3, 900), client(4, 0)]
  expect(shareRows(clients, 4).map(({ clientId }) => clientId)).toEqual([3, 1, 4])
})

test('C1: the others are one row, the chosen one never among them', () => {
  const clients = [1, 2, 3, 4, 5].map((id) => client(id, 600 - id * 100))
  const rows = shareRows(clients, 5, 2)
  expect(rows.map(({ client, earned, count }) => [client, earned, count])).toEqual([
    ['C1', 500, 1],
    ['C2', 400, 1],
    ['C5', 100, 1],
    [null, 500, 2],
  ])
  expect(rows.at(-1)?.share).toBeCloseTo(0.5)
})

test('C1: the shares of the sample clients are all of it', () => {
  const rows = shareRows(sampleClients, some.clientId, 3)
  expect(rows.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1)
})
