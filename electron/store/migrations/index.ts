import { foundation } from './0001-foundation.ts'
import { deciding } from './0002-deciding.ts'
import { growing } from './0003-growing.ts'
import { rules2 } from './0004-rules-2.ts'
import { billing } from './0005-billing.ts'
import { timerLife } from './0006-timer-life.ts'
import { changes } from './0007-changes.ts'
import { staging } from './0008-staging.ts'
import { matching } from './0009-matching.ts'
import { columnMaps } from './0010-column-maps.ts'
import { lockedTime } from './0011-locked-time.ts'
import { search } from './0012-search.ts'
import { joinedEntries } from './0013-joined-entries.ts'
import { rounding } from './0014-rounding.ts'
import type { Migration } from './migration.ts'

/** Every step in order. */
export const migrations: readonly Migration[] = [
  foundation,
  deciding,
  growing,
  rules2,
  billing,
  timerLife,
  changes,
  staging,
  matching,
  columnMaps,
  lockedTime,
  search,
  joinedEntries,
  rounding,
]

/** The version this app writes; what is newer it refuses. */
export const newestVersion = migrations.at(-1)?.version ?? 0
