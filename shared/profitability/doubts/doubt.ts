import type { DoubtCode } from '../../domain/kinds.ts'

/**
 * Something that is probably wrong (Q1–Q5). `key` names the rows it is about and what of them is doubted:
 * it is said to be right once, and asked anew when that changes. `figures` tell why it is doubted, money
 * in base minor units, of payments in minor units of the invoice's `currency`.
 */
export type Doubt = {
  readonly code: DoubtCode
  readonly clientId: number | null
  readonly key: string
  readonly figures: Readonly<Record<string, number | string | null>>
}
