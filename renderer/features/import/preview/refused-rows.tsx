import type { RefusedRow } from '../../../../shared/contract/files/imports.ts'
import { counted } from '../../../components/counted.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { LineTable } from './line-table.tsx'

/** The refused rows, the first thousand one by one, with its line, the reason in words and the text that was wrong. */
export function RefusedRows({
  rows,
  more,
}: {
  readonly rows: readonly RefusedRow[]
  readonly more: number
}) {
  const t = useT()
  const format = useFormat()
  return (
    <LineTable
      title={t(($) => $.imports.preview.refusedTitle, counted(format, rows.length + more))}
      text={t(($) => $.imports.preview.refusedText)}
      more={more}
      rows={rows.map(({ line, code, column, detail }) => ({
        line,
        key: `${line} ${code} ${column ?? ''}`,
        why: t(($) => $.imports.refusal[code]),
        column,
        found: detail,
      }))}
    />
  )
}
