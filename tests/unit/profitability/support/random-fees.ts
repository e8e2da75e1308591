import * as fc from 'fast-check'
import { dateOfDay } from '../../../../shared/domain/calendar.ts'
import { aProject, type Client } from './builders.ts'
import { asOfDay, clientOf, firstDay } from './random-clients.ts'

const date = fc.integer({ min: firstDay, max: asOfDay + 60 }).map(dateOfDay)
const terms = fc.record({
  pricing: fc.constantFrom('fixed', 'fixed', 'hourly' as const),
  fee: fc.option(fc.integer({ min: 1, max: 9_000_000 })),
  estimatedSeconds: fc.option(fc.integer({ min: 1, max: 400_000 })),
  endsOn: fc.option(date),
})

/** A random client whose two projects have fixed fees of every kind (F1–F6). */
export const feeClientOf = fc
  .tuple(clientOf, terms, terms, fc.boolean())
  .map(([client, first, second, isAnswered]): Client => ({
    ...client,
    projects: [aProject(7, first), aProject(8, second)],
    otherWork: isAnswered
      ? client.invoices.map(({ id }) => ({ invoiceId: id, projectId: null }))
      : [],
  }))

/** Checks a property of many random clients with fees. */
export const checkFees = (test: (client: Client) => void, numRuns = 300) =>
  fc.assert(fc.property(feeClientOf, test), { numRuns })
