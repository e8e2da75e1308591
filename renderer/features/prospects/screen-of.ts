import type { Sign } from '../../../shared/domain/acting.ts'
import { screenQuestions, type Prospect, type Trait } from '../../../shared/domain/prospects.ts'
import { preScreen, type PreScreen } from '../../../shared/profitability/pre-screen.ts'

/** What a pre-screen is made of besides the prospect itself. */
export interface Seen {
  readonly traits: readonly Trait[]
  /** Of any client, closed ones too. */
  readonly signs: readonly Sign[]
}

/** P1: the result for a prospect; `started` is false while nothing at all was said about it. */
export function screenOf(
  { id, screening, traitIds }: Pick<Prospect, 'id' | 'screening' | 'traitIds'>,
  { traits, signs }: Seen,
): PreScreen & { readonly started: boolean; readonly answered: number } {
  const found = traits.filter((trait) => traitIds.includes(trait.id))
  const wanted = found.filter((trait) => trait.wanted).length
  const open = openSigns(signs, id)
  const screen = preScreen({
    screening,
    signs: open.map(({ kind }) => kind),
    traits: { wanted, unwanted: found.length - wanted },
  })
  const answered = screenQuestions.filter((question) => screening[question] !== undefined).length
  return { ...screen, answered, started: answered + found.length + open.length > 0 }
}

/** The warning signs of a client that have not been closed. */
export const openSigns = (signs: readonly Sign[], clientId: number): readonly Sign[] =>
  signs.filter((sign) => sign.clientId === clientId && sign.closedOn === null)
