import { rational, roundHalfEven } from '../../../shared/domain/rational.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { agreedRates } from '../../../shared/profitability/hours/agreed-rates.ts'
import { hourlyTest } from '../../../shared/profitability/hours/waiting-hours.ts'
import type { DaySums } from '../../store/entities/found-entries.ts'
import { getSettings } from '../../store/entities/settings.ts'
import type { Db } from '../../store/file/db.ts'
import { loadClientFacts } from '../../store/report/rows.ts'
import { always } from '../doubts/list.ts'

/**
 * H5: what hours are worth at the agreed rates of their day, rounded once. `roundedBy` (T5): how much more is to be
 * invoiced than was worked; null where nothing of it is rounded.
 */
export function totalsOf(
  db: Db,
  days: readonly DaySums[],
  roundedBy: number | null,
): CallOutput<'entries.totals'> {
  const { currency } = getSettings(db)
  const priced = new Map(
    loadClientFacts(db, { asOf: always }).map((client) => [
      client.id,
      { rateOn: agreedRates(client, currency), isHourly: hourlyTest(client) },
    ]),
  )
  let [seconds, billableSeconds, invoiceableSeconds] = [0, 0, 0]
  let [unvaluedSeconds, valuedSeconds, worth] = [0, 0, 0n]
  for (const { client, project, day, ...sums } of days) {
    seconds += sums.seconds
    billableSeconds += sums.billableSeconds
    if (client > 0) invoiceableSeconds += sums.billableSeconds
    const prices = priced.get(client)
    if (sums.billableSeconds === 0 || !prices?.isHourly(project)) continue
    const rate = prices.rateOn(project, day)
    if (rate === null) unvaluedSeconds += sums.billableSeconds
    else {
      valuedSeconds += sums.billableSeconds
      worth += BigInt(sums.billableSeconds) * BigInt(rate)
    }
  }
  return {
    seconds,
    billableSeconds,
    worth: valuedSeconds === 0 ? null : roundHalfEven(rational(worth, 3600n)),
    unvaluedSeconds,
    ...(roundedBy !== null && {
      invoiceableSeconds,
      toInvoiceSeconds: invoiceableSeconds + roundedBy,
    }),
  }
}
