import type { FeeLive } from '../../../shared/profitability/live/fee-live.ts'
import type { RetainerLive } from '../../../shared/profitability/live/retainer-live.ts'
import { Name } from '../../components/name.tsx'
import { Section } from '../../components/page.tsx'
import { ScrollX } from '../../components/scroll-x.tsx'
import table from '../../components/table.module.css'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { nextLimit } from './running.ts'
import type { LiveProject } from './use-live-projects.ts'
import { useLiveWords } from './use-live-words.ts'

interface Props {
  readonly title: string
  readonly projects: readonly LiveProject[]
}

/** Fixed fees and retainers, one in a line: what was agreed, what is done, what an hour brings, what is next. */
export function LiveTable({ title, projects }: Props) {
  const t = useT()
  const column = t(($) => $.live.table.column, { returnObjects: true })
  return (
    <Section title={title} flush>
      <ScrollX label={title} className={table.scroll}>
        <table className={table.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{column.project}</th>
              {([column.fee, column.hours, column.rate] as const).map((label) => (
                <th key={label} scope="col" className="hw-number-cell">
                  {label}
                </th>
              ))}
              <th scope="col">{column.left}</th>
            </tr>
          </thead>
          <tbody>
            {projects.map(({ kind, live }) =>
              kind === 'fee' ? (
                <FeeRow key={live.projectId} fee={live} />
              ) : (
                <RetainerRow key={live.projectId} retainer={live} />
              ),
            )}
          </tbody>
        </table>
      </ScrollX>
    </Section>
  )
}

function FeeRow({ fee }: { readonly fee: FeeLive }) {
  const t = useT()
  const format = useFormat()
  const words = useLiveWords()
  const { price, seconds, estimatedSeconds, runningRate } = fee
  const done = format.hours(seconds)
  return (
    <tr>
      <th scope="row">
        <Name>{fee.project}</Name>
      </th>
      <td className="hw-number-cell">{format.money(price, undefined, { whole: true })}</td>
      <td className="hw-number-cell">
        {estimatedSeconds === null
          ? done
          : t(($) => $.live.table.hours, { done, all: format.hours(estimatedSeconds) })}
      </td>
      <td className="hw-number-cell">{runningRate === null ? '–' : words.rate(runningRate)}</td>
      <td>{useNext(fee)}</td>
    </tr>
  )
}

/** The next limit of a fee, with the hours and the day. */
function useNext(fee: FeeLive): string {
  const t = useT()
  const words = useLiveWords()
  if (fee.ended) return t(($) => $.live.table.ended)
  const next = nextLimit(fee)
  if (next === null) return '–'
  const left = t(($) => $.live.card.until[next], { hours: words.hours(fee.secondsLeft[next] ?? 0) })
  const day = fee.day[next]
  return day === null ? left : t(($) => $.live.table.about, { left, date: words.date(day) })
}

function RetainerRow({ retainer }: { readonly retainer: RetainerLive }) {
  const t = useT()
  const format = useFormat()
  const words = useLiveWords()
  const { fee, usedSeconds, includedSeconds, carriedSeconds, leftSeconds, rate } = retainer
  const hours = words.hours(Math.abs(leftSeconds))
  return (
    <tr>
      <th scope="row">
        <Name>{retainer.project}</Name>
      </th>
      <td className="hw-number-cell">
        {t(($) => $.live.table.feeMonth, { fee: format.money(fee, undefined, { whole: true }) })}
      </td>
      <td className="hw-number-cell">
        {t(($) => $.live.table.hours, {
          done: format.hours(usedSeconds),
          all: format.hours(includedSeconds + carriedSeconds),
        })}
      </td>
      <td className="hw-number-cell">{rate === null ? '–' : words.rate(rate)}</td>
      <td>
        {leftSeconds < 0
          ? t(($) => $.live.month.over, { over: hours })
          : t(($) => $.live.month.left, { left: hours })}
      </td>
    </tr>
  )
}
