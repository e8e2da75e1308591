import type { Situation } from '../../../shared/domain/kinds.ts'

/** Where a client's letter is written; without a situation it follows from the client. */
export const letterAddress = (clientId: number, situation?: Situation): string =>
  `/say-no?client=${clientId}${situation ? `&situation=${situation}` : ''}`
