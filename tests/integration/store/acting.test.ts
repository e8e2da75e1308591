import { expect, test } from 'vitest'
import { actions, openActionsSql } from '../../../electron/store/entities/deciding/actions.ts'
import { clients } from '../../../electron/store/entities/clients.ts'
import {
  meetings,
  lastMeetings,
  lastMeetingsSql,
} from '../../../electron/store/entities/deciding/meetings.ts'
import { insertReview, lastReviewSql } from '../../../electron/store/entities/deciding/reviews.ts'
import { signs } from '../../../electron/store/entities/deciding/signs.ts'
import { aClient, anAction, aSign } from '../../support/core/builders.ts'
import { expectOk, openMemoryStore } from '../../support/core/store.ts'

const asOf = '2026-06-30'

function aWorld() {
  const db = openMemoryStore()
  for (const name of ['Nordlys A/S', 'Vagt AB']) expectOk(clients.insert(db, aClient({ name })))
  for (const clientId of [1, 2]) {
    for (const on of ['2026-05-01', '2026-07-01']) {
      expectOk(signs.insert(db, aSign({ clientId, on })))
      expectOk(actions.insert(db, anAction({ clientId, dueOn: on })))
      expectOk(meetings.insert(db, { clientId, on, note: '' }))
      expectOk(insertReview(db, { on, note: '', standings: new Map() }))
    }
  }
  return db
}

test.each([
  ['open actions', openActionsSql, [], 'SCAN action USING INDEX action_open'],
  ['last meetings', lastMeetingsSql, [asOf], 'USING COVERING INDEX meeting_by_client'],
  ['last review', lastReviewSql, [asOf], 'SEARCH review USING INDEX review_by_date (on_date<?)'],
] as const)('%s are found by an index and need no sorting', (_, sql, values, expected) => {
  const db = aWorld()
  for (const analyse of [false, true]) {
    if (analyse) db.exec('ANALYZE')
    const explained = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)
    const steps = (explained as { readonly detail: string }[]).map(({ detail }) => detail)
    expect(steps[0]).toContain(expected)
    expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
  }
})

test('a client was last met on the last day up to the as-of date', () => {
  const db = aWorld()
  expect([...lastMeetings(db, asOf)]).toEqual([
    [1, '2026-05-01'],
    [2, '2026-05-01'],
  ])
  expect(lastMeetings(db, '2026-04-30').size).toBe(0)
})
