import { randomUUID } from 'node:crypto'
import type { Db } from '../../store/file/db.ts'
import type { ImportPlan, ToPlan } from './plan.ts'

/** A file read but not yet written: what `import.commit` needs to write it, and where to. */
export interface Preview extends ToPlan {
  readonly db: Db
  readonly fileName: string
  readonly fileHash: string
  readonly planned: Planned
}

/** A plan, and the state of the database it was made for (`stateOf`). */
export interface Planned {
  readonly plan: ImportPlan
  readonly state: string
}

/** The newest few previews, in memory only: closing the app forgets them. */
export interface Previews {
  readonly keep: (preview: Preview) => string
  readonly find: (previewId: string) => Preview | undefined
  readonly drop: (previewId: string) => void
  readonly clear: () => void
}

/** Several files may be looked at before one is committed; a large one holds a few hundred megabytes. */
const kept = 4

export function createPreviews(): Previews {
  const previews = new Map<string, Preview>()
  return {
    keep: (preview) => {
      // Names no preview of another core, nor of one before it.
      const id = randomUUID()
      previews.set(id, preview)
      for (const oldest of [...previews.keys()].slice(0, -kept)) previews.delete(oldest)
      return id
    },
    find: (previewId) => previews.get(previewId),
    drop: (previewId) => void previews.delete(previewId),
    clear: () => previews.clear(),
  }
}
