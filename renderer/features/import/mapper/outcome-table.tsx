import type { Comes, Looked } from '../../../../shared/contract/files/looks.ts'
import type { ImportKind } from '../../../../shared/domain/kinds.ts'
import { counted } from '../../../components/counted.ts'
import { Section } from '../../../components/page.tsx'
import table from '../../../components/table.module.css'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { questionOf } from '../preview/failure-text.ts'
import { comingCells, comingHeads } from './coming-cells.ts'
import shared from '../import.module.css'
import classes from './mapper.module.css'

interface Props {
  readonly looked: Looked
  readonly kind: ImportKind
  readonly isPart: boolean
}

/** What comes of the rows as things stand: the first of them, and those further down that cannot be read. */
export function OutcomeTable({ looked, kind, isPart }: Props) {
  const t = useT()
  const { rows, missing } = looked
  const isOpen = rows.every(({ comes }) => comes.kind === 'open')
  return (
    <Section flush title={t(($) => $.imports.mapper.comes.title)} text={<Sum looked={looked} />}>
      {missing.length === 0 && !isOpen && <Rows rows={rows} kind={kind} />}
      {isPart && <p className={shared.more}>{t(($) => $.imports.mapper.begun)}</p>}
    </Section>
  )
}

function Sum({ looked: { counts, missing, question } }: { readonly looked: Looked }) {
  const t = useT()
  const format = useFormat()
  if (missing.length > 0) {
    const fields = missing.map((field) => t(($) => $.imports.mapper.field[field])).join(', ')
    return <span>{t(($) => $.imports.mapper.comes.missing, { fields })}</span>
  }
  const asked = question && questionOf(question)
  if (asked) return <span>{t(($) => $.imports[asked].title)}</span>
  const parts = [
    t(($) => $.imports.mapper.comes.taken, counted(format, counts.taken)),
    ...(counts.seconds > 0
      ? [t(($) => $.imports.mapper.comes.hours, { hours: format.hours(counts.seconds, 2) })]
      : []),
    ...(counts.refused > 0
      ? [t(($) => $.imports.mapper.comes.refused, counted(format, counts.refused))]
      : []),
  ]
  return <span className={classes.sum}>{parts.join(' · ')}</span>
}

function Rows({ rows, kind }: Pick<Looked, 'rows'> & { readonly kind: ImportKind }) {
  const t = useT()
  const heads = comingHeads(t, kind)
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className="hw-number-cell">
              {t(($) => $.imports.mapper.comes.line)}
            </th>
            {heads.map(({ name, isNumber }) => (
              <th scope="col" key={name} className={isNumber ? 'hw-number-cell' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, comes }) => (
            <Coming key={line} line={line} comes={comes} heads={heads} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ComingProps {
  readonly line: number
  readonly comes: Comes
  readonly heads: ReturnType<typeof comingHeads>
}

function Coming({ line, comes, heads }: ComingProps) {
  const t = useT()
  const format = useFormat()
  const cells = comingCells(t, format, comes)
  return (
    <tr>
      <td className="hw-number-cell">{format.number(line)}</td>
      {cells.map((cell, at) => (
        <td key={heads[at]?.name} className={heads[at]?.isNumber ? 'hw-number-cell' : undefined}>
          <bdi>{cell}</bdi>
        </td>
      ))}
      {cells.length === 0 && (
        <td colSpan={heads.length}>
          {comes.kind === 'refused' ? (
            <span className={shared.found}>
              {t(($) => $.imports.refusal[comes.refused.code])}
              {comes.refused.column !== undefined && (
                <bdi className={shared.soft}>{comes.refused.column}</bdi>
              )}
              {comes.refused.detail !== undefined && comes.refused.detail !== '' && (
                <code className={shared.offending}>
                  <bdi>{comes.refused.detail}</bdi>
                </code>
              )}
            </span>
          ) : (
            <span className={shared.soft}>{t(($) => $.imports.mapper.comes.aside)}</span>
          )}
        </td>
      )}
    </tr>
  )
}
