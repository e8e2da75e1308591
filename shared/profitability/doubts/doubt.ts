import type { DoubtCode } from '../../domain/kinds.ts'

/**
 * Something that is probably wrong (Q1–Q5). `key` names the rows it is about, so that it can be said to
 * be right once and for all; `figures` tell why it is doubted, money in base minor units.
 */
export type Doubt = {
  readonly code: DoubtCode
  readonly clientId: number | null
  readonly key: string
  readonly figures: Readonly<Record<string, number | string | null>>
}
