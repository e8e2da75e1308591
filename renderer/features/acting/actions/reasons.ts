import type { Flag } from '../../../../shared/domain/deciding/flags.ts'
import type { Sign } from '../../../../shared/domain/deciding/acting.ts'
import { criticalSigns, type RemedyKind } from '../../../../shared/domain/kinds.ts'
import { remediesBySign } from '../../../../shared/domain/deciding/remedies.ts'

/** A flag or an open sign, with the remedies that fit it, the likeliest first. */
export interface Reason {
  readonly kind: Flag['kind'] | Sign['kind']
  readonly serious: boolean
  readonly remedies: readonly RemedyKind[]
}

/**
 * What calls for a remedy in a client: its flags, then its open signs, the serious ones of each first.
 * A sign seen twice is one reason; one that a flag of the same name already stands for is none.
 */
export function reasonsOf(flags: readonly Flag[], signs: readonly Sign[]): Reason[] {
  const kinds = new Set(signs.filter((sign) => sign.closedOn === null).map((sign) => sign.kind))
  const flagged: ReadonlySet<string> = new Set(flags.map((flag) => flag.kind))
  const ofSigns = [...kinds]
    .filter((kind) => !flagged.has(kind))
    .map((kind) => ({ kind, serious: criticalSigns.has(kind), remedies: remediesBySign[kind] }))
  const seriousFirst = (a: Reason, b: Reason) => Number(b.serious) - Number(a.serious)
  return [...flags.toSorted(seriousFirst), ...ofSigns.toSorted(seriousFirst)]
}
