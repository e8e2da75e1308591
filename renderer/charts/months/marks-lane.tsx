import { Tooltip } from '@mantine/core'
import { usePaper } from '../../components/paper.tsx'
import { markKinds, tallestStack, type Mark, type MarkGroup } from '../geometry/marks.ts'
import { MarkShape } from '../mark-shape.tsx'
import classes from './marks.module.css'
import { useChartText } from '../use-chart-text.ts'

/** The room a shape takes in a stack, and the least distance between two neighbours, in pixels. */
export const shapeSize = 22

interface LaneProps {
  readonly groups: readonly MarkGroup[]
  /** Where the middle of a month stands, in pixels from the left. */
  readonly middleOf: (monthIndex: number) => number
}

/** Height of the lane above the plot in pixels; none without marks. */
export const laneHeight = (groups: readonly MarkGroup[]): number => tallestStack(groups) * shapeSize

/** The marks above the months they belong to: buttons that say what happened when pointed at or focused. */
export function MarksLane({ groups, middleOf }: LaneProps) {
  const { t } = useChartText()
  const height = laneHeight(groups)
  if (groups.length === 0) return null
  return (
    <ul className={classes['lane']} style={{ height }} aria-label={t(($) => $.charts.marks.label)}>
      {groups.map((group) => (
        <li
          key={`${group.kind} ${group.from}`}
          style={{
            left: (middleOf(group.from) + middleOf(group.to)) / 2 - shapeSize / 2,
            top: height - (group.level + 1) * shapeSize,
          }}
        >
          <MarkButton group={group} />
        </li>
      ))}
    </ul>
  )
}

function MarkButton({ group }: { group: MarkGroup }) {
  const text = useChartText()
  const lines = group.marks.map((mark) => markText(mark, text))
  const shape = (
    <>
      <MarkShape kind={group.kind} />
      {group.marks.length > 1 && <b className={classes['count']}>{group.marks.length}</b>}
    </>
  )
  if (usePaper()) return <span className={classes['mark']}>{shape}</span>
  return (
    <Tooltip
      events={{ hover: true, focus: true, touch: true }}
      openDelay={0}
      label={<Lines lines={lines} dir={text.format.dir} />}
    >
      <button type="button" className={classes['mark']}>
        {shape}
        <span className="hw-only-for-readers"> {lines.join('; ')}</span>
      </button>
    </Tooltip>
  )
}

function Lines({ lines, dir }: { readonly lines: readonly string[]; readonly dir: string }) {
  return (
    <ul dir={dir}>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** A mark as one reads it: its day, its kind, and what happened. */
export function markText(mark: Mark, { t, format }: ReturnType<typeof useChartText>): string {
  return t(($) => $.charts.marks.one, {
    date: format.date(mark.on, 'day-month'),
    kind: t(($) => $.charts.marks.kind[mark.kind]),
    text: mark.text,
  })
}

/** What the shapes stand for; on paper, where nothing can be pointed at, every mark with its day. */
export function MarksLegend({ groups }: Pick<LaneProps, 'groups'>) {
  const { t, format } = useChartText()
  const paper = usePaper()
  if (groups.length === 0) return null
  if (!paper) {
    const kinds = markKinds.filter((kind) => groups.some((group) => group.kind === kind))
    return (
      <ul className="hw-legend">
        {kinds.map((kind) => (
          <li key={kind}>
            <MarkShape kind={kind} />
            {t(($) => $.charts.marks.kind[kind])}
          </li>
        ))}
      </ul>
    )
  }
  const marks = groups
    .flatMap((group) =>
      group.marks.map((mark, i) => ({ mark, key: `${group.kind} ${group.from} ${i}` })),
    )
    .toSorted((a, b) => (a.mark.on < b.mark.on ? -1 : a.mark.on > b.mark.on ? 1 : 0))
  return (
    <ul className={classes['list']}>
      {marks.map(({ mark, key }) => (
        <li key={key}>
          <MarkShape kind={mark.kind} />
          <span>
            {t(($) => $.charts.marks.one, {
              date: format.date(mark.on),
              kind: t(($) => $.charts.marks.kind[mark.kind]),
              text: mark.text,
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
