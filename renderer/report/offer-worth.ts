import { fromDecimal, multiply, rational, roundHalfEven } from '../../shared/domain/rational.ts'

/** O1: an offer counts as its rate times its probability, base minor units per hour. */
export const worthOf = (rate: number, probability: string): number =>
  roundHalfEven(multiply(rational(rate), fromDecimal(probability)))
