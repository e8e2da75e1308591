import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkStore, type OnStep } from '../../../electron/store/file/check.ts'
import { clients } from '../../../electron/store/entities/clients.ts'
import type { Db } from '../../../electron/store/file/db.ts'
import {
  deleteEntries,
  insertEntry,
  updateEntry,
} from '../../../electron/store/entities/entries.ts'
import { sumDays } from '../../../electron/store/entities/entry-pages.ts'
import { insertEntries } from '../../../electron/store/imports/entries.ts'
import { importBatch } from '../../../electron/store/imports/batches.ts'
import { undoImport } from '../../../electron/store/imports/take-back.ts'
import { projects } from '../../../electron/store/entities/projects.ts'
import { rebuildRollup, verifyRollup } from '../../../electron/store/rollup/rollup.ts'
import { getSettings, setSettings } from '../../../electron/store/entities/settings.ts'
import { applyUndo, undoable } from '../../../electron/store/rows/undo.ts'
import { dateOfDay, dayNumber } from '../../../shared/domain/calendar.ts'
import { ok } from '../../../shared/contract/call.ts'
import { rollUp, workWeek } from '../../../shared/profitability/hours/hours.ts'
import type { EntryFields } from '../../../shared/domain/entities.ts'
import { aClient, aDuration, anEntry, anInterval, aProject } from '../../support/core/builders.ts'
import { expectOk, openMemoryStore, testNow } from '../../support/core/store.ts'
import { runs } from '../../support/runs.ts'

const stored = (db: Db) =>
  db
    .prepare(
      'SELECT client_id, project_id, day, seconds, billable_seconds, out_of_hours_seconds FROM rollup',
    )
    .raw()
    .all()

const differences = (db: Db) => verifyRollup(db, getSettings(db).workingHours)

describe('rollup', () => {
  test('T1, T3: an entry over midnight adds to both days, outside working hours', () => {
    const db = openMemoryStore()
    const { id } = expectOk(clients.insert(db, aClient()))
    const time = anInterval('2026-02-11T19:00:00Z', '2026-02-11T23:30:00Z')
    expectOk(insertEntry(db, anEntry({ clientId: id, time, billable: false })))
    const day = dayNumber('2026-02-11')
    expect(stored(db)).toEqual([
      [id, 0, day, 14_400, 0, 14_400],
      [id, 0, day + 1, 1800, 0, 1800],
    ])
    expect(sumDays(db, '2026-02-11', '2026-02-12')).toEqual([
      { date: '2026-02-11', seconds: 14_400 },
      { date: '2026-02-12', seconds: 1800 },
    ])
  })

  test('a day without hours left has no row', () => {
    const db = openMemoryStore()
    const entry = expectOk(insertEntry(db, anEntry()))
    expect(stored(db)).toHaveLength(1)
    expectOk(updateEntry(db, entry.id, { time: aDuration('2026-03-02') }))
    expect(stored(db)).toEqual([[0, 0, dayNumber('2026-03-02'), 3600, 3600, 0]])
    expectOk(deleteEntries(db, [entry.id]))
    expect(stored(db)).toEqual([])
  })

  test('T3: new working hours make it anew in the same change', () => {
    const db = openMemoryStore()
    expectOk(insertEntry(db, anEntry()))
    expect(stored(db)).toEqual([[0, 0, dayNumber('2026-01-12'), 28_800, 28_800, 0]])
    expectOk(setSettings(db, { workingHours: { '1': [['10:00', '12:00']] } }))
    expect(stored(db)).toEqual([[0, 0, dayNumber('2026-01-12'), 28_800, 28_800, 21_600]])
    expect(differences(db)).toBe(0)
  })

  test('the check says how far it is in even steps, and where it cannot, how long it is likely to take', () => {
    const db = openMemoryStore()
    expectOk(
      importBatch(db, { importedAt: testNow, format: 'toggl', fileName: 'x' }, (batchId) => {
        const rows = Array.from({ length: 30_000 }, (_, i) => ({
          ...anEntry({ time: aDuration(dateOfDay(20_000 + (i % 1500))) }),
          importKey: `a key ${10_000 + i}`,
        }))
        insertEntries(db, batchId, rows)
        return ok({ taken: rows.length, updated: 0, duplicates: 0, refused: 0 })
      }),
    )
    const steps: Parameters<OnStep>[] = []
    expect(checkStore(db, (...step) => steps.push(step)).sound).toBe(true)
    const told = steps.map(([done]) => done)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect([told[0], told.at(-1)]).toEqual([0, 100])
    const jumps = steps.slice(1).map(([done], i) => done - (steps[i]?.[2]?.done ?? told[i] ?? 0))
    expect(Math.max(...jumps)).toBeLessThanOrEqual(20)
  })

  test('verifying counts the days that differ and rebuilding mends them', () => {
    const db = openMemoryStore()
    for (const date of ['2026-01-12', '2026-01-13', '2026-01-14']) {
      expectOk(insertEntry(db, anEntry({ time: aDuration(date) })))
    }
    const right = stored(db)
    db.exec(`UPDATE rollup SET seconds = seconds + 1 WHERE day = ${dayNumber('2026-01-12')};
      DELETE FROM rollup WHERE day = ${dayNumber('2026-01-13')};
      INSERT INTO rollup VALUES (7, 0, 1, 1, 0, 0)`)
    expect(differences(db)).toBe(3)
    expect(checkStore(db).sound).toBe(false)
    expect(rebuildRollup(db, getSettings(db).workingHours)).toBe(3)
    expect(stored(db)).toEqual(right)
  })

  test('it agrees with the rules’ own sums per client', () => {
    const db = openMemoryStore()
    const { id } = expectOk(clients.insert(db, aClient()))
    const entries = [
      anEntry({ clientId: id }),
      anEntry({ clientId: id, time: anInterval('2026-03-28T22:00:00Z', '2026-03-29T06:00:00Z') }),
      anEntry({ clientId: id, billable: false, time: aDuration('2026-06-20', 2) }),
    ]
    for (const entry of entries) expectOk(insertEntry(db, entry))
    const week = workWeek(getSettings(db).workingHours)
    expect(stored(db)).toEqual(
      rollUp(entries, week).map((row) => [
        id,
        0,
        row.day,
        row.seconds,
        row.billableSeconds,
        row.outOfHoursSeconds,
      ]),
    )
  })
})

