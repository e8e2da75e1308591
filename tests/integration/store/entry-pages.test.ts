import { describe, expect, test } from 'vitest'
import { clients } from '../../../electron/store/entities/clients.ts'
import type { Db } from '../../../electron/store/file/db.ts'
import { insertEntry } from '../../../electron/store/entities/entries.ts'
import {
  pageEntries,
  pageQuery,
  summariseEntries,
  type EntryFilter,
} from '../../../electron/store/entities/entry-pages.ts'
import { projects } from '../../../electron/store/entities/projects.ts'
import { activitySeconds, entriesInSpan } from '../../../electron/store/report/entries.ts'
import { aClient, aDuration, anEntry, anInterval, aProject } from '../../support/core/builders.ts'
import { expectOk, openMemoryStore } from '../../support/core/store.ts'

function aWorld() {
  const db = openMemoryStore()
  expectOk(clients.insert(db, aClient()))
  expectOk(projects.insert(db, aProject({ clientId: 1 })))
  const add = (note: string, fields: Parameters<typeof anEntry>[0]) =>
    expectOk(insertEntry(db, anEntry({ note, ...fields })))
  add('morning', { clientId: 1, time: anInterval('2026-03-02T08:00:00Z', '2026-03-02T09:00:00Z') })
  add('evening', { time: anInterval('2026-03-02T18:00:00Z', '2026-03-02T20:00:00Z') })
  add('no clock', { clientId: 1, projectId: 1, time: aDuration('2026-03-02', 3) })
  add('same, later', { clientId: 1, projectId: 1, time: aDuration('2026-03-02', 4) })
  add('before', { clientId: 1, time: aDuration('2026-03-01', 5) })
  return { db, add }
}
const notes = (db: Db, filter: EntryFilter, offset = 0, limit = 100) =>
  pageEntries(db, filter, offset, limit).map(({ note }) => note)
const plan = (db: Db, sql: string, values: readonly (string | number | null)[]) =>
  (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { readonly detail: string }[])
    .map(({ detail }) => detail)
    .join('\n')

describe('pages of entries', () => {
  test('come newest first by date, start and id, page by page', () => {
    const { db } = aWorld()
    const all = ['evening', 'morning', 'same, later', 'no clock', 'before']
    expect(notes(db, {})).toEqual(all)
    expect([...notes(db, {}, 0, 2), ...notes(db, {}, 2, 2), ...notes(db, {}, 4, 2)]).toEqual(all)
  })

  test.each<[string, EntryFilter, string[]]>([
    ['a client', { clientId: 1 }, ['morning', 'same, later', 'no clock', 'before']],
    ['internal time', { clientId: null }, ['evening']],
    ['a project', { projectId: 1 }, ['same, later', 'no clock']],
    ['a client’s project', { clientId: 1, projectId: 1 }, ['same, later', 'no clock']],
    ['dates', { from: '2026-03-01', to: '2026-03-01' }, ['before']],
    [
      'a client from a date',
      { clientId: 1, from: '2026-03-02', projectId: undefined },
      ['morning', 'same, later', 'no clock'],
    ],
    ['nothing', { to: '2026-02-28' }, []],
  ])('of %s; the summary agrees', (_, filter, expected) => {
    const { db } = aWorld()
    const page = pageEntries(db, filter, 0, 100)
    expect(page.map(({ note }) => note)).toEqual(expected)
    expect(summariseEntries(db, filter)).toEqual({
      count: expected.length,
      seconds: page.reduce((sum, entry) => sum + entry.seconds, 0),
    })
  })

  test.each<[string, EntryFilter, string]>([
    ['all', {}, 'entry_by_date'],
    ['dates', { from: '2026-01-01', to: '2026-12-31' }, 'entry_by_date'],
    ['a client', { clientId: 1 }, 'entry_by_client'],
    ['a client’s dates', { clientId: 1, from: '2026-01-01', to: '2026-12-31' }, 'entry_by_client'],
    ['internal time', { clientId: null }, 'entry_by_client'],
    ['a project', { projectId: 1 }, 'entry_by_project'],
  ])('of %s run along one index, with and without statistics', (_, filter, index) => {
    const { db } = aWorld()
    const { sql, values } = pageQuery(filter)
    for (const analyse of [false, true]) {
      if (analyse) db.exec('ANALYZE')
      const steps = plan(db, sql, [...values, 100, 0])
      expect(steps).toContain(`USING INDEX ${index}`)
      expect(steps).not.toContain('TEMP B-TREE')
    }
  })
})

describe('entries in a span of days', () => {
  const march3 = { clientId: 1, from: '2026-03-03', to: '2026-03-03' }

  test('T1: one that began before is there with the part that reaches in', () => {
    const { db, add } = aWorld()
    add('night', { clientId: 1, time: anInterval('2026-03-02T21:00:00Z', '2026-03-03T00:00:00Z') })
    add('week', { clientId: 1, time: anInterval('2026-02-20T23:00:00Z', '2026-03-03T23:00:00Z') })
    add('over', { clientId: 1, time: anInterval('2026-02-10T23:00:00Z', '2026-02-20T23:00:00Z') })
    const found = [...entriesInSpan(db, march3)]
    expect(
      found.map(({ entry, parts }) => [entry.note, parts.map((part) => part.seconds)]),
    ).toEqual([
      ['night', [3600]],
      ['week', [86_400]],
    ])
  })

  test('seconds by activity, most first; another client’s are not among them', () => {
    const { db, add } = aWorld()
    add('a', { clientId: 1, time: aDuration('2026-03-03', 1), activity: 'meeting' })
    add('b', { clientId: 1, time: aDuration('2026-03-03', 2), activity: 'work' })
    add('c', { clientId: 1, time: aDuration('2026-03-03', 3), activity: 'meeting' })
    add('d', { time: aDuration('2026-03-03', 9), activity: 'admin' })
    expect(activitySeconds(db, march3)).toEqual([
      { activity: 'meeting', seconds: 14_400 },
      { activity: 'work', seconds: 7200 },
    ])
    expect(activitySeconds(db, { ...march3, clientId: null })).toEqual([
      { activity: 'admin', seconds: 32_400 },
    ])
  })
})
