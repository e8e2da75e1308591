import type { CallError } from '../../../../shared/contract/call.ts'
import { useErrorText } from '../../../api/index.ts'
import { useFormat } from '../../../format/index.ts'
import { useT, type Translate } from '../../../i18n/index.ts'
import {
  durationUnits,
  type DurationUnit,
  importFormats,
  sameHoursKinds,
  unreadableReasons,
} from '../../../../shared/domain/kinds.ts'
import { counted } from '../../../components/counted.ts'
import { zoneName } from '../../../forms/inputs/choices.ts'
import { formatName } from '../format-name.ts'

// `gone`: the browser could no longer read the file it was given.
const reasons = [...unreadableReasons, 'gone'] as const

/** Words why a file cannot be imported, as closely as the error's details tell. */
export function useFailureText(): (error: CallError) => string {
  const t = useT()
  const errorText = useErrorText()
  const sameHoursText = useSameHoursText()
  const { number, isolate } = useFormat()
  const size = (bytes: unknown) =>
    typeof bytes === 'number' ? `${number(bytes / 1024 / 1024, 1)} MB` : null
  return (error) => {
    if (error.code === 'unreadable-file') return unreadableText(t, error.details?.['reason'])
    if (error.code === 'unknown-format') return t(($) => $.imports.unknownFormat.text)
    if (error.code === 'needs-same-hours') return sameHoursText(error)
    const asked = questionOf(error)
    if (asked !== null) {
      const column = error.details?.['column']
      return t(($) => $.imports[asked].text, {
        column: typeof column === 'string' ? isolate(column) : '',
      })
    }
    if (error.code !== 'file-too-large') return errorText(error)
    const has = size(error.details?.['bytes'] ?? error.details?.['size'])
    const limit = size(error.details?.['limit'])
    return has !== null && limit !== null
      ? t(($) => $.imports.tooLarge.limit, { size: has, limit })
      : t(($) => $.imports.tooLarge.text)
  }
}

function useSameHoursText(): (error: CallError) => string {
  const t = useT()
  const format = useFormat()
  return (error) => {
    const kind = sameHoursKinds.find((one) => one === error.details?.['kind']) ?? 'tool'
    const told = importFormats.find((one) => one === error.details?.['format']) ?? 'time-csv'
    const because = t(($) => $.imports.sameHoursNeeded.because[kind], {
      ...counted(format, Number(error.details?.['count'] ?? 0)),
      zone: zoneName(textOf(error, 'zone')),
      tool: formatName(t, told),
      clients: textsIn(error, 'clients').map(format.isolate).join(', '),
    })
    return `${because} ${t(($) => $.imports.sameHoursNeeded.text)}`
  }
}

/** A text of the details of an error; empty if it has no such. */
export function textOf(error: CallError, key: string): string {
  const text = error.details?.[key]
  return typeof text === 'string' ? text : ''
}

const questions = {
  'needs-date-order': 'dateOrderNeeded',
  'needs-unit': 'unitNeeded',
  'needs-break-unit': 'breakUnitNeeded',
  'needs-breaks': 'breaksNeeded',
  'needs-decimal': 'decimalNeeded',
  'needs-columns': 'columnsNeeded',
  'needs-encoding': 'encodingNeeded',
  'needs-sheet': 'sheetNeeded',
  'needs-same-hours': 'sameHoursNeeded',
} as const
type AskedCode = keyof typeof questions

const isAsked = (code: string): code is AskedCode => Object.hasOwn(questions, code)

/** The words of what a file leaves open; null for an error that is no question. */
export const questionOf = ({ code }: { readonly code: string }) =>
  isAsked(code) ? questions[code] : null

function unreadableText(t: Translate, reason: unknown): string {
  const known = reasons.find((kind) => kind === reason)
  return t(($) => $.imports.unreadable[known ?? 'other'])
}

/** The texts of a detail of an error; none if it has no such. */
export function textsIn(error: CallError, key: string): readonly string[] {
  const texts = error.details?.[key]
  return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : []
}

/** What the numbers of a column may count, as a question about them says. */
export const unitsIn = (error: CallError): readonly DurationUnit[] => {
  const units = textsIn(error, 'units')
  return durationUnits.filter((unit) => units.includes(unit))
}
