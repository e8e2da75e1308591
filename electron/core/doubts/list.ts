import type { CallOutput } from '../../../shared/contract/index.ts'
import { addMonths, dayNumber, type IsoDate } from '../../../shared/domain/calendar.ts'
import { doubtCodes } from '../../../shared/domain/kinds.ts'
import { doubtsOf } from '../../../shared/profitability/doubts/doubts.ts'
import type { Doubt } from '../../../shared/profitability/doubts/doubt.ts'
import { doubtedEntry, entryDoubts } from '../../../shared/profitability/doubts/entry-doubts.ts'
import { aheadDoubts } from '../../../shared/profitability/doubts/invoice-doubts.ts'
import { importDoubts } from '../../../shared/profitability/doubts/import-doubts.ts'
import { clients } from '../../store/entities/clients.ts'
import { getSettings } from '../../store/entities/settings.ts'
import { settledDoubts } from '../../store/entities/settled-doubts.ts'
import type { Db } from '../../store/file/db.ts'
import { allReaching } from '../../store/report/entries.ts'
import { firstImportedHours, unbillableImports } from '../../store/report/imports.ts'
import { loadClientFacts } from '../../store/report/rows.ts'
import { reading } from '../../store/rows/transaction.ts'

/** Far enough for every invoice that may be there. */
export const always = '9999-12-31'

/** Q1–Q5 as of a date, by code, without what the user said is right; `now` in seconds since 1970. */
export function listDoubts(db: Db, asOf: IsoDate, now: number): CallOutput<'doubts.list'> {
  return reading(db, () => {
    const doubts = found(db, asOf, now)
    return toAsk(db, doubts).toSorted(
      (a, b) => doubtCodes.indexOf(a.code) - doubtCodes.indexOf(b.code),
    )
  })
}

/** Those of which nobody said that they are right, with the client's name. */
export function toAsk(db: Db, doubts: readonly Doubt[]): CallOutput<'doubts.list'> {
  const settled = new Set(settledDoubts.list(db).map(keyOf))
  const names = new Map(clients.list(db).map(({ id, name }) => [id, name]))
  return doubts
    .filter((doubt) => !settled.has(keyOf(doubt)))
    .map((doubt) => ({ ...doubt, client: names.get(doubt.clientId ?? 0) ?? null }))
}

const keyOf = ({ code, key }: { readonly code: string; readonly key: string }) => `${code} ${key}`

function found(db: Db, asOf: IsoDate, now: number): Doubt[] {
  const settings = getSettings(db)
  const entries = allReaching(db, addMonths(asOf, -12), always).map(doubtedEntry)
  const facts = loadClientFacts(db, { asOf })
  return [
    ...entryDoubts(entries, now, dayNumber(asOf)),
    ...doubtsOf(facts, settings, asOf),
    ...importDoubts(unbillableImports(db), firstImportedHours(db), facts, asOf),
    ...aheadDoubts(loadClientFacts(db, { asOf: always }), asOf),
  ]
}
