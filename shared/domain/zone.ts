import { daySeconds } from './calendar.ts'

/** A local wall-clock moment: days since 1970-01-01 and seconds since that day's 00:00. */
export type LocalTime = { readonly day: number; readonly secondOfDay: number }

/** Seconds to add to UTC, and the instant up to which that surely holds (it may hold longer). */
export type OffsetSpan = { readonly offset: number; readonly until: number }

type Spans = { readonly starts: readonly number[]; readonly offsets: readonly number[] }
type Zone = { readonly format: Intl.DateTimeFormat; readonly buckets: Map<number, Spans> }

/** Offsets are looked up in stretches of 400 days, sampled weekly: no zone changes twice in a week. */
const bucketSeconds = 400 * daySeconds
const sampleSeconds = 7 * daySeconds

const zones = new Map<string, Zone>()

/** Whether the text names an IANA zone this machine knows. A fixed offset such as `+02:00` is none. */
export function isZone(text: string): boolean {
  if (zones.has(text)) return true
  if (!/^[A-Za-z]/.test(text)) return false
  try {
    zoneNamed(text)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The local date and wall time at an instant. Throws RangeError for an unknown zone. */
export function localOf(epochSeconds: number, zone: string): LocalTime {
  const local = epochSeconds + offsetAt(epochSeconds, zone)
  const day = Math.floor(local / daySeconds)
  return { day, secondOfDay: local - day * daySeconds }
}

/** The instants that show this wall time: none in a spring gap, two in an autumn repeat, else one. */
export function instantsOf(day: number, secondOfDay: number, zone: string): number[] {
  const local = day * daySeconds + secondOfDay
  const before = offsetAt(local - daySeconds, zone)
  const after = offsetAt(local + daySeconds, zone)
  const candidates = before === after ? [local - before] : [local - before, local - after]
  return candidates
    .filter((instant) => instant + offsetAt(instant, zone) === local)
    .toSorted((a, b) => a - b)
}

/** The zone's offset at an instant and how far it reaches, in seconds. */
export function offsetSpanAt(epochSeconds: number, zone: string): OffsetSpan {
  const bucket = Math.floor(epochSeconds / bucketSeconds)
  const { starts, offsets } = spansOf(zone, bucket)
  const i = indexAt(starts, epochSeconds)
  return { offset: offsets[i] ?? 0, until: starts[i + 1] ?? (bucket + 1) * bucketSeconds }
}

function offsetAt(epochSeconds: number, zone: string): number {
  const { starts, offsets } = spansOf(zone, Math.floor(epochSeconds / bucketSeconds))
  return offsets[indexAt(starts, epochSeconds)] ?? 0
}

function indexAt(starts: readonly number[], instant: number): number {
  let i = starts.length - 1
  while (i > 0 && (starts[i] ?? 0) > instant) i--
  return i
}

function spansOf(name: string, bucket: number): Spans {
  const zone = zones.get(name) ?? zoneNamed(name)
  let spans = zone.buckets.get(bucket)
  if (!spans) {
    spans = findSpans(zone.format, bucket * bucketSeconds)
    zone.buckets.set(bucket, spans)
  }
  return spans
}

function zoneNamed(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const zone = { format, buckets: new Map<number, Spans>() }
  zones.set(name, zone)
  return zone
}

function findSpans(format: Intl.DateTimeFormat, from: number): Spans {
  const starts = [from]
  const offsets = [askOffset(format, from)]
  for (let at = from; at < from + bucketSeconds; at += sampleSeconds) {
    const next = Math.min(at + sampleSeconds, from + bucketSeconds - 1)
    const known = offsets.at(-1) ?? 0
    if (askOffset(format, next) === known) continue
    const change = findChange(format, at, next, known)
    starts.push(change)
    offsets.push(askOffset(format, change))
  }
  return { starts, offsets }
}

function findChange(format: Intl.DateTimeFormat, from: number, to: number, known: number): number {
  let before = from
  let after = to
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (askOffset(format, middle) === known) before = middle
    else after = middle
  }
  return after
}

function askOffset(format: Intl.DateTimeFormat, instant: number): number {
  const fields = format.format(instant * 1000).match(/\d+/g) ?? []
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = fields.map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - instant
}
