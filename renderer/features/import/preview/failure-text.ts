import type { CallError } from '../../../../shared/contract/call.ts'
import { useErrorText } from '../../../api/index.ts'
import { useFormat } from '../../../format/index.ts'
import { useT, type Translate } from '../../../i18n/index.ts'
import { unreadableReasons } from '../../../../shared/domain/kinds.ts'

// `gone`: the browser could no longer read the file it was given.
const reasons = [...unreadableReasons, 'gone'] as const

/** Words why a file cannot be imported, as closely as the error's details tell. */
export function useFailureText(): (error: CallError) => string {
  const t = useT()
  const errorText = useErrorText()
  const { number, isolate } = useFormat()
  const size = (bytes: unknown) =>
    typeof bytes === 'number' ? `${number(bytes / 1024 / 1024, 1)} MB` : null
  return (error) => {
    if (error.code === 'unreadable-file') return unreadableText(t, error.details?.['reason'])
    if (error.code === 'unknown-format') return t(($) => $.imports.unknownFormat.text)
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

const questions = {
  'needs-date-order': 'dateOrderNeeded',
  'needs-unit': 'unitNeeded',
  'needs-break-unit': 'breakUnitNeeded',
  'needs-breaks': 'breaksNeeded',
  'needs-decimal': 'decimalNeeded',
  'needs-columns': 'columnsNeeded',
  'needs-encoding': 'encodingNeeded',
  'needs-sheet': 'sheetNeeded',
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
