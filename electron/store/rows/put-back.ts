import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Obstacle } from '../../../shared/domain/changes.ts'
import { followsAlong } from './named-in-settings.ts'
import { notingUnlocked } from '../entities/settings.ts'
import { putBackSetting } from '../entities/put-back-setting.ts'
import type { Db } from '../file/db.ts'
import { keptTable, sameRow, type Change } from './changes.ts'
import { deleteRow, insertRow, readRow, updateRow } from './rows.ts'

/**
 * Puts rows back as they were before, the newest change first; call inside a transaction. `conflict` with
 * `obstacle`, `table` and `id` in its details if a row is no longer as the change left it.
 */
export function putBack(db: Db, changes: readonly Change[]): Envelope<null> {
  // Foreign keys wait for the commit, as rows come back in no special order.
  db.pragma('defer_foreign_keys = ON')
  const isOfRows = changes.some(({ table }) => table !== 'setting')
  for (const change of changes.toReversed()) {
    if (isOfRows && hasFollowed(db, change)) continue
    const done =
      change.table === 'setting'
        ? notingUnlocked(db, () => putBackSetting(db, change))
        : putBackRow(db, change)
    if (!done.ok) return done
  }
  return ok(null)
}

/** A setting that followed a client or project and was changed since stays as the user wants it now. */
function hasFollowed(db: Db, { table, before, after }: Change): boolean {
  const key = String((after ?? before)?.['key'])
  const value = after === null ? null : String(after['value'])
  return table === 'setting' && followsAlong(db, key, value)
}

function putBackRow(db: Db, change: Change): Envelope<null> {
  const { id, before, after } = change
  const table = keptTable(change)
  const present = readRow(db, table, id) ?? null
  if (isSeenMark(change) && present === null) return ok(null)
  if (!sameRow(present, after)) return obstacle(change, present === null ? 'gone' : 'changed')
  const done =
    before === null
      ? deleteRow(db, table, id)
      : after === null
        ? insertRow(db, table, before)
        : updateRow(db, table, id, before)
  if (done.ok || done.error.code === 'locked') return done.ok ? ok(null) : done
  return obstacle(change, before === null ? 'used' : 'taken')
}

/** Whether a notice was seen is all that is kept of it: the app takes away by itself what no longer stands. */
const isSeenMark = ({ table, before, after }: Change) =>
  table === 'notice' && before !== null && after !== null

/** `conflict`, saying what of a row stands in the way of putting it back. */
const obstacle = ({ table, id }: Change, what: Obstacle) =>
  fail('conflict', 'something was changed again since', { obstacle: what, table, id })
