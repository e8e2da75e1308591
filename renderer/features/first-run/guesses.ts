import { isCurrency } from '../../../shared/domain/money.ts'
import { isZone } from '../../../shared/domain/zone.ts'

const euro = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'
const others =
  'SE:SEK DK:DKK NO:NOK IS:ISK GB:GBP CH:CHF PL:PLN CZ:CZK HU:HUF RO:RON IL:ILS US:USD CA:CAD AU:AUD NZ:NZD JP:JPY IN:INR BR:BRL ZA:ZAR UA:UAH TR:TRY SG:SGD HK:HKD MX:MXN'

const byRegion: ReadonlyMap<string, string> = new Map([
  ...euro.split(' ').map((region): [string, string] => [region, 'EUR']),
  ...others.split(' ').map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
])

/** The currency of the first region among the system's languages (`sv-SE` → SEK), else the fallback. */
export function guessCurrency(preferred: readonly string[], fallback: string): string {
  for (const tag of preferred) {
    const currency = byRegion.get(regionOf(tag) ?? '')
    if (currency !== undefined && isCurrency(currency)) return currency
  }
  return fallback
}

/** The system's own zone if the app knows it, else the fallback. */
export function guessZone(own: string | undefined, fallback: string): string {
  return own !== undefined && own !== 'UTC' && isZone(own) ? own : fallback
}

function regionOf(tag: string): string | undefined {
  try {
    const locale = new Intl.Locale(tag)
    return locale.region ?? locale.maximize().region
  } catch {
    // Not a language tag: a system may list anything.
    return undefined
  }
}
