import type { WorkingHours } from '../../../shared/domain/settings.ts'
import { weekdays, type Weekday } from '../../../shared/domain/kinds.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/**
 * Working hours (T3) as people type them: `mon-fri=08:00-17:00`, several days apart by commas, several
 * spans of a day by plus signs (`mon-thu=8-12+13-17,fri=8-12`), or `none`. Null for anything else; whether
 * spans overlap is left to the settings.
 */
export function parseWorkingHours(text: string): WorkingHours | null {
  const typed = text.trim().toLowerCase()
  const week: { -readonly [K in Weekday]?: WorkingHours[K] } = {}
  if (typed === 'none') return week
  for (const part of typed.split(',')) {
    const [dayText = '', spanText = '', ...rest] = part.trim().split('=')
    const range = daysOf(dayText.trim())
    const spans = spanText.split('+').map(spanOf)
    if (rest.length > 0 || range === null || spans.includes(null)) return null
    for (const day of range) {
      if (week[day]) return null
      week[day] = spans.filter((span) => span !== null)
    }
  }
  return week
}

/** Working hours in the form `parseWorkingHours` reads, days of like hours together. */
export function formatWorkingHours(week: WorkingHours): string {
  const spans = weekdays.map((day) =>
    (week[day] ?? []).map(([from, to]) => `${from}-${to}`).join('+'),
  )
  const parts: string[] = []
  for (let first = 0; first < spans.length;) {
    let next = first + 1
    while (next < spans.length && spans[next] === spans[first]) next++
    const range = next - first > 1 ? `${days[first]}-${days[next - 1]}` : days[first]
    if (spans[first]) parts.push(`${range}=${spans[first]}`)
    first = next
  }
  return parts.join(',') || 'none'
}

function daysOf(text: string): readonly Weekday[] | null {
  const [from = '', to = from, ...rest] = text.split('-')
  const first = days.findIndex((day) => day === from)
  const last = days.findIndex((day) => day === to)
  if (rest.length > 0 || first < 0 || last < first) return null
  return weekdays.slice(first, last + 1)
}

function spanOf(text: string): [string, string] | null {
  const match = /^(\d{1,2})(?::(\d\d))?-(\d{1,2})(?::(\d\d))?$/.exec(text.trim())
  if (!match) return null
  const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = match
  return [`${fromHour.padStart(2, '0')}:${fromMinute}`, `${toHour.padStart(2, '0')}:${toMinute}`]
}
