import type { ToCheck } from '../../../../shared/contract/files/imports.ts'
import { toCheckValue } from '../../../../shared/words/to-check-value.ts'
import { parseAmount } from '../../../../shared/domain/money.ts'
import { counted } from '../../../components/counted.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { LineTable } from './line-table.tsx'

/** What is doubted of one row for one reason, however often, is one thing to check: its figures stand side by side. */
function perReason(rows: readonly ToCheck[]): readonly ToCheck[] {
  const things = new Map<string, ToCheck>()
  for (const row of rows) {
    const key = `${row.line} ${row.code}`
    const known = things.get(key)
    things.set(key, known ? { ...known, value: `${known.value}, ${row.value}` } : row)
  }
  return [...things.values()]
}

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
  const shown = (row: ToCheck): ToCheck => ({
    ...row,
    value: toCheckValue(row, {
      hours: (seconds) => format.hours(seconds, 2),
      date: (date) => format.date(date),
      rate: (amount) => format.rate(parseAmount(amount, format.currency) ?? 0),
      text: format.isolate,
    }),
  })
  const things = perReason(rows.map(shown))
  return (
    <LineTable
      title={t(($) => $.imports.preview.toCheckTitle, counted(format, things.length + more))}
      text={t(($) => $.imports.preview.toCheckText)}
      column={t(($) => $.imports.preview.toCheckColumn)}
      more={more}
      rows={things.map(({ line, code, value }) => ({
        line,
        key: `${line} ${code}`,
        why: t(($) => $.doubts.plain[code]),
        column: undefined,
        found: value,
      }))}
    />
  )
}
