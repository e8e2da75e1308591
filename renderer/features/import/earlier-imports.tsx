import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../api/index.ts'
import { Section } from '../../components/page.tsx'
import { localDate } from '../../format/date.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { UndoImport } from './undo-import.tsx'
import table from '../../components/table.module.css'
import { formatName } from './format-name.ts'

type Batch = CallOutput<'import.batches'>[number]

/** The imports made so far, newest first, each of which can be taken back as a whole. */
export function EarlierImports() {
  const t = useT()
  const batches = useCall('import.batches', {})
  if (!batches.data || batches.data.length === 0) return null
  const newestFirst = batches.data.toSorted((a, b) => b.importedAt - a.importedAt || b.id - a.id)
  return (
    <Section flush title={t(($) => $.imports.earlier.title)}>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.imports.earlier.column.when)}</th>
              <th scope="col">{t(($) => $.imports.earlier.column.file)}</th>
              <th scope="col">{t(($) => $.imports.earlier.column.format)}</th>
              <th scope="col" className="hw-number-cell">
                {t(($) => $.imports.earlier.column.rows)}
              </th>
              <th scope="col">
                <span className="hw-only-for-readers">
                  {t(($) => $.imports.earlier.column.actions)}
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {newestFirst.map((batch) => (
              <BatchRow key={batch.id} batch={batch} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function BatchRow({ batch }: { readonly batch: Batch }) {
  const t = useT()
  const format = useFormat()
  const undone = batch.undoneAt !== null
  return (
    <tr className={undone ? 'hw-soft' : undefined}>
      <td>
        {format.date(localDate(batch.importedAt, format.zone))} {format.time(batch.importedAt)}
      </td>
      <td>
        <bdi>{batch.fileName}</bdi>
      </td>
      <td>{formatName(t, batch.format)}</td>
      <td className="hw-number-cell">{format.number(batch.taken)}</td>
      <td>
        {undone ? (
          t(($) => $.imports.earlier.undone)
        ) : (
          <UndoImport compact batchId={batch.id} name={batch.fileName}>
            {t(($) => $.imports.earlier.undoShort)}
          </UndoImport>
        )}
      </td>
    </tr>
  )
}
