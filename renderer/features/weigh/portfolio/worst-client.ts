import type { ClientFigures } from '../../../../shared/contract/reports.ts'
import { verdicts } from '../../../../shared/domain/kinds.ts'

/** The clients there is something to weigh about, the one to look at first in front: worst verdict, then highest opportunity cost (O2). */
export function worstFirst(clients: readonly ClientFigures[]): ClientFigures[] {
  return clients
    .filter((client) => client.countedSeconds > 0 && !client.archived)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || costOf(b) - costOf(a) || a.clientId - b.clientId)
}

/** Those nothing is said of come last. */
const rankOf = ({ verdict }: ClientFigures): number =>
  verdict === null ? verdicts.length : verdicts.indexOf(verdict)

// Below any cost, but not infinite: two of them must still compare as equal.
const costOf = (client: ClientFigures): number => client.opportunityCost ?? Number.MIN_SAFE_INTEGER
