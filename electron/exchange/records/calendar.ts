import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import { dateOfDay, dayNumber, isIsoDate } from '../../../shared/domain/calendar.ts'
import { instantsOf, isZone } from '../../../shared/domain/zone.ts'
import { parseActivity } from '../columns/values/activity.ts'
import { refuse } from '../read/refuse.ts'
import type { Records } from './index.ts'
import { gridOf, type WorkRecord } from './record-grid.ts'

/** One line of a calendar file, unfolded: `DTSTART;TZID=Europe/Stockholm:20260105T090000`. */
interface Property {
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
  readonly value: string
}

interface Event {
  readonly line: number
  readonly properties: ReadonlyMap<string, Property>
}

/**
 * The events of a calendar file (RFC 5545): the first category that is no activity is the client, a `#tag` of the
 * summary the project. Days without hours and events that are cancelled or leave the time free are no work; an
 * event that repeats is refused, as only a calendar tells on which days. Null for any other text.
 */
export function readCalendar(text: string): Records | null {
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) return null
  const records: WorkRecord[] = []
  const refused: RefusedRow[] = []
  for (const event of eventsIn(text)) {
    const { value } = event.properties.get('SUMMARY') ?? { value: '' }
    const repeats = event.properties.has('RRULE') || event.properties.has('RDATE')
    if (repeats) refused.push(refuse(event.line, 'repeating-event', 'RRULE', plain(value)))
    else records.push(recordOf(event))
  }
  return { format: 'ics', grid: gridOf(records, ['start', 'end', 'note']), refused }
}

function* eventsIn(text: string): Generator<Event> {
  // What stands inside an event, such as an alarm, has properties of the same names.
  const open = { line: 0, inner: -1, properties: new Map<string, Property>() }
  for (const { line, content } of unfolded(text)) {
    const property = propertyOf(content)
    if (property === null) continue
    const { name, value } = property
    const isEvent = value.toUpperCase() === 'VEVENT'
    if (name === 'BEGIN' && isEvent) {
      Object.assign(open, { line, inner: 0, properties: new Map<string, Property>() })
    } else if (name === 'END' && isEvent) {
      if (open.inner >= 0) yield { line: open.line, properties: open.properties }
      open.inner = -1
    } else if (open.inner < 0) continue
    else if (name === 'BEGIN') open.inner += 1
    else if (name === 'END') open.inner = Math.max(0, open.inner - 1)
    else if (open.inner === 0 && !open.properties.has(name)) open.properties.set(name, property)
  }
}

/** Long lines go on in the next, which then begins with a space. */
function* unfolded(text: string): Generator<{ readonly line: number; readonly content: string }> {
  let content = ''
  let line = 1
  for (const [index, part] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^[ \t]/.test(part)) content += part.slice(1)
    else {
      if (content !== '') yield { line, content }
      content = part
      line = index + 1
    }
  }
  if (content !== '') yield { line, content }
}

function propertyOf(content: string): Property | null {
  const [, name = '', rest = '', value = ''] =
    /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^":;])*)*):(.*)$/s.exec(content.slice(0, 20_000)) ?? []
  if (name === '') return null
  const parameters = Object.fromEntries(
    [...rest.matchAll(/;([\w-]+)=(?:"([^"]*)"|([^;]*))/g)].map(([, key = '', quoted, bare]) => [
      key.toUpperCase(),
      quoted ?? bare ?? '',
    ]),
  )
  return { name: name.toUpperCase(), parameters, value }
}

const plain = (value: string): string =>
  value.replace(/\\([nN,;\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign)).trim()

function recordOf({ line, properties }: Event): WorkRecord {
  const value = (name: string): string => plain(properties.get(name)?.value ?? '')
  const start = properties.get('DTSTART')
  const summary = value('SUMMARY')
  const categories = (properties.get('CATEGORIES')?.value ?? '').split(/(?<!\\),/).map(plain)
  const client = categories.find((name) => name !== '' && parseActivity(name) === null)
  const isFree =
    /^transparent$/i.test(value('TRANSP')) || /^cancelled$/i.test(value('STATUS')) || isDay(start)
  return {
    line,
    id: [value('UID'), value('RECURRENCE-ID')].filter(Boolean).join(' '),
    start: momentOf(start),
    end: endOf(properties),
    client,
    project: /(?:^|\s)#([\p{L}\d][\p{L}\d_-]*)/u.exec(summary)?.[1],
    tags: categories.filter((name) => name !== client).join(', '),
    note: summary,
    type: isFree ? 'holiday' : '',
  }
}

const isDay = (start: Property | undefined): boolean => /^\d{8}$/.test(start?.value ?? '')

/** The end, or the start and how long it takes. */
function endOf(properties: Event['properties']): string {
  const end = properties.get('DTEND')
  if (end !== undefined) return momentOf(end)
  const start = properties.get('DTSTART')
  const length = lengthOf(properties.get('DURATION')?.value ?? '')
  const wall = wallOf(start?.value ?? '')
  if (wall === null || length === null) return ''
  const zone = zoneOf(start?.parameters['TZID'])
  const [from] = zone === null ? [] : instantsOf(wall.day, wall.second, zone)
  // Elapsed time where the zone is known, else by the clock.
  const isUtc = start?.value.endsWith('Z') === true || from !== undefined
  const until = new Date(((from ?? wall.day * daySeconds + wall.second) + length) * 1000)
  return until.toISOString().slice(0, 19) + (isUtc ? 'Z' : '')
}

const daySeconds = 86_400

function lengthOf(text: string): number | null {
  const [whole, weeks, days, hours, minutes, seconds] =
    /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text) ?? []
  if (whole === undefined) return null
  const parts = [weeks, days, hours, minutes, seconds].map((part) => Number(part ?? 0))
  const [w = 0, d = 0, h = 0, m = 0, s = 0] = parts
  return (w * 7 + d) * daySeconds + h * 3600 + m * 60 + s
}

interface Wall {
  readonly day: number
  readonly second: number
}

function wallOf(value: string): Wall | null {
  const [, year, month, day, hours, minutes, seconds] =
    /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z?$/.exec(value) ?? []
  const date = `${year}-${month}-${day}`
  if (!isIsoDate(date)) return null
  return {
    day: dayNumber(date),
    second: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
  }
}

/** UTC where the event names a zone, by the clock where it names none; what cannot be told stays as it is written. */
function momentOf(property: Property | undefined): string {
  const value = property?.value ?? ''
  const wall = wallOf(value)
  const named = property?.parameters['TZID']
  if (wall === null || value.endsWith('Z') || named === undefined) return value
  const zone = zoneOf(named)
  const [instant] = zone === null ? [] : instantsOf(wall.day, wall.second, zone)
  return instant === undefined
    ? `${dateOfDay(wall.day)} ${value.replace(/^.*T(..)(..)(..)$/, '$1:$2:$3')} ${named}`
    : `${new Date(instant * 1000).toISOString().slice(0, 19)}Z`
}

// As calendars of Windows call the zones of those who use the app.
const windowsZones: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'FLE Standard Time': 'Europe/Helsinki',
  'Israel Standard Time': 'Asia/Jerusalem',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Customized Time Zone': '',
}

/** The IANA zone of a name: itself, behind a calendar's own path, or as Windows calls it; null for others. */
function zoneOf(named: string | undefined): string | null {
  if (named === undefined) return null
  const own = windowsZones[named] ?? named.split('/').slice(-2).join('/')
  return [named, own].find((name) => name !== '' && isZone(name)) ?? null
}
