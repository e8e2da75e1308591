import { foundation } from './0001-foundation.ts'
import { deciding } from './0002-deciding.ts'
import type { Migration } from './migration.ts'

/** Every step in order. A step that changes a table kept in the undo journal must empty that journal. */
export const migrations: readonly Migration[] = [foundation, deciding]
