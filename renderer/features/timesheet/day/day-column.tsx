import { useLayoutEffect, useMemo, useRef } from 'react'
import { gapsIn, type DayAxis, type Stretch } from '../../../../shared/domain/timing/day-axis.ts'
import { useCoreClock, useSettings } from '../../../api/index.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { EntryHandlers } from '../use-entry-handlers.ts'
import { useNames } from '../../../components/hooks/use-names.ts'
import { DayBlock, placeOf } from './day-block.tsx'
import classes from './day.module.css'
import { useBlockKeys } from './use-block-keys.ts'
import type { Placed } from './use-day.ts'
import type { DayActs } from './use-day-acts.ts'
import { pixelsOf, useDrag } from './use-drag.ts'

/** A gap shorter than this is a pause. */
const leastGap = 15 * 60

interface Props {
  readonly axis: DayAxis
  readonly placed: readonly Placed[]
  /** The working hours of the day, in which what is missing is shown. */
  readonly work: readonly Stretch[]
  readonly acts: DayActs
  readonly handlers: EntryHandlers
}

/** The day by the clock, to scale; what is dragged or held by a key stands where it will. */
export function DayColumn({ axis, placed, work, acts, handlers }: Props) {
  const t = useT()
  const drag = useDrag(axis, (entry, time) => (entry ? acts.retime(entry, time) : acts.add(time)))
  const keys = useBlockKeys(placed, acts, handlers)
  const changed = drag.dragged ?? keys.held
  const scroller = useScrolledTo(axis, placed, work)
  return (
    <div className={classes['scroller']} ref={scroller}>
      <Hours axis={axis} />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- gaps and the line above do by keys what a drag over free room does */}
      <div
        className={classes['sheet']}
        data-day=""
        aria-label={t(($) => $.time.day.timeline)}
        role="group"
        style={{ blockSize: pixelsOf(axis.end - axis.start) }}
        onPointerDown={(event) => drag.begin(event, 'new', null)}
        onPointerMove={drag.move}
        onPointerUp={drag.drop}
        onPointerCancel={drag.cancel}
      >
        <Ground axis={axis} work={work} />
        <Gaps axis={axis} placed={placed} work={work} acts={acts} />
        <Blocks axis={axis} placed={placed} handlers={handlers} drag={drag} keys={keys} />
        <Overlaps axis={axis} placed={placed} />
        {changed?.id === null && (
          <div className={classes['fresh']} style={placeOf(changed, axis.start)} />
        )}
        <NowLine axis={axis} />
      </div>
    </div>
  )
}

interface BlocksProps extends Pick<Props, 'axis' | 'placed' | 'handlers'> {
  readonly drag: ReturnType<typeof useDrag>
  readonly keys: ReturnType<typeof useBlockKeys>
}

function Blocks({ axis, placed, handlers, drag, keys }: BlocksProps) {
  const names = useNames()
  const changed = drag.dragged ?? keys.held
  return placed.map((one) => {
    const { id, time } = one.entry
    const at = changed?.id === id ? changed : time
    return (
      <DayBlock
        key={id}
        placed={one}
        start={at.start}
        end={at.end}
        from={axis.start}
        to={axis.end}
        names={names}
        onGrip={drag.begin}
        onKeyDown={keys.onKeyDown}
        onLeave={keys.commit}
        onOpen={handlers.onEdit}
      />
    )
  })
}

/** Comes to where the day begins, as it was opened. */
function useScrolledTo(axis: DayAxis, placed: readonly Placed[], work: readonly Stretch[]) {
  const scroller = useRef<HTMLDivElement>(null)
  const first = Math.min(
    work[0]?.start ?? axis.start + 8 * 3600,
    placed.find(({ entry }) => entry.time.start >= axis.start)?.entry.time.start ?? Infinity,
  )
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = pixelsOf(first - axis.start) - 48
    // oxlint-disable-next-line react/exhaustive-deps -- what is moved on the day must not move the day
  }, [axis])
  return scroller
}

function Hours({ axis }: { readonly axis: DayAxis }) {
  const { time } = useFormat()
  return (
    <div className={classes['hours']} aria-hidden="true">
      {axis.hours.map((hour) => (
        <span key={hour} style={{ insetBlockStart: pixelsOf(hour - axis.start) }}>
          {time(hour)}
        </span>
      ))}
    </div>
  )
}

function Ground({ axis, work }: Pick<Props, 'axis' | 'work'>) {
  return (
    <div aria-hidden="true">
      {work.map((stretch) => (
        <div key={stretch.start} className={classes['work']} style={placeOf(stretch, axis.start)} />
      ))}
      {axis.hours.map((hour) => (
        <div
          key={hour}
          className={classes['line']}
          style={{ insetBlockStart: pixelsOf(hour - axis.start) }}
        />
      ))}
    </div>
  )
}

/** What is missing within the working hours: one click, or Enter or N, adds it. */
function Gaps({ axis, placed, work, acts }: Pick<Props, 'axis' | 'placed' | 'work' | 'acts'>) {
  const t = useT()
  const { time, duration } = useFormat()
  const gaps = useMemo(() => {
    const taken = placed.map(({ entry }) => entry.time)
    return taken.length === 0 ? [] : work.flatMap((one) => gapsIn(one, taken, leastGap))
  }, [placed, work])
  return gaps.map((gap) => {
    const length = duration(gap.end - gap.start)
    return (
      <button
        key={gap.start}
        type="button"
        className={classes['gap']}
        style={placeOf(gap, axis.start)}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => acts.add(gap)}
        onKeyDown={(event) => {
          if (event.code !== 'KeyN') return
          event.preventDefault()
          event.stopPropagation()
          acts.add(gap)
        }}
      >
        <span>
          {t(($) => $.time.day.gapText, { duration: length })}
          <span className="hw-only-for-readers">
            {t(($) => $.time.day.gap, { from: time(gap.start), to: time(gap.end) })}
          </span>
        </span>
        <strong>{t(($) => $.time.day.add)}</strong>
      </button>
    )
  })
}

/** Hatched where two entries count the same time. */
function Overlaps({ axis, placed }: Pick<Props, 'axis' | 'placed'>) {
  const twice = placed.flatMap(({ entry }, at) =>
    placed.slice(at + 1).flatMap(({ entry: other }) => {
      const [start, end] = [other.time.start, Math.min(entry.time.end, other.time.end)]
      return end > start ? [{ start, end, key: `${entry.id} ${other.id}` }] : []
    }),
  )
  return twice.map((one) => (
    <div
      key={one.key}
      className={classes['twice']}
      style={placeOf(one, axis.start)}
      aria-hidden="true"
    />
  ))
}

function NowLine({ axis }: { readonly axis: DayAxis }) {
  const now = useCoreClock()()
  const { zone } = useSettings()
  if (zone === '' || now < axis.start || now >= axis.end) return null
  return (
    <div
      className={classes['now']}
      style={{ insetBlockStart: pixelsOf(now - axis.start) }}
      aria-hidden="true"
    />
  )
}
