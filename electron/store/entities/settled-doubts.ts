import { entity } from '../rows/entity.ts'

/** Q1–Q5: what was doubted and is right as it is; `key` names the rows it was about. */
export interface SettledDoubt {
  readonly code: string
  readonly key: string
}

export const settledDoubts = entity<SettledDoubt & { readonly id: number }, SettledDoubt>({
  name: 'answer',
  table: 'settled_doubt',
  columns: { id: 'id', code: 'code', key: 'key' },
  order: 'id',
  initial: {},
})
