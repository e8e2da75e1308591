import { flagKinds, type FlagKind } from '../../../domain/kinds.ts'
import type { Flag } from '../../../domain/deciding/flags.ts'
import { bandFlags } from './band-flags.ts'
import { paymentFlags } from './payment-flags.ts'
import { relationFlags } from './relation-flags.ts'
import type { FlagFacts, FlagRule } from './rule.ts'
import { workFlags } from './work-flags.ts'

/** Every flag's rule; one without does not compile. */
export const flagRules: Readonly<Record<FlagKind, FlagRule>> = {
  ...bandFlags,
  ...workFlags,
  ...paymentFlags,
  ...relationFlags,
}

/** The client's flags, in the order of their kinds, each with figures, date and remedies. */
export function flagsOf(facts: FlagFacts): Flag[] {
  const flags: Flag[] = []
  for (const kind of flagKinds) {
    const { raised, remedies } = flagRules[kind]
    const found = raised(facts)
    if (found) flags.push({ kind, ...found, remedies })
  }
  return flags
}
