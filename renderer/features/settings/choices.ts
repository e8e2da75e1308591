import { currencies } from '../../../shared/domain/money.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** Every currency the app takes, by code and by name in the user's language. */
export function currencyChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  return currencies.map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }))
}

/** Every time zone this machine knows, with the current one even if it is an older name. */
export function zoneChoices(current: string): Choice[] {
  const known = Intl.supportedValuesOf('timeZone')
  const all = known.includes(current) ? known : [current, ...known]
  return all.map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}
