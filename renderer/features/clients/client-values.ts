import type { Client, ClientFields } from '../../../shared/domain/entities.ts'
import type { AlternativeKind } from '../../../shared/domain/kinds.ts'
import { isName, isWithin, ranges } from '../../../shared/domain/limits.ts'
import { mostAliases } from '../../../shared/domain/names.ts'
import { partOfPercent, percentOfShare } from '../../forms/inputs/percent.ts'
import { roundingOf, roundingValues, type RoundingValues } from './rounding/rounding-values.ts'

/** A choice of alternative (O1), or none: then the default applies. */
export type AlternativeChosen = AlternativeKind | 'default'

/** What the client form holds while it is typed. */
export interface ClientValues extends RoundingValues {
  readonly name: string
  readonly state: Client['state']
  readonly currency: string | null
  readonly terms: string
  readonly note: string
  /** Other names, with a semicolon between. */
  readonly aliases: string
  readonly alternative: AlternativeChosen
  /** Minor units per hour. */
  readonly offerRate: number | null
  /** Percent, as typed. */
  readonly probability: string
}

export type ClientFault = 'name' | 'nameTaken' | 'terms' | 'rate' | 'probability'
export type ClientFaults = Partial<Record<keyof ClientValues, ClientFault>>

/** The form for a client that is there, or an empty one. */
export function clientValues(client: Client | null): ClientValues {
  const offer = client?.alternative?.kind === 'offer' ? client.alternative : null
  return {
    name: client?.name ?? '',
    state: client?.state ?? 'active',
    currency: client?.currency ?? null,
    terms: String(client?.paymentTermsDays ?? ''),
    note: client?.note ?? '',
    aliases: (client?.aliases ?? []).join('; '),
    alternative: client?.alternative?.kind ?? 'default',
    offerRate: offer?.rate ?? null,
    probability: offer ? percentOfShare(offer.probability) : '',
    ...roundingValues(client?.rounding, 'none'),
  }
}

/** The faults of the form, by field. */
export function clientFaults(values: ClientValues): ClientFaults {
  const { name, terms, alternative, offerRate, probability } = values
  const faults: ClientFaults = {}
  if (!isName(name)) faults.name = 'name'
  if (!aliasesOf(values.aliases).every(isName)) faults.aliases = 'name'
  if (daysOf(terms) === undefined) faults.terms = 'terms'
  if (alternative !== 'offer') return faults
  if (offerRate === null) faults.offerRate = 'rate'
  if (partOfPercent(probability) === null) faults.probability = 'probability'
  return faults
}

/** What is sent to be saved. Call it on values without faults. */
export function clientFieldsOf(values: ClientValues): ClientFields {
  return {
    name: values.name.trim(),
    state: values.state,
    currency: values.currency,
    paymentTermsDays: daysOf(values.terms) ?? null,
    note: values.note.trim(),
    alternative: alternativeOf(values),
    aliases: aliasesOf(values.aliases),
    rounding: roundingOf(values),
  }
}

const aliasesOf = (typed: string): string[] =>
  typed
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, mostAliases)

function alternativeOf(values: ClientValues): ClientFields['alternative'] {
  const { alternative: kind, offerRate, probability } = values
  if (kind === 'default') return null
  if (kind !== 'offer') return { kind }
  return { kind, rate: offerRate ?? 0, probability: partOfPercent(probability) ?? '0' }
}

/** Days as typed: null for none, undefined for anything else than days within the range. */
function daysOf(typed: string): number | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  return /^\d{1,3}$/.test(text) && isWithin(Number(text), ranges.paymentTermsDays)
    ? Number(text)
    : undefined
}
