import type { ClientFigures } from '../../../shared/contract/reports.ts'
import type { Verdict } from '../../../shared/domain/kinds.ts'
import { counted } from '../../components/counted.ts'
import { useListOf } from '../../components/hooks/use-list-of.ts'
import { cx } from '../../components/cx.ts'
import table from '../../components/table.module.css'
import { useFormat } from '../../format/index.ts'
import { isSomeHours } from '../../format/time.ts'
import { useT } from '../../i18n/index.ts'
import { AdviceLine } from '../../report/advice/advice-line.tsx'
import classes from './review.module.css'
import { decisionsIn, isDone, useReviewWork } from './review-work.ts'
import type { Review } from './use-review.ts'

/** The review on one sheet: the days, every client of whom there is something to say with what was decided, the note. */
export function ReviewOnPaper({ review }: { readonly review: Review }) {
  const t = useT()
  const format = useFormat()
  const listOf = useListOf()
  const { decisions, note } = useDecided(review)
  const told = review.clients.filter((client) => isTold(client, review, decisions))
  const others = review.clients.length - told.length
  const days = (review.days ?? []).map((day) => format.isolate(format.date(day, 'weekday')))
  return (
    <>
      {days.length > 0 && (
        <p>{t(($) => $.walk.paper.days, { days: listOf(days, 'conjunction') })}</p>
      )}
      {told.length > 0 && <Told review={review} told={told} decisions={decisions} />}
      {others > 0 && (
        <p className="hw-soft">{t(($) => $.walk.paper.others, counted(format, others))}</p>
      )}
      {note !== '' && <p>{t(($) => $.walk.done.note, { note: format.isolate(note) })}</p>}
    </>
  )
}

type Decisions = ReadonlyMap<number, Verdict>

/** What is decided: in the review under way, else in the one that stands. */
function useDecided({ status }: Review): { readonly decisions: Decisions; readonly note: string } {
  const [work] = useReviewWork()
  const kept = isDone(status, work) ? status.last : null
  const decisions = kept?.decisions ?? (work ? decisionsIn(work) : [])
  return {
    decisions: new Map(decisions.map((one) => [one.clientId, one.decision])),
    note: kept?.note ?? work?.note ?? '',
  }
}

function isTold(client: ClientFigures, { changes, asked }: Review, decisions: Decisions): boolean {
  const { clientId, pendingSeconds, overdue } = client
  return (
    isSomeHours(pendingSeconds) ||
    overdue > 0 ||
    decisions.has(clientId) ||
    asked.includes(client) ||
    changes.some((change) => change.clientId === clientId)
  )
}

interface Props {
  readonly review: Review
  readonly told: readonly ClientFigures[]
  readonly decisions: Decisions
}

function Told({ review, told, decisions }: Props) {
  const t = useT()
  const words = t(($) => $.walk.paper, { returnObjects: true })
  const before = new Map(review.changes.map((one) => [one.clientId, one.before?.effectiveRate]))
  return (
    <table className={cx(table.table, classes['paper'])}>
      <thead>
        <tr>
          <th scope="col">{words.client}</th>
          {(['rate', 'waiting', 'overdue'] as const).map((key) => (
            <th key={key} scope="col" className="hw-number-cell">
              {words[key]}
            </th>
          ))}
          <th scope="col">{words.advice}</th>
          <th scope="col">{words.decision}</th>
        </tr>
      </thead>
      <tbody>
        {told.map((client) => (
          <Row
            key={client.clientId}
            client={client}
            was={before.get(client.clientId) ?? null}
            decision={decisions.get(client.clientId)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly client: ClientFigures
  /** What an hour brought at the last review. */
  readonly was: number | null
  readonly decision: Verdict | undefined
}

function Row({ client, was, decision }: RowProps) {
  const t = useT()
  const { hours, money, rate } = useFormat()
  const { effectiveRate, pendingSeconds, pendingValue, overdue } = client
  const whole = (amount: number) => money(amount, undefined, { whole: true })
  const waiting = pendingValue === null ? hours(pendingSeconds) : whole(pendingValue)
  return (
    <tr>
      <th scope="row">
        <bdi>{client.client}</bdi>
      </th>
      <td className="hw-number-cell">
        {effectiveRate === null ? '–' : rate(effectiveRate, { whole: true })}
        {was !== null && was !== effectiveRate && (
          <small>{t(($) => $.walk.paper.before, { rate: rate(was, { whole: true }) })}</small>
        )}
      </td>
      <td className="hw-number-cell">{isSomeHours(pendingSeconds) ? waiting : '–'}</td>
      <td className="hw-number-cell">{overdue > 0 ? whole(overdue) : '–'}</td>
      <td>
        <AdviceLine figures={client} />
      </td>
      <td>{decision ? t(($) => $.flags.verdict[decision]) : '–'}</td>
    </tr>
  )
}
