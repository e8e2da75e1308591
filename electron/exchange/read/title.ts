import type { DurationUnit } from '../../../shared/domain/kinds.ts'

/** What a number alone may count: the units there are to choose, and one that only programs write. */
export type LengthUnit = DurationUnit | 'milliseconds'

export interface Title {
  /** The name without what stands in brackets behind it. */
  readonly base: string
  /** The name without a unit before or behind it either. */
  readonly length: string
  readonly unit: LengthUnit | null
}

/** Days alone may be of eight hours: only this names those of 24 that sheets count in. */
export const dayFractions = 'day fractions'

const words = (text: string): readonly string[] => text.split(/\s+/)

// In English, Swedish, Danish, Norwegian, Dutch, German, Finnish, French and Hebrew.
const unitWords: Readonly<Record<LengthUnit, readonly string[]>> = {
  hours: words(
    `h hr hrs hour hours timmar timme tim t timer uur uren u stunden stunde std heures heure tuntia tunnit
    decimal decimals dec desimal decimaal dezimal décimal decimalt שעות בשעות ש`,
  ),
  minutes: words(
    `m min mins minute minutes minuter minutter minuten minuut minut minuutit minuuttia mn דקות בדקות דק ד`,
  ),
  seconds: words(
    `s sec secs second seconds sek sekunder sekund seconden secondes sekunden sekunnit שניות בשניות`,
  ),
  milliseconds: words('ms msec millis milliseconds millisekunder millisekunden'),
  clock: words('clock h.mm hh.mm h,mm hh,mm t.mm tt.mm'),
  days: [dayFractions],
}

const unitOf: ReadonlyMap<string, LengthUnit> = new Map(
  (Object.keys(unitWords) as LengthUnit[]).flatMap((unit) =>
    unitWords[unit].map((word) => [word, unit] as const),
  ),
)

/** Between a name and its unit: `Dauer in Minuten`, `tid i minuter`. */
const links: ReadonlySet<string> = new Set(['in', 'i', 'en', 'as'])
/** Units that lengths of work are not read in. */
const days =
  /^(d|day|days|dag|dagar|dage|dager|dagen|tag|tage|pv|päivää|jour|jours|week|weeks|pd|pt|man-?days?|ימים)$/

/** In brackets behind a length: another length than that of the work. */
const others =
  /bill|charg|invoic|debiter|faktur|declar|abrech|verrech|factur|estim|plan|budget|remain|uppskatt|geschätzt|begroot/

/** Reads the name of a column, as it is compared: `tid (min)`, `duration [s]`, `duration min`, `minutes worked`. */
export function readTitle(key: string): Title {
  const [, before = '', within = ''] = /^(.+?)\s*[([]\s*([^()[\]]*?)\s*[)\]]$/.exec(key) ?? []
  if (before !== '') {
    if (days.test(within) || others.test(within)) return { base: key, length: key, unit: null }
    const unit = unitOf.get(within.replace(/[.:]$/, '')) ?? null
    return { base: before, length: before, unit }
  }
  const parts = key.split(' ')
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length < 2) return { base: key, length: key, unit: null }
  const behind = unitOf.get(last.replace(/\.$/, ''))
  if (behind) {
    const isLinked = parts.length > 2 && links.has(parts.at(-2) ?? '')
    return { base: key, length: parts.slice(0, isLinked ? -2 : -1).join(' '), unit: behind }
  }
  const ahead = unitOf.get(first.replace(/\.$/, ''))
  if (ahead) return { base: key, length: parts.slice(1).join(' '), unit: ahead }
  return { base: key, length: key, unit: null }
}
