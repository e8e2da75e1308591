import type { ToCheck } from '../../../../shared/contract/files/imports.ts'
import { counted } from '../../../components/counted.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { LineTable } from './line-table.tsx'

/** The rows that are taken and asked about, the first thousand one by one, with its line, what is doubted and what is odd. */
export function RowsToCheck({
  rows,
  more,
}: {
  readonly rows: readonly ToCheck[]
  readonly more: number
}) {
  const t = useT()
  const format = useFormat()
  return (
    <LineTable
      title={t(($) => $.imports.preview.toCheckTitle, counted(format, rows.length + more))}
      text={t(($) => $.imports.preview.toCheckText)}
      more={more}
      rows={rows.map(({ line, code, value }) => ({
        line,
        key: `${line} ${code}`,
        why: t(($) => $.doubts.plain[code]),
        column: undefined,
        found: value,
      }))}
    />
  )
}
