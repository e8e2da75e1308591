import { ranges } from '../../../shared/domain/limits.ts'
import type { Given, Session } from '../command.ts'
import { date, option, whole } from './readers.ts'

/** The options of every command that looks at a window. */
export const windowOptions = {
  'as-of': option('as-of', date),
  months: option('months', whole(ranges.windowMonths)),
}

/** The window as the calls take it: the day given, or today by the core's clock and the zone of the settings. */
export async function windowOf(
  { 'as-of': asOf, months }: Given<typeof windowOptions>,
  { ask }: Session,
): Promise<{ readonly asOf: string; readonly months?: number }> {
  const day = asOf ?? (await ask('app.status', {})).today
  return months === undefined ? { asOf: day } : { asOf: day, months }
}
