import type { ReactNode } from 'react'
import { cx } from '../../../components/cx.ts'
import { Section } from '../../../components/page.tsx'
import { ScrollX } from '../../../components/scroll-x.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { dependenceOf } from './dependence-of.ts'
import type { Portfolio } from './portfolio-view.tsx'
import { useWords } from '../use-words.ts'
import classes from './portfolio.module.css'
import table from '../../../components/table.module.css'

type Year = Portfolio['keep']

/** The year before and after: money, hours, what an hour brings, and how much hangs on one client (C1). */
export function YearTable({ portfolio }: { readonly portfolio: Portfolio }) {
  const t = useT()
  const { keep, after } = portfolio
  const name = t(($) => $.weigh.portfolio.year.title)
  return (
    <Section flush title={name} text={t(($) => $.weigh.portfolio.year.text)}>
      <ScrollX label={name} className={table.scroll}>
        <table className={cx(table.table, classes['table'])}>
          <thead>
            <tr>
              <th scope="col">
                <span className="hw-only-for-readers">{t(($) => $.weigh.portfolio.year.row)}</span>
              </th>
              {(['keep', 'after', 'change'] as const).map((column) => (
                <th key={column} scope="col" className="hw-number-cell">
                  {t(($) => $.weigh.portfolio.year[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Amounts keep={keep} after={after} />
            <Dependence keep={keep} after={after} />
          </tbody>
        </table>
      </ScrollX>
    </Section>
  )
}

interface YearsProps {
  readonly keep: Year
  readonly after: Year
}

function Amounts({ keep, after }: YearsProps) {
  const t = useT()
  const format = useFormat()
  const words = useWords()
  const rate = (value: number | null) => (value === null ? '–' : words.rate(value))
  return (
    <>
      <Row
        name={t(($) => $.weigh.portfolio.year.revenue)}
        keep={words.money(keep.revenue)}
        after={words.money(after.revenue)}
        change={words.money(after.revenue - keep.revenue, true)}
      />
      <Row
        name={t(($) => $.weigh.portfolio.year.hours)}
        keep={format.hours(keep.seconds, 0)}
        after={format.hours(after.seconds, 0)}
        change={format.signedHours(after.seconds - keep.seconds, 0)}
      />
      <Row
        name={t(($) => $.weigh.portfolio.year.rate)}
        keep={rate(keep.rate)}
        after={rate(after.rate)}
        change={
          keep.rate === null || after.rate === null
            ? '–'
            : format.rate(after.rate - keep.rate, { whole: true, signed: true })
        }
      />
    </>
  )
}

function Dependence({ keep, after }: YearsProps) {
  const t = useT()
  const format = useFormat()
  const share = (year: Year) =>
    year.largestShare === null ? (
      '–'
    ) : (
      <>
        {format.percent(year.largestShare)}
        <small>
          <bdi>{largestOf(year)}</bdi>
        </small>
      </>
    )
  const words = (year: Year) => t(($) => $.weigh.portfolio.dependence[dependenceOf(year)])
  return (
    <>
      <Row
        name={t(($) => $.weigh.portfolio.year.largest)}
        keep={share(keep)}
        after={share(after)}
        change={
          keep.largestShare === null || after.largestShare === null
            ? '–'
            : format.percent(after.largestShare - keep.largestShare, 0, true)
        }
      />
      <Row
        name={t(($) => $.weigh.portfolio.year.dependence)}
        keep={words(keep)}
        after={words(after)}
        change=""
        words
      />
    </>
  )
}

/** The client with the largest share; new work is that of several, so it never is. */
const largestOf = (year: Year): string =>
  year.shares.find((one) => one.clientId !== null)?.client ?? ''

interface RowProps {
  readonly name: string
  readonly keep: ReactNode
  readonly after: ReactNode
  readonly change: ReactNode
  /** True: words, which may wrap. */
  readonly words?: boolean
}

function Row({ name, keep, after, change, words = false }: RowProps) {
  return (
    <tr data-words={words}>
      <th scope="row">{name}</th>
      <td className="hw-number-cell">
        <bdi>{keep}</bdi>
      </td>
      <td className="hw-number-cell">
        <bdi className="hw-strong">{after}</bdi>
      </td>
      <td className="hw-number-cell">
        <bdi>{change}</bdi>
      </td>
    </tr>
  )
}
