import { page } from 'vitest/browser'
import { TimePage } from '../../../renderer/features/timesheet/index.ts'
import type { CallInput } from '../../../shared/contract/index.ts'
import type { Entry } from '../../../shared/domain/entities.ts'
import { renderApp, type FakeCalls, type RenderOptions } from '../../support/page/fake-core.tsx'
import { aClient, anEntry, aProject } from '../../support/core/some-rows.ts'

// Tuesday 30 June 2026 is today; the week is the one from Monday 29 June.

export const at = (text: string) => Date.parse(text) / 1000
export const onDay = (
  id: number,
  date: string,
  seconds: number,
  more: Partial<Entry> = {},
): Entry => anEntry(id, { date, seconds, time: { kind: 'duration', date, seconds }, ...more })

export const plans = onDay(1, '2026-06-29', 7200, { note: 'Plans', projectId: 1 })
const calls = [
  onDay(2, '2026-06-30', 1800, { clientId: 2, note: 'Call' }),
  onDay(3, '2026-06-30', 3600, { clientId: 2, billable: false }),
]
// Monday evening into Tuesday: T1 gives 4 h to Monday and 30 min to Tuesday.
const night = anEntry(4, {
  clientId: 3,
  date: '2026-06-29',
  seconds: 16_200,
  time: {
    kind: 'interval',
    start: at('2026-06-29T20:00:20+02:00'),
    end: at('2026-06-30T00:30:20+02:00'),
    zone: 'Europe/Stockholm',
  },
})
const lastWeek = onDay(9, '2026-06-24', 5400, { clientId: 4, note: 'Sketch' })

/** A core that keeps what is written, as far as the grid asks. */
export function keeping(start: readonly Entry[]): FakeCalls {
  let entries = start
  let id = 100
  const added = (fields: CallInput<'entries.create'>): Entry => {
    const { time } = fields
    const seconds = time.kind === 'duration' ? time.seconds : time.end - time.start
    const date = time.kind === 'duration' ? time.date : '2026-06-30'
    const entry = { ...anEntry(id++), ...fields, date, seconds } as Entry
    entries = [...entries, entry]
    return entry
  }
  const changed = ({ id: of, fields }: { id: number; fields: Partial<Entry> }): Entry => {
    const before = entries.find((entry) => entry.id === of) ?? anEntry(of)
    const time = fields.time ?? before.time
    const seconds = time.kind === 'duration' ? time.seconds : time.end - time.start
    const after = { ...before, ...fields, seconds } as Entry
    entries = entries.map((entry) => (entry.id === of ? after : entry))
    return after
  }
  return {
    'clients.list': () => [
      aClient(1, 'Nordlys A/S'),
      aClient(2, 'Vagt AB'),
      aClient(3, 'Nattjour'),
      aClient(4, 'Gammal'),
    ],
    'projects.list': () => [aProject(1, 1, 'Harbour')],
    'entries.page': ({ from = '', to = '' }) =>
      entries.filter(({ date }) => date >= from && date <= to),
    'entries.days': () => [{ date: '2026-06-29', seconds: 3600 }],
    'entries.summary': () => ({ count: 0, seconds: 0 }),
    'entries.create': (fields) => ({ entry: added(fields), undoId: 7 }),
    'entries.update': (input) => ({ entry: changed(input as never), undoId: 8 }),
    'entries.delete': ({ ids }) => {
      entries = entries.filter((entry) => !ids.includes(entry.id))
      return { undoId: 9 }
    },
    'entries.apply': ({ create = [], update = [], delete: gone = [] }) => {
      entries = entries.filter((entry) => !gone.includes(entry.id))
      return {
        entries: [...create.map(added), ...update.map((one) => changed(one as never))],
        undoId: 10,
      }
    },
  }
}

export const show = (options: RenderOptions = {}, entries = [plans, ...calls, night, lastWeek]) =>
  renderApp(<TimePage />, {
    path: '/time/week',
    ...options,
    calls: { ...keeping(entries), ...options.calls },
  })
export const cell = (name: RegExp) => page.getByRole('gridcell', { name })
export const nordlys = (day: string) => cell(new RegExp(`^Nordlys A/S, Harbour, ${day}`))
export const vagt = (day: string) => cell(new RegExp(`^Vagt AB, ${day}`))
