import type { ImportOutcome } from '../../../../shared/contract/files/imports.ts'
import { counted } from '../../../components/counted.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { LineTable } from './line-table.tsx'

/** The rows that add nothing for another reason than that they are here word for word. */
export function KnownRows({
  rows,
  more,
}: {
  readonly rows: ImportOutcome['known']
  readonly more: number
}) {
  const t = useT()
  const format = useFormat()
  // Those that are here word for word are counted above; those edited here stand among the changed.
  const told = rows.filter(({ why }) => why !== 'same-row' && why !== 'edited-here')
  if (told.length === 0) return null
  return (
    <LineTable
      title={t(($) => $.imports.preview.knownTitle, counted(format, rows.length + more))}
      text={t(($) => $.imports.preview.knownText)}
      more={rows.length - told.length + more}
      rows={told.map(({ line, why }) => ({
        line,
        key: String(line),
        why: t(($) => $.imports.preview.knownReason[why]),
        column: undefined,
        found: undefined,
      }))}
    />
  )
}
