import type { ClientState, Verdict } from '../../domain/kinds.ts'
import { byName } from '../by-name.ts'
import type { ClientLine } from '../types.ts'

type Candidate = Pick<
  ClientLine,
  'clientId' | 'client' | 'state' | 'verdict' | 'opportunityCost' | 'overdue'
>

const gone: ReadonlySet<ClientState> = new Set(['leaving', 'past', 'declined'])
const urgent: readonly (Verdict | null)[] = ['say-no', 'fix']

/**
 * V4: the client the start page names: of those still worked for the worst verdict, `say-no` before
 * `fix`, and among these the highest opportunity cost plus overdue; unknown costs come last, equals by name.
 */
export function headlineOf(lines: readonly Candidate[]) {
  const worst = lines
    .filter((line) => urgent.includes(line.verdict) && !gone.has(line.state))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || byCost(a, b) || byName(a, b))[0]
  return worst ? { clientId: worst.clientId, client: worst.client } : null
}

const rankOf = ({ verdict }: Candidate): number => urgent.indexOf(verdict)

function byCost(a: Candidate, b: Candidate): number {
  const [first, second] = [a.opportunityCost, b.opportunityCost]
  if (first === null || second === null) return Number(first === null) - Number(second === null)
  return second + b.overdue - (first + a.overdue)
}
