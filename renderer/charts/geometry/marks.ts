import type { IsoDate, MonthKey } from '../../../shared/domain/calendar.ts'

/** What can be marked on a time axis, in the order in which marks of one month are stacked. */
export const markKinds = ['rate', 'action', 'sign'] as const
export type MarkKind = (typeof markKinds)[number]

/** Something that happened on a day: an agreed rate began, an action was started, a warning sign was seen. */
export interface Mark {
  readonly kind: MarkKind
  readonly on: IsoDate
  /** What happened, in words. */
  readonly text: string
}

/** Marks of one kind that are drawn as one shape. */
export interface MarkGroup {
  readonly kind: MarkKind
  /** Oldest first; at least one. */
  readonly marks: readonly Mark[]
  /** The months the shape stands for, by index; the same twice where it stands for one. */
  readonly from: number
  readonly to: number
  /** How many shapes of other kinds stand below it at its place. */
  readonly level: number
}

/**
 * Marks gathered into shapes: one for each kind and month, or each run of `monthsPerShape` months where a
 * month is too narrow for a shape. Marks outside the months are left out.
 */
export function markGroups(
  marks: readonly Mark[],
  months: readonly MonthKey[],
  monthsPerShape = 1,
): MarkGroup[] {
  const index = new Map(months.map((month, i) => [month, i]))
  const shown = marks
    .flatMap((mark) => {
      const month = index.get(mark.on.slice(0, 7))
      return month === undefined ? [] : [{ mark, place: Math.floor(month / monthsPerShape) }]
    })
    .toSorted((a, b) => (a.mark.on < b.mark.on ? -1 : a.mark.on > b.mark.on ? 1 : 0))
  const places = [...Map.groupBy(shown, ({ place }) => place)].toSorted(([a], [b]) => a - b)
  return places.flatMap(([place, here]) => {
    const kinds = markKinds.filter((kind) => here.some(({ mark }) => mark.kind === kind))
    return kinds.map((kind, level) => ({
      kind,
      level,
      marks: here.filter(({ mark }) => mark.kind === kind).map(({ mark }) => mark),
      from: place * monthsPerShape,
      to: Math.min(months.length, (place + 1) * monthsPerShape) - 1,
    }))
  })
}

/** How many shapes stand on each other where most do. */
export const tallestStack = (groups: readonly MarkGroup[]): number =>
  groups.reduce((most, { level }) => Math.max(most, level + 1), 0)
