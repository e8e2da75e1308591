import type { CallError } from '../../../shared/contract/call.ts'
import {
  type Delimiter,
  breakRules,
  dateOrders,
  decimalMarks,
  delimiters,
  durationUnits,
  importFormats,
  sameHoursAnswers,
  sameHoursKinds,
} from '../../../shared/domain/kinds.ts'
import type { Hint } from '../command.ts'
import { printable } from '../../shell/printable.ts'
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
export function importHint(error: CallError): Hint {
  const { code, details } = error
  const column = typeof details?.['column'] === 'string' ? details['column'] : null
  const asked = (text: string, option: string, choices: Question['choices']): Hint => {
    const question: Question = { code, column, choices, option }
    return { text, json: { questions: [question] } }
  }
  if (details?.['reason'] === 'columns-mismatch') {
    const names = delimiters.map((sign) => delimiterNames[sign])
    return asked(words['columns-mismatch'], '--delimiter', names)
  }
  if (code === 'needs-unit') return asked(unitsHint(error), '--unit', unitsIn(error))
  if (code === 'needs-break-unit') return asked(unitsHint(error), '--break-unit', unitsIn(error))
  if (code === 'needs-breaks') return asked(words[code], '--breaks', breakRules)
  if (code === 'needs-decimal') return asked(words[code], '--decimal', decimalMarks)
  if (code === 'needs-date-order') {
    return asked(words[code], '--date-order', textsIn(details?.['orders'], dateOrders))
  }
  if (code === 'needs-zone') return asked(words[code], '--zone', null)
  if (code === 'needs-same-hours') return asked(sameHours(error), '--same-hours', sameHoursAnswers)
  if (code === 'needs-columns') return columnsHint(error)
  if (code === 'needs-sheet') {
    const sheets = textsIn(details?.['sheets'])
    return asked(fill(words[code], { sheets: sheets.join(', ') }), '--sheet', sheets)
  }
  if (code === 'needs-encoding') {
    const names = encodingsIn(details?.['encodings'])
    return asked(fill(words[code], { encodings: names.join(', ') }), '--encoding', names)
  }
  if (code !== 'unknown-format') return { text: '' }
  const choices = textsIn(details?.['formats'], importFormats)
  return asked(fill(words[code], { formats: choices.join(', ') }), '--format', choices)
}

const unitsIn = ({ details }: CallError): readonly string[] =>
  textsIn(details?.['units'], durationUnits)

function unitsHint(error: CallError): string {
  const option = error.code === 'needs-unit' ? '--unit' : '--break-unit'
  const units = unitsIn(error)
  const all = units.map((unit) => `${option} ${unit}`).join(', ')
  const special = (['clock', 'days'] as const).filter((unit) => units.includes(unit))
  return [fill(words.units, { all }), ...special.map((unit) => words.unit[unit])].join(' ')
}

/** Why hours seem to be here already, and what to answer. */
function sameHours({ details }: CallError): string {
  const kind = sameHoursKinds.find((one) => one === details?.['kind']) ?? 'tool'
  const zone = typeof details?.['zone'] === 'string' ? details['zone'] : ''
  const clients = textsIn(details?.['clients']).map(printable).join(', ')
  const values = { count: Number(details?.['count'] ?? 0), zone, clients }
  return [fill(words.sameHours[kind], values), words['needs-same-hours']].join(' ')
}

/** One question for each column; one option answers them all. */
function columnsHint({ code, details }: CallError): Hint {
  const columns = textsIn(details?.['columns'])
  const list = columns.join(',')
  const questions = columns.map((column): Question => ({
    code,
    column,
    choices: [list],
    option: '--ignore-columns',
  }))
  return { text: fill(words['needs-columns'], { columns: list }), json: { questions } }
}

function textsIn(value: unknown, otherwise: readonly string[] = []): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : otherwise
}

const encodingsIn = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap((one: unknown) =>
        typeof one === 'object' && one !== null && 'encoding' in one ? [String(one.encoding)] : [],
      )
    : []
