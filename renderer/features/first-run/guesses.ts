import { isCurrency } from '../../../shared/domain/money.ts'
import { isZone } from '../../../shared/domain/zone.ts'

const euro = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'
const others =
  'SE:SEK DK:DKK NO:NOK IS:ISK GB:GBP CH:CHF PL:PLN CZ:CZK HU:HUF RO:RON IL:ILS US:USD CA:CAD AU:AUD NZ:NZD JP:JPY IN:INR BR:BRL ZA:ZAR UA:UAH TR:TRY SG:SGD HK:HKD MX:MXN'

const byRegion: ReadonlyMap<string, string> = new Map([
  ...euro.split(' ').map((region): [string, string] => [region, 'EUR']),
  ...others.split(' ').map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
])

// Zones that name one country's capital or largest city, and their countries (IANA zone.tab).
const zones = `Amsterdam:NL Athens:GR Berlin:DE Bratislava:SK Brussels:BE Bucharest:RO Budapest:HU
  Copenhagen:DK Dublin:IE Helsinki:FI Istanbul:TR Kyiv:UA Kiev:UA Lisbon:PT Ljubljana:SI London:GB
  Luxembourg:LU Madrid:ES Malta:MT Oslo:NO Paris:FR Prague:CZ Riga:LV Rome:IT Sofia:BG Stockholm:SE
  Tallinn:EE Vienna:AT Vilnius:LT Warsaw:PL Zagreb:HR Zurich:CH`
const regionByZone: ReadonlyMap<string, string> = new Map([
  ...zones
    .split(/\s+/)
    .map((pair): [string, string] => [`Europe/${pair.slice(0, -3)}`, pair.slice(-2)]),
  ['Atlantic/Reykjavik', 'IS'],
  ['Asia/Jerusalem', 'IL'],
  ['Asia/Tel_Aviv', 'IL'],
  ['Asia/Nicosia', 'CY'],
])

/**
 * The currency of where the system's zone is; if that leaves it open, of the first region among its
 * languages (`sv-SE` → SEK), else the fallback. Many work in English without working in England.
 */
export function guessCurrency(
  zone: string | undefined,
  preferred: readonly string[],
  fallback: string,
): string {
  const regions = [regionByZone.get(zone ?? ''), ...preferred.map(regionOf)]
  for (const region of regions) {
    const currency = byRegion.get(region ?? '')
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
