import type { CallError } from '../../../shared/contract/call.ts'
import {
  type Delimiter,
  dateOrders,
  delimiters,
  durationUnits,
  importFormats,
} from '../../../shared/domain/kinds.ts'
import type { Hint } from '../command.ts'
import { commandLine, fill } from '../words.ts'

const words = commandLine.hint

export const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
}

/** What a file does not say of itself, for scripts: the answers there are and the option that takes one. */
interface Question {
  readonly code: string
  /** The column it is about, as the file names it. */
  readonly column: string | null
  /** Null: any that the option takes. */
  readonly choices: readonly string[] | null
  readonly option: string
}

/** What to do about a file that could not be read: the option to give. */
export function importHint({ code, details }: CallError): Hint {
  const column = typeof details?.['column'] === 'string' ? details['column'] : null
  const asked = (text: string, option: string, choices: Question['choices']): Hint => {
    const question: Question = { code, column, choices, option }
    return { text, json: { questions: [question] } }
  }
  if (details?.['reason'] === 'columns-mismatch') {
    const names = delimiters.map((sign) => delimiterNames[sign])
    return asked(words['columns-mismatch'], '--delimiter', names)
  }
  if (code === 'needs-unit') return asked(words[code], '--unit', durationUnits)
  if (code === 'needs-date-order') return asked(words[code], '--date-order', dateOrders)
  if (code === 'needs-zone') return asked(words[code], '--zone', null)
  if (code !== 'unknown-format') return { text: '' }
  const formats = importFormats.join(', ')
  return asked(fill(words[code], { formats }), '--format', importFormats)
}
