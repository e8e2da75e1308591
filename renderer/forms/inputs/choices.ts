import { currencies } from '../../../shared/domain/money.ts'
import type { Option } from './search/use-search-list.ts'

/** Every currency the app takes, by code and by name in the user's language. */
export function currencyChoices(locale: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  return currencies.map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }))
}

/** Every time zone this machine knows, with the current one even if it is an older name. */
function zonesWith(current: string): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return known.includes(current) ? known : [current, ...known]
}

/** A zone as it is read: `America/New York`. */
export const zoneName = (zone: string): string => zone.replaceAll('_', ' ')

/** The same to choose from. */
export const zoneChoices = (current: string): Option[] =>
  zonesWith(current).map((value) => ({ value, label: zoneName(value) }))
