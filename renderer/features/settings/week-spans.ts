import { parseClock } from '../../../shared/domain/timing/clock.ts'

export type Span = readonly [from: string, to: string]
export type SpanProblem = 'unreadable' | 'overlap'

/** `8`, `8.30`, `830` as `08:00`, `08:30`; null if it is no time of day. */
export function normalClock(typed: string): string | null {
  const second = parseClock(typed)
  if (second === null) return null
  const minutes = second / 60
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** T3: a day's spans as typed, ready to be stored, or what is wrong with them. */
export function readSpans(typed: readonly Span[]): [string, string][] | SpanProblem {
  const spans: [string, string][] = []
  for (const [from, to] of typed) {
    const [start, end] = [normalClock(from), normalClock(to)]
    if (start === null || end === null) return 'unreadable'
    if (start >= end || start < (spans.at(-1)?.[1] ?? '')) return 'overlap'
    spans.push([start, end])
  }
  return spans
}

/** A span to offer next: the working day if there is none, else the hours after the last one. */
export function nextSpan(spans: readonly Span[]): Span {
  const last = spans.at(-1)?.[1]
  if (last === undefined) return ['08:00', '17:00']
  const minutes = Math.min((parseClock(last) ?? 0) / 60 + 60, 23 * 60)
  const text = (at: number) =>
    `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
  return [text(minutes), text(Math.min(minutes + 60, 24 * 60))]
}
