import type { ToCheck } from '../../../../shared/contract/files/imports.ts'
import { counted } from '../../../components/counted.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { LineTable } from './line-table.tsx'

/** Every row that is taken and asked about, with its line, what is doubted and what is odd. */
export function RowsToCheck({ rows }: { readonly rows: readonly ToCheck[] }) {
  const t = useT()
  const format = useFormat()
  return (
    <LineTable
      title={t(($) => $.imports.preview.toCheckTitle, counted(format, rows.length))}
      text={t(($) => $.imports.preview.toCheckText)}
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
