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
    if (error.code === 'needs-unit') {
      const column = error.details?.['column']
      const name = typeof column === 'string' ? isolate(column) : ''
      return t(($) => $.imports.unitNeeded.text, { column: name })
    }
    if (error.code === 'needs-date-order') return t(($) => $.imports.dateOrderNeeded.text)
    if (error.code !== 'file-too-large') return errorText(error)
    const has = size(error.details?.['bytes'] ?? error.details?.['size'])
    const limit = size(error.details?.['limit'])
    return has !== null && limit !== null
      ? t(($) => $.imports.tooLarge.limit, { size: has, limit })
      : t(($) => $.imports.tooLarge.text)
  }
}

function unreadableText(t: Translate, reason: unknown): string {
  const known = reasons.find((kind) => kind === reason)
  return t(($) => $.imports.unreadable[known ?? 'other'])
}
