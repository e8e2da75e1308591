import { memo, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react'
import type { Stretch } from '../../../../shared/domain/timing/day-axis.ts'
import { Name } from '../../../components/name.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { Names } from '../../../components/hooks/use-names.ts'
import classes from './day.module.css'
import type { Placed, TimedEntry } from './use-day.ts'
import { pixelsOf } from './use-drag.ts'

interface Props {
  readonly placed: Placed
  /** Where it stands: as stored, or as it is being dragged. */
  readonly start: number
  readonly end: number
  /** What the day shows of all time. */
  readonly from: number
  readonly to: number
  readonly names: Names
  readonly onGrip: (
    event: PointerEvent<HTMLElement>,
    grip: 'move' | 'start' | 'end',
    entry: TimedEntry,
  ) => void
  readonly onKeyDown: (event: KeyboardEvent, entry: TimedEntry) => void
  readonly onLeave: (entry: TimedEntry) => void
  readonly onOpen: (entry: TimedEntry) => void
}

/** One entry on the day: its height is its length. */
export const DayBlock = memo(function DayBlock(props: Props) {
  const { placed, start, end, from, to, names } = props
  const { entry, lane, lanes } = placed
  const t = useT()
  const client = names.client(entry) ?? t(($) => $.time.entry.internal)
  const project = names.project(entry)
  return (
    <div
      role="button"
      tabIndex={0}
      className={classes['block']}
      style={placeOf({ start: Math.max(start, from), end: Math.min(end, to) }, from, lane, lanes)}
      data-short={end - start < 2400 || undefined}
      aria-keyshortcuts="ArrowUp ArrowDown Shift+ArrowUp Shift+ArrowDown S M J Enter Delete"
      onPointerDown={(event) => props.onGrip(event, 'move', entry)}
      onDoubleClick={() => props.onOpen(entry)}
      onKeyDown={(event) => props.onKeyDown(event, entry)}
      onKeyUp={() => props.onLeave(entry)}
      onBlur={() => props.onLeave(entry)}
    >
      <span
        className={classes['edge']}
        onPointerDown={(event) => props.onGrip(event, 'start', entry)}
      />
      <Words client={client} project={project} entry={entry} start={start} end={end} />
      <span
        className={classes['edge']}
        data-end=""
        onPointerDown={(event) => props.onGrip(event, 'end', entry)}
      />
    </div>
  )
})

interface WordsProps {
  readonly client: string
  readonly project: string | null
  readonly entry: TimedEntry
  readonly start: number
  readonly end: number
}

function Words({ client, project, entry, start, end }: WordsProps) {
  const t = useT()
  const { time, duration } = useFormat()
  const { zone } = entry.time
  return (
    <>
      <span className={classes['words']}>
        <strong className="hw-medium">
          <Name>{client}</Name>
        </strong>{' '}
        {project !== null && (
          <span className="hw-soft">
            <Name>{project}</Name>
          </span>
        )}
        <span className={classes['note']}>
          <Name>{entry.note}</Name>
        </span>
      </span>
      <span className={classes['length']}>
        <bdi className="hw-soft">
          {t(($) => $.time.entry.range, { from: time(start, zone), to: time(end, zone) })}
        </bdi>{' '}
        {duration(end - start)}
      </span>
    </>
  )
}

/** Where a stretch stands on the day, beside those it overlaps. */
export const placeOf = (
  { start, end }: Stretch,
  from: number,
  lane = 0,
  lanes = 1,
): CSSProperties => ({
  insetBlockStart: pixelsOf(start - from),
  blockSize: Math.max(pixelsOf(end - start), 14),
  insetInlineStart: `${(lane / lanes) * 100}%`,
  inlineSize: `${100 / lanes}%`,
})
