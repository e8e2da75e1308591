import type { Header } from '../../read/header.ts'
import type { LengthUnit } from '../../read/title.ts'
import { hourTitles, lengthAliases } from '../aliases.ts'

/** A column of lengths of time, and what its name says of a number alone in it. */
export interface LengthColumn {
  readonly at: number
  /** Null: the name does not say. */
  readonly unit: LengthUnit | null
  /** Said in brackets or behind the name, not merely by the name itself (`Hours`, `Timer`). */
  readonly isSure: boolean
}

/** The columns that say how long the work of a row took; null for one the table has not. */
export interface LengthColumns {
  /** Without breaks, by its name. */
  readonly net: LengthColumn | null
  readonly gross: LengthColumn | null
  readonly breaks: LengthColumn | null
  /** Minutes beside a column of whole hours. */
  readonly minutes: LengthColumn | null
  /** The part that can be invoiced. */
  readonly billable: LengthColumn | null
}

const billableLengths = new Set([
  'billable',
  'billable time',
  'debiterbara',
  'debiterbara timmar',
  'debiterbar tid',
  'fakturerbara timmar',
  'fakturerbare timer',
  'fakturerbar tid',
  'declarabele uren',
  'abrechenbare stunden',
  'שעות לחיוב',
])

/** `Hours (billable)`, not `Billable (EUR)`. */
const billableWithin =
  /^(hours|time|duration|timmar|tid|timer|uren|tijd|stunden|zeit|tunnit|heures|שעות)\s*[([](billable|chargeable|debiterbara?|fakturerbara?|fakturerbare|declarabel|abrechenbar|laskutettava|facturables?|לחיוב)[)\]]$/

// A language whose word for hours is English for something else.
const danishOrNorwegian = new Set(
  'dato kunde kundenavn beskrivelse notat prosjekt bemærkning fra til varighed varighet aktivitet projekt'.split(
    ' ',
  ),
)

const isAlsoMoney = new Set(['net', 'netto', 'נטו'])

export function lengthColumnsOf(header: Header): LengthColumns {
  const find = (aliases: readonly string[]) => findColumn(header, aliases)
  const named = find(lengthAliases.net)
  // Of money as well, unless a unit says otherwise.
  const net = named !== null && isAlsoMoney.has(header.keys[named.at] ?? '') ? null : named
  const clear = find(lengthAliases.gross)
  const minutes = find(lengthAliases.minutes)
  const gross = clear ?? minutes ?? find(lengthAliases.seconds) ?? find(lengthAliases.unsure)
  const isHours = clear !== null && clear.unit === 'hours' && !clear.isSure
  return {
    net,
    gross,
    breaks: find(lengthAliases.breaks),
    minutes: isHours && minutes !== null ? minutes : null,
    billable: findBillable(header),
  }
}

function findColumn(header: Header, aliases: readonly string[]): LengthColumn | null {
  for (const alias of aliases) {
    const places = header.lengths
      .map((length, at) => (header.keys[at] === alias || length === alias ? at : -1))
      .filter((at) => at >= 0)
    const at = preferred(header, places)
    if (at >= 0) return { at, ...unitOf(header, at) }
  }
  return null
}

/** Of several of the same name the one by the clock: decimals are rounded. */
function preferred({ keys }: Header, places: readonly number[]): number {
  const byClock = places.find(
    (at) => !/decimal|desimal|decimaal|dezimal|\bdec\b/.test(keys[at] ?? ''),
  )
  return byClock ?? places[0] ?? -1
}

function unitOf({ keys, units }: Header, at: number): Omit<LengthColumn, 'at'> {
  const key = keys[at] ?? ''
  const said = units[at] ?? null
  if (said !== null && (said !== 'hours' || key.endsWith(')'))) return { unit: said, isSure: true }
  if (lengthAliases.minutes.includes(key)) return { unit: 'minutes', isSure: true }
  if (lengthAliases.seconds.includes(key)) return { unit: 'seconds', isSure: true }
  if (key === 'timer' && !keys.some((other) => danishOrNorwegian.has(other))) {
    return { unit: null, isSure: false }
  }
  return { unit: said ?? (hourTitles.has(key) ? 'hours' : null), isSure: false }
}

function findBillable({ keys, lengths, units }: Header): LengthColumn | null {
  const at = keys.findIndex(
    (key, place) =>
      (key !== lengths[place] && billableLengths.has(lengths[place] ?? '')) ||
      (key !== 'billable' && billableLengths.has(key)) ||
      billableWithin.test(key),
  )
  return at < 0 ? null : { at, unit: units[at] ?? 'hours', isSure: units[at] !== null }
}