// Random commands against a real database: after each, the rollup must equal one made from scratch.
const zones = ['Europe/Stockholm', 'Asia/Jerusalem', 'America/St_Johns', 'Pacific/Apia']
const start = dayNumber('2026-03-01') * 86_400
const arbitraryTime = fc.oneof(
  fc.record({
    kind: fc.constant('duration' as const),
    date: fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`),
    seconds: fc.integer({ min: 1, max: 200_000 }),
  }),
  fc
    .tuple(
      fc.integer({ min: 0, max: 40 * 86_400 }),
      fc.integer({ min: 0, max: 200_000 }),
      fc.constantFrom(...zones),
    )
    .map(([from, length, zone]) => ({
      kind: 'interval' as const,
      start: start + from,
      end: start + from + length,
      zone,
    })),
)
const arbitraryFields = fc
  .record({
    owner: fc.constantFrom([null, null], [null, 3], [1, null], [1, 1], [2, null], [2, 2]),
    time: arbitraryTime,
    billable: fc.boolean(),
  })
  .map(({ owner: [clientId = null, projectId = null], time, billable }): EntryFields =>
    anEntry({ clientId, projectId, time, billable }),
  )
const arbitraryCommand = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), fields: arbitraryFields }),
  fc.record({ kind: fc.constant('update' as const), fields: arbitraryFields, pick: fc.nat() }),
  fc.record({ kind: fc.constant('flip' as const), pick: fc.nat() }),
  fc.record({ kind: fc.constant('delete' as const), pick: fc.nat() }),
  fc.record({ kind: fc.constant('undo' as const), pick: fc.nat() }),
  fc.record({ kind: fc.constant('import' as const), rows: fc.array(arbitraryFields) }),
  fc.record({ kind: fc.constant('undoImport' as const), pick: fc.nat() }),
  fc.record({ kind: fc.constant('hours' as const), to: fc.constantFrom('12:00', '20:00') }),
)
type Command = typeof arbitraryCommand extends fc.Arbitrary<infer C> ? C : never

function aWorld() {
  const db = openMemoryStore()
  for (const name of ['A', 'B']) expectOk(clients.insert(db, aClient({ name })))
  for (const clientId of [1, 2, null]) expectOk(projects.insert(db, aProject({ clientId })))
  const undoIds: number[] = []
  const batches: number[] = []
  let keys = 0
  const one = (list: readonly number[], pick: number) => list[pick % Math.max(1, list.length)] ?? 0
  const anId = (pick: number) =>
    one(db.prepare('SELECT id FROM entry').pluck().all() as number[], pick)
  const remember = (work: Parameters<typeof undoable>[2]) => {
    const done = undoable(db, { label: 'test', at: testNow }, work)
    if (done.ok && done.value.undoId !== null) undoIds.push(done.value.undoId)
  }
  const run = (command: Command): void => {
    switch (command.kind) {
      case 'insert':
        return remember(() => insertEntry(db, command.fields))
      case 'update':
        return remember(() => updateEntry(db, anId(command.pick), command.fields))
      case 'flip':
        return remember(() => updateEntry(db, anId(command.pick), { billable: false }))
      case 'delete':
        return remember(() => deleteEntries(db, [anId(command.pick)]))
      case 'undo': {
        const done = applyUndo(db, one(undoIds, command.pick), testNow)
        if (done.ok && done.value.undoId !== null) undoIds.push(done.value.undoId)
        return
      }
      case 'import': {
        const rows = command.rows.map((row) => ({ ...row, importKey: `key-${10_000 + ++keys}` }))
        const batch = { importedAt: testNow, format: 'toggl', fileName: 'a.csv' } as const
        const done = importBatch(db, batch, (id) => {
          insertEntries(db, id, rows)
          const counts = { taken: rows.length, updated: 0, duplicates: 0, refused: 0 }
          return { ok: true, value: counts }
        })
        batches.push(expectOk(done).batchId)
        undoIds.push(expectOk(done).undoId)
        return
      }
      case 'undoImport': {
        const done = undoImport(db, one(batches, command.pick), testNow)
        if (done.ok && done.value.undoId !== null) undoIds.push(done.value.undoId)
        return
      }
      case 'hours':
        expectOk(setSettings(db, { workingHours: { '2': [['08:00', command.to]] } }))
    }
  }
  return { db, run }
}

test('T1–T3: whatever is written, undone, imported and taken back, the rollup stays exact', () => {
  fc.assert(
    fc.property(fc.array(arbitraryCommand, { maxLength: 25 }), (commands) => {
      const { db, run } = aWorld()
      for (const command of commands) {
        run(command)
        expect(differences(db)).toBe(0)
      }
      expect(checkStore(db).sound).toBe(true)
      db.close()
    }),
    { numRuns: runs(60) },
  )
})
