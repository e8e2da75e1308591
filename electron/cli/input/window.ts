import { ranges } from '../../../shared/domain/limits.ts'
import type { Given, Session } from '../command.ts'
import { date, option, whole } from './readers.ts'

/** The option of every command that looks at a day. */
export const asOfOption = { 'as-of': option('as-of', date) }

/** The options of every command that looks at a window. */
export const windowOptions = {
  ...asOfOption,
  months: option('months', whole(ranges.windowMonths)),
}

/** The window as the calls take it: the day given, or today by the core's clock and the zone of the settings. */
export async function windowOf(
  { months, ...given }: Given<typeof windowOptions>,
  session: Session,
): Promise<{ readonly asOf: string; readonly months?: number }> {
  const asOf = await dayOf(given, session)
  return months === undefined ? { asOf } : { asOf, months }
}

/** The day given, or today by the core's clock and the zone of the settings. */
export async function dayOf(
  { 'as-of': asOf }: Given<typeof asOfOption>,
  { ask }: Session,
): Promise<string> {
  return asOf ?? (await ask('app.status', {})).today
}
