import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Answer } from '../command.ts'
import { printable } from '../../shell/printable.ts'
import { commandLine, fill } from '../words.ts'
import { hours } from './amounts.ts'

interface Merged {
  readonly from: string
  readonly into: string
  readonly moved: CallOutput<'clients.merge'>['moved']
  readonly undoId: number | null
}

/** What a merge of two clients or projects moved, and the number that takes it back. */
export function mergedAnswer(sentence: string, { from, into, moved, undoId }: Merged): Answer {
  const { entries, seconds, projects, invoices, joinedInvoices } = moved
  const { twins, droppedRates, droppedPrice } = commandLine.clients
  const values = { from: printable(from), into: printable(into), entries, projects, invoices }
  const lines = [
    fill(sentence, { ...values, hours: hours(seconds) }),
    joinedInvoices.length > 0 && fill(twins, { numbers: joinedInvoices.map(printable).join(', ') }),
    moved.droppedRates > 0 && fill(droppedRates, values),
    moved.droppedPrice && fill(droppedPrice, values),
  ]
  return {
    json: { merged: from, into, moved, undoId },
    text: () => lines.filter((line) => typeof line === 'string').join('\n'),
  }
}
