import type { ImportOutcome } from '../../../../shared/contract/files/imports.ts'
import { Section } from '../../../components/page.tsx'
import { useT } from '../../../i18n/index.ts'
import { useFormat } from '../../../format/index.ts'
import classes from '../import.module.css'

/** What was changed to read the file, such as characters left out, and the columns nothing was read from. */
export function Notices({
  notices,
  unused,
  encoding,
}: Pick<ImportOutcome, 'notices' | 'unused' | 'encoding'>) {
  const t = useT()
  const isOther = encoding !== null && encoding !== 'utf-8'
  if (notices.length === 0 && unused.length === 0 && !isOther) return null
  return (
    <Section title={t(($) => $.imports.preview.notices)}>
      {(notices.length > 0 || isOther) && (
        <ul className="hw-bullets">
          {notices.map((code) => (
            <li key={code}>{t(($) => $.imports.notice[code])}</li>
          ))}
          {isOther && (
            <li>
              {t(($) => $.imports.preview.readAs, {
                encoding: t(($) => $.imports.encoding[encoding]),
              })}
            </li>
          )}
        </ul>
      )}
      <UnusedColumns columns={unused} />
    </Section>
  )
}

/** The columns of the file nothing was read from; one without a name by its place. */
export function UnusedColumns({ columns }: { readonly columns: readonly string[] }) {
  const t = useT()
  const { isolate, number } = useFormat()
  if (columns.length === 0) return null
  const nameOf = (column: string) => {
    const place = /^#(\d+)$/.exec(column)?.[1]
    return place === undefined
      ? isolate(column)
      : t(($) => $.imports.preview.unnamed, { number: number(Number(place), 0) })
  }
  return (
    <p className={classes.soft}>
      {t(($) => $.imports.preview.unused, { columns: columns.map(nameOf).join(', ') })}
    </p>
  )
}
