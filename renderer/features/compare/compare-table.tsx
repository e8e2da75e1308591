import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { cx } from '../../components/cx.ts'
import { Section } from '../../components/page.tsx'
import { ScrollX } from '../../components/scroll-x.tsx'
import table from '../../components/table.module.css'
import { useFormat, type Format } from '../../format/index.ts'
import { useT, type Translate } from '../../i18n/index.ts'
import { useAgainst } from '../../report/use-against.ts'
import { VerdictText } from '../../report/verdict-text.tsx'
import { comparedRows, type ComparedRow, type RowKind } from './compare-rows.ts'
import type { Names } from './compare-shown.tsx'
import classes from './compare.module.css'

interface Props {
  readonly a: ClientReport
  readonly b: ClientReport
  readonly names: Names
}

/** Both sides figure by figure, with the difference signed and in a word. */
export function CompareTable({ a, b, names }: Props) {
  const t = useT()
  const title = t(($) => $.review.table.title)
  return (
    <Section flush title={title}>
      <ScrollX label={title} className={table.scroll}>
        <table className={cx(table.table, classes['table'])}>
          <Head a={a} b={b} names={names} />
          <tbody>
            <Pair label={t(($) => $.review.table.verdict)} a={a} b={b}>
              {({ figures }) => <VerdictText figures={figures} />}
            </Pair>
            {comparedRows(a, b).map((row) => (
              <Row key={row.key} row={row} />
            ))}
            <Pair label={t(($) => $.review.table.flags)} a={a} b={b}>
              {(report) => <Flags report={report} />}
            </Pair>
          </tbody>
        </table>
      </ScrollX>
    </Section>
  )
}

function Head({ a, b, names: [first, second] }: Props) {
  const t = useT()
  const heads = [
    { name: first, report: a, side: 'a' },
    { name: second, report: b, side: 'b' },
  ]
  return (
    <thead>
      <tr>
        <th scope="col">{t(($) => $.review.table.figure)}</th>
        {heads.map(({ name, report, side }) => (
          <th key={side} scope="col" className="hw-number-cell">
            <Link href={`/clients/${report.figures.clientId}`} className={classes['name'] ?? ''}>
              <i data-side={side} aria-hidden />
              {name}
            </Link>
          </th>
        ))}
        <th scope="col" className="hw-number-cell">
          {t(($) => $.review.table.difference)}
        </th>
      </tr>
    </thead>
  )
}

interface PairProps extends Omit<Props, 'names'> {
  readonly label: string
  readonly children: (report: ClientReport) => ReactNode
}

/** A row of what has no difference that could be counted. */
function Pair({ label, a, b, children }: PairProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={classes['words']}>{children(a)}</td>
      <td className={classes['words']}>{children(b)}</td>
      <td className="hw-number-cell" aria-hidden />
    </tr>
  )
}

function Flags({ report: { figures } }: { readonly report: ClientReport }) {
  const t = useT()
  if (figures.flags.length === 0) return t(($) => $.flags.none)
  return (
    <ul className={classes['flags']}>
      {figures.flags.map((flag) => (
        <li key={flag.kind} className="hw-flag" data-serious={flag.serious}>
          {t(($) => $.flags.short[flag.kind])}
          {flag.serious && (
            <span className="hw-only-for-readers"> ({t(($) => $.flags.serious)})</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Row({ row }: { readonly row: ComparedRow }) {
  const t = useT()
  const format = useFormat()
  const { key, kind, a, b, difference, word } = row
  const against = useAgainst()
  const figure = (value: number | null) => {
    if (value === null) return '–'
    return kind === 'against' ? against.short(-value) : written(kind, value, format)
  }
  return (
    <tr data-main={key === 'effective'}>
      <th scope="row">{t(($) => $.review.row[key])}</th>
      <td className="hw-number-cell">{figure(a)}</td>
      <td className="hw-number-cell">{figure(b)}</td>
      <td className="hw-number-cell">
        {difference === null || word === null ? (
          '–'
        ) : (
          <span data-word={word} className={classes['difference']}>
            {word !== 'same' && <bdi>{signed(kind, difference, format, t)}</bdi>}
            <small>{t(($) => $.review.word[word])}</small>
          </span>
        )}
      </td>
    </tr>
  )
}

function written(kind: Exclude<RowKind, 'against'>, value: number, format: Format): string {
  if (kind === 'rate') return format.rate(value)
  if (kind === 'hours') return format.hours(value)
  if (kind === 'money') return format.money(value)
  return kind === 'days' ? format.days(value, 1) : format.percent(value, 1)
}

/** The difference with its sign; of shares in percentage points. */
function signed(kind: RowKind, value: number, format: Format, t: Translate): string {
  if (kind === 'rate') return format.rate(value, { signed: true })
  if (kind === 'hours') return format.signedHours(value)
  if (kind === 'money' || kind === 'against') {
    return format.money(value, undefined, { signed: true })
  }
  if (kind === 'share') {
    return t(($) => $.review.points, { percent: format.percent(value, 1, true) })
  }
  return format.days(value, 1, true)
}
