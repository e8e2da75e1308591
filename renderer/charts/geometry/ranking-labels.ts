/** A bar in pixels from the axis' start; `top` counts downwards. Bars stand in order, side by side. */
export interface LabelledBar {
  readonly from: number
  readonly to: number
  readonly top: number
}

/** Where a label stands, in the same pixels; `bottom` is the lower edge of its box. */
export interface PlacedLabel {
  readonly bar: number
  readonly from: number
  readonly width: number
  readonly bottom: number
  /** Whether its words begin at the bar's start or end at the bar's end. */
  readonly at: 'start' | 'end'
  /** Where the line down to its bar stands; null where it lies on the bar itself. */
  readonly leader: number | null
}

export interface LabelRoom {
  readonly bars: readonly LabelledBar[]
  /** The width of a bar's label by the bar's index, and the height of any. */
  readonly widthOf: (bar: number) => number
  readonly height: number
  /** Heights of the lines across the plot: no label is crossed by one if it can be helped. */
  readonly lines: readonly number[]
  /** Labels stay between the top of the drawing and the plot's end. */
  readonly top: number
  readonly width: number
}

const above = 5
const step = 3
const apart = { x: 6, y: 3 }
/** Farther from its bar a label that need not be there would be read as another's. */
const farthest = 96

interface Order {
  /** Named whatever it takes: these are placed first. */
  readonly must: readonly number[]
  readonly others: readonly number[]
  /** How many labels at most, the musts among them. */
  readonly most: number
}

/**
 * Labels that touch neither each other nor a bar nor, if it can be helped, a line: at the start of their bar,
 * over the lower ones beside it, else ending with it; whichever finds no room is left out. Up to ten are all
 * tried from the lowest on, which leaves the most room.
 */
export function placeLabels(room: LabelRoom, { must, others, most }: Order): PlacedLabel[] {
  const all = [...must, ...others].toSorted((a, b) => b - a)
  if (all.length <= 10) {
    const placed = inTurn(room, all, all.length, new Set(all))
    if (placed.length === all.length) return placed
  }
  return inTurn(room, [...must, ...others], most, new Set(must))
}

function inTurn(
  room: LabelRoom,
  order: readonly number[],
  most: number,
  must: ReadonlySet<number>,
): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const bar of order) {
    if (placed.length >= most) break
    const found =
      place(room, placed, bar, { lines: room.lines, reach: must.has(bar) ? Infinity : farthest }) ??
      (must.has(bar) ? place(room, placed, bar, { lines: [], reach: Infinity }) : null)
    if (found) placed.push(found)
  }
  return placed
}

interface Limits {
  readonly lines: readonly number[]
  readonly reach: number
}

function place(
  room: LabelRoom,
  placed: readonly PlacedLabel[],
  index: number,
  { lines, reach }: Limits,
): PlacedLabel | null {
  const bar = room.bars[index]
  if (!bar) return null
  const width = room.widthOf(index)
  for (const at of ['start', 'end'] as const) {
    const from = at === 'start' ? bar.from + 2 : bar.to - 2 - width
    if (from < 0 || from + width > room.width) continue
    const floor = highestUnder(room.bars, from, from + width) - above
    for (let bottom = floor; bottom - room.height >= room.top; bottom -= step) {
      if (bar.top - bottom > reach) break
      const isOn = bar.top - bottom <= above + step
      const leader = isOn ? null : at === 'start' ? bar.from + 0.5 : bar.to - 0.5
      const label = { bar: index, from, width, bottom, at, leader }
      const crossed = lines.some((y) => y > bottom - room.height - 1 && y < bottom + 2)
      if (!crossed && !placed.some((other) => touch(room, label, other))) return label
    }
  }
  return null
}

/** The top of the highest bar below a stretch of the axis. */
function highestUnder(bars: readonly LabelledBar[], from: number, to: number): number {
  let top = Infinity
  for (const bar of bars) {
    if (bar.from < to - 0.5 && bar.to > from + 0.5) top = Math.min(top, bar.top)
  }
  return top
}

function touch(room: LabelRoom, a: PlacedLabel, b: PlacedLabel): boolean {
  const beside = a.from > b.from + b.width + apart.x || b.from > a.from + a.width + apart.x
  const over =
    a.bottom - room.height - apart.y > b.bottom || b.bottom - room.height - apart.y > a.bottom
  return !(beside || over) || cuts(room, a, b) || cuts(room, b, a)
}

/** Whether the line of one goes through the words of the other. */
function cuts(room: LabelRoom, line: PlacedLabel, words: PlacedLabel): boolean {
  if (line.leader === null) return false
  const foot = room.bars[line.bar]?.top ?? 0
  const isBeside = line.leader < words.from - 3 || line.leader > words.from + words.width + 3
  return !isBeside && words.bottom > line.bottom && words.bottom - room.height < foot
}
