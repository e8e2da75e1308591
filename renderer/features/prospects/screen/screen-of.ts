import type { Sign } from '../../../../shared/domain/deciding/acting.ts'
import type { Prospect, Trait } from '../../../../shared/domain/deciding/prospects.ts'
import { screenQuestions } from '../../../../shared/domain/kinds.ts'
import { preScreen, type PreScreen } from '../../../../shared/profitability/acting/pre-screen.ts'

/** What a pre-screen is made of besides the prospect itself. */
export interface Seen {
  readonly traits: readonly Trait[]
  /** Of any client, closed ones too. */
  readonly signs: readonly Sign[]
}

export interface Screened extends PreScreen {
  /** False while nothing was said that the result could rest on. */
  readonly started: boolean
  /** How many of the questions have an answer. */
  readonly answered: number
}

/** P1: the result for a prospect. */
export function screenOf(
  { id, screening, traitIds }: Pick<Prospect, 'id' | 'screening' | 'traitIds'>,
  { traits, signs }: Seen,
): Screened {
  const found = traits.filter((trait) => traitIds.includes(trait.id))
  const wanted = found.filter((trait) => trait.wanted).length
  const unwanted = found.length - wanted
  const open = openSigns(signs, id).map(({ kind }) => kind)
  const answered = screenQuestions.filter((question) => screening[question] !== undefined).length
  return {
    ...preScreen({ screening, signs: open, traits: { wanted, unwanted } }),
    answered,
    started: answered + open.length + unwanted > 0,
  }
}

/** The warning signs of a client that have not been closed. */
export const openSigns = (signs: readonly Sign[], clientId: number): readonly Sign[] =>
  signs.filter((sign) => sign.clientId === clientId && sign.closedOn === null)
