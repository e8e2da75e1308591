import { Button } from '@mantine/core'
import { addDays } from '../../../../shared/domain/calendar.ts'
import { useCall, useStatus } from '../../../api/index.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from './day.module.css'
import type { Placed, TimedEntry } from './use-day.ts'
import type { DayActs } from './use-day-acts.ts'

interface Overlap {
  readonly first: TimedEntry
  readonly second: TimedEntry
  /** The doubt's key, for saying that both are right; null: it is not doubted. */
  readonly key: string | null
  readonly from: number
  readonly to: number
}

interface Props {
  readonly placed: readonly Placed[]
  readonly acts: DayActs
}

/** Q1: time that two entries count, each with what mends it in one click. */
export function DayMends({ placed, acts }: Props) {
  const t = useT()
  const { time, duration } = useFormat()
  return useOverlaps(placed).map(({ first, second, key, from, to }) => (
    <div key={`${first.id} ${second.id}`} className={classes['mend']}>
      <p>
        {t(($) => $.time.day.overlap, {
          duration: duration(to - from),
          first: acts.nameOf(first),
          second: acts.nameOf(second),
          from: time(from),
          to: time(to),
        })}
      </p>
      {second.time.end > first.time.end && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => acts.retime(second, { start: first.time.end, end: second.time.end })}
        >
          {t(($) => $.time.day.startAt, {
            what: acts.nameOf(second),
            time: time(first.time.end),
          })}
        </Button>
      )}
      {second.time.start > first.time.start && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => acts.retime(first, { start: first.time.start, end: second.time.start })}
        >
          {t(($) => $.time.day.endAt, {
            what: acts.nameOf(first),
            time: time(second.time.start),
          })}
        </Button>
      )}
      {key !== null && (
        <Button size="compact-sm" variant="subtle" onClick={() => acts.settle(key)}>
          {t(($) => $.time.day.bothRight)}
        </Button>
      )}
    </div>
  ))
}

/** What overlaps and nobody has said to be right: doubts are told of a year back, and what is older is told as it stands. */
function useOverlaps(placed: readonly Placed[]): readonly Overlap[] {
  const { today } = useStatus()
  const doubts = useCall('doubts.list', { asOf: today }).data
  const known = new Set(doubts?.map(({ key }) => key))
  return placed
    .flatMap(({ entry: first }, at) =>
      placed.slice(at + 1).flatMap(({ entry: second }) => {
        const [from, to] = [second.time.start, Math.min(first.time.end, second.time.end)]
        if (to <= from) return []
        const key = `entries ${first.id} ${second.id} ${to - from}`
        const isDoubted = known.has(key)
        const isSettled = doubts !== undefined && !isDoubted && second.date > addDays(today, -360)
        return isSettled ? [] : [{ first, second, key: isDoubted ? key : null, from, to }]
      }),
    )
    .slice(0, 5)
}
