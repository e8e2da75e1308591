import { dayNumber, windowOf, type IsoDate } from '../../domain/calendar.ts'
import { rational, roundHalfEven } from '../../domain/rational.ts'
import { byName } from '../by-name.ts'
import type { ClientHistory, RuleSettings } from '../types.ts'
import { agreedRates } from './agreed-rates.ts'
import { BILLABLE, DAY, PROJECT, SECONDS, firstRow, rowCells } from './days.ts'
import { hourlyTest } from './waiting-hours.ts'

/**
 * What a client's hours would bring if they were invoiced: the billable ones of hourly work (H5) at
 * their agreed rates, those without one at the target. Seconds and base minor units; `targetValue`
 * null where no target is set.
 */
export type HoursWorth = {
  readonly seconds: number
  readonly agreedSeconds: number
  readonly agreedValue: number
  readonly unagreedSeconds: number
  readonly targetValue: number | null
}

export type ClientWorth = HoursWorth & { readonly clientId: number; readonly client: string }

/** The worth of the clients' hours in a window, and of all together; for a book without invoices. */
export function hoursWorth(
  clients: readonly ClientHistory[],
  settings: RuleSettings,
  asOf: IsoDate,
  months: number,
): HoursWorth & { readonly clients: readonly ClientWorth[] } {
  const from = dayNumber(windowOf(asOf, months).from)
  const all = clients.map((client) => worthOf(client, settings, from, dayNumber(asOf)))
  const sum = (of: (worth: HoursWorth) => number) => all.reduce((total, one) => total + of(one), 0)
  return {
    seconds: sum((one) => one.seconds),
    agreedSeconds: sum((one) => one.agreedSeconds),
    agreedValue: sum((one) => one.agreedValue),
    unagreedSeconds: sum((one) => one.unagreedSeconds),
    targetValue: settings.targetRate === null ? null : sum((one) => one.targetValue ?? 0),
    clients: all.filter(({ seconds }) => seconds > 0).toSorted(byName),
  }
}

function worthOf(
  client: ClientHistory,
  { currency, targetRate }: RuleSettings,
  fromDay: number,
  toDay: number,
): ClientWorth {
  const days = client.hours.since(fromDay)
  const rateOn = agreedRates(client, currency)
  const isHourly = hourlyTest(client)
  let [seconds, agreedSeconds, unagreedSeconds, worth] = [0, 0, 0, 0n]
  const end = firstRow(days, toDay + 1)
  for (let at = 0; at < end; at += rowCells) {
    const project = days[at + PROJECT] ?? 0
    const billable = days[at + BILLABLE] ?? 0
    seconds += days[at + SECONDS] ?? 0
    if (billable === 0 || !isHourly(project)) continue
    const rate = rateOn(project, days[at + DAY] ?? 0)
    if (rate === null) unagreedSeconds += billable
    else {
      agreedSeconds += billable
      worth += BigInt(billable) * BigInt(rate)
    }
  }
  return {
    clientId: client.id,
    client: client.name,
    seconds,
    agreedSeconds,
    agreedValue: roundHalfEven(rational(worth, 3600n)),
    unagreedSeconds,
    targetValue:
      targetRate === null
        ? null
        : roundHalfEven(rational(BigInt(unagreedSeconds) * BigInt(targetRate), 3600n)),
  }
}
