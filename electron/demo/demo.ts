import { fail, ok, type Envelope } from '../../shared/contract/call.ts'
import { dayNumber } from '../../shared/domain/calendar.ts'
import type { Settings } from '../../shared/domain/settings.ts'
import { instantsOf } from '../../shared/domain/zone.ts'
import { closeStore } from '../store/file/close.ts'
import type { Db } from '../store/file/db.ts'
import { openStore } from '../store/file/open.ts'
import type { DemoFiles } from './files.ts'

/** The sample data, in a database that lives in memory and is thrown away. */
export interface Demo {
  readonly isOpen: () => boolean
  readonly db: () => Db | undefined
  /** Epoch seconds: the afternoon of the sample data's last day, ticking on from the opening. */
  readonly now: () => number
  /** Opens it anew in the user's language and colours; an open one stays as it is. */
  readonly open: (own: Settings) => Promise<Envelope<Record<string, never>>>
  readonly close: () => void
}

const zone = 'Europe/Stockholm'
const lastDay = '2026-10-31'
/** 14:00 local time. */
const afternoon = 14 * 3600

export function createDemo(clock: () => number, files: () => DemoFiles): Demo {
  let opened: { readonly db: Db; readonly at: number } | undefined
  let opening: Promise<Envelope<Record<string, never>>> | undefined
  // Found when first asked for: looking into a zone costs more than a whole report.
  let found: number | undefined
  const start = () => (found ??= instantsOf(dayNumber(lastDay), afternoon, zone)[0] ?? 0)
  const now = () => start() + clock() - (opened?.at ?? clock())
  const open = async (own: Settings): Promise<Envelope<Record<string, never>>> => {
    const db = openStore({ file: ':memory:', now: clock })
    if (!db.ok) return db
    const { fillDemo } = await import('./fill.ts')
    const filled = await fillDemo(db.value, files(), own, start())
    if (!filled.ok) {
      closeStore(db.value)
      return fail('internal', 'the sample data could not be read')
    }
    opened = { db: db.value, at: clock() }
    return ok({})
  }
  return {
    isOpen: () => opened !== undefined,
    db: () => opened?.db,
    now,
    open: (own) => {
      if (opened) return Promise.resolve(ok({}))
      opening ??= open(own).finally(() => {
        opening = undefined
      })
      return opening
    },
    close: () => {
      if (opened) closeStore(opened.db)
      opened = undefined
    },
  }
}
