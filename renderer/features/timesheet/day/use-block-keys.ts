import { useRef, useState, type KeyboardEvent } from 'react'
import type { Stretch } from '../../../../shared/domain/timing/day-axis.ts'
import type { EntryHandlers } from '../use-entry-handlers.ts'
import type { Placed, TimedEntry } from './use-day.ts'
import type { DayActs } from './use-day-acts.ts'
import { steps, type Dragged } from './use-drag.ts'

/** Keys on an entry: what the pointer does, and more. A key held down is one change, written as it is let go. */
export function useBlockKeys(placed: readonly Placed[], acts: DayActs, handlers: EntryHandlers) {
  const [held, setHeld] = useState<Dragged | null>(null)
  const latest = useRef<Dragged | null>(null)
  const hold = (next: Dragged | null) => {
    latest.current = next
    setHeld(next)
  }
  return {
    held,
    onKeyDown: (event: KeyboardEvent, entry: TimedEntry) => {
      const by = byOf(event)
      if (by !== 0) {
        const now = latest.current?.id === entry.id ? latest.current : entry.time
        const next = event.shiftKey ? resized(now, by) : moved(now, by)
        hold({ id: entry.id, start: next.start, end: next.end })
      } else if (!act(event, entry, placed, acts, handlers)) return
      event.preventDefault()
      event.stopPropagation()
    },
    /** The key was let go, or the entry was left. */
    commit: (entry: TimedEntry) => {
      const { current } = latest
      if (current?.id !== entry.id) return
      hold(null)
      acts.retime(entry, current)
    },
  }
}

function byOf({ key, altKey }: KeyboardEvent): number {
  const step = altKey ? steps.small : steps.usual
  return key === 'ArrowDown' ? step : key === 'ArrowUp' ? -step : 0
}

const moved = ({ start, end }: Stretch, by: number): Stretch => ({
  start: start + by,
  end: end + by,
})
const resized = ({ start, end }: Stretch, by: number): Stretch => ({
  start,
  end: Math.max(end + by, start + Math.abs(by)),
})

/** Letters by their place, so that they work on a Hebrew layout too. */
function act(
  event: KeyboardEvent,
  entry: TimedEntry,
  placed: readonly Placed[],
  acts: DayActs,
  handlers: EntryHandlers,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const { start, end } = entry.time
  const found: Readonly<Record<string, () => void>> = {
    KeyS: () => acts.split(entry, start + Math.round((end - start) / 2 / 60) * 60),
    KeyM: () => {
      const beside = besideOf(entry, placed)
      if (beside) acts.merge([entry.id, beside.id])
      else acts.sayAlone()
    },
    KeyJ: () => {
      const next = placed.find((one) => one.entry.time.start > end)
      if (next) acts.retime(entry, { start, end: next.entry.time.start })
    },
    KeyR: () => {
      if (!event.repeat && !event.shiftKey) handlers.onContinue(entry)
    },
    Enter: () => handlers.onEdit(entry),
    Delete: () => acts.remove(entry),
    Backspace: () => acts.remove(entry),
  }
  const key = event.key === 'Enter' || event.key.length > 1 ? event.key : event.code
  found[key]?.()
  return key in found
}

/** The next entry of the same project and day, else the one before. */
function besideOf(entry: TimedEntry, placed: readonly Placed[]): TimedEntry | undefined {
  const alike = placed
    .map((one) => one.entry)
    .filter((one) => one.clientId === entry.clientId && one.projectId === entry.projectId)
    .filter((one) => one.date === entry.date && one.billable === entry.billable)
  const at = alike.findIndex(({ id }) => id === entry.id)
  return alike[at + 1] ?? alike[at - 1]
}
