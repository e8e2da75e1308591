import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { unlockedBy } from '../../../shared/domain/locked-time.ts'
import { defaultSettings, settingSchemas, type Settings } from '../../../shared/domain/settings.ts'
import type { Db } from '../file/db.ts'
import { rebuildRollup } from '../rollup/rollup.ts'
import { noteChange } from '../rows/changes.ts'
import { prepared, preparedPluck, preparedRaw } from '../rows/statements.ts'
import { transact } from '../rows/transaction.ts'

type Stored = readonly (readonly [key: string, value: string])[]
const cache = new WeakMap<Db, { readonly text: string; readonly settings: Settings }>()

/** All settings, defaults where the user has set none. A value that no longer fits is left out here and listed by `checkStore`. */
export function getSettings(db: Db): Settings {
  const stored = readStored(db)
  const text = JSON.stringify(stored)
  const known = cache.get(db)
  if (known?.text === text) return known.settings
  const values = Object.fromEntries(
    stored.flatMap(([key, value]) => {
      if (key === 'zone') return []
      const parsed = parseSetting(key, value)
      return parsed.ok ? [[key, parsed.value]] : []
    }),
  )
  const zone = stored.find(([key]) => key === 'zone')?.[1]
  const settings = withZone({ ...defaultSettings, ...values }, zone)
  cache.set(db, { text, settings })
  return settings
}

// Whether this machine knows a zone takes longer to find out than a report takes to make, and no
// report asks for the zone: so it is looked into when someone does.
function withZone(settings: Settings, stored: string | undefined): Settings {
  if (stored === undefined) return settings
  let zone: string | undefined
  const find = () => {
    const parsed = parseSetting('zone', stored)
    return parsed.ok && typeof parsed.value === 'string' ? parsed.value : defaultSettings.zone
  }
  return Object.defineProperty(settings, 'zone', {
    get: () => (zone ??= find()),
    enumerable: true,
  })
}

/**
 * Stores the settings given and returns all, in one transaction (`writeSetting`). The values
 * must have been parsed by the settings schema.
 */
export function setSettings(
  db: Db,
  patch: { readonly [K in keyof Settings]?: Settings[K] | undefined },
  totals?: () => void,
): Envelope<Settings> {
  return transact(db, () => {
    notingUnlocked(db, () => {
      for (const [key, value] of Object.entries(patch)) {
        if (value !== undefined && Object.hasOwn(defaultSettings, key)) {
          writeSetting(db, key, JSON.stringify(value), totals)
        }
      }
    })
    return ok(getSettings(db))
  })
}

/** The stored text of a setting; null: none is stored. */
export const readSetting = (db: Db, key: string): string | null =>
  preparedPluck<[string], string>(db, 'SELECT value FROM setting WHERE key = ?').get(key) ?? null

/**
 * Stores the text of one setting, or none, and notes it for undo. New working hours make the rollup anew
 * (T3), or put those in place that the caller has ready (`totals`). Call inside a transaction.
 */
export function writeSetting(db: Db, key: string, value: string | null, totals?: () => void): void {
  const before = readSetting(db, key)
  if (before === value) return
  const hours = JSON.stringify(getSettings(db).workingHours)
  if (value === null) prepared<[string]>(db, 'DELETE FROM setting WHERE key = ?').run(key)
  else {
    const sql = 'INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value'
    prepared<[string, string]>(db, sql).run(key, value)
  }
  const row = (text: string | null) => (text === null ? null : { key, value: text })
  noteChange(db, { table: 'setting', id: 0, before: row(before), after: row(value) }, key)
  const { workingHours } = getSettings(db)
  if (JSON.stringify(workingHours) === hours) return
  if (totals) totals()
  else rebuildRollup(db, workingHours)
}

/** Runs what may write settings: where locked time ends sooner after it, what was locked is kept, and changes there marked. */
export function notingUnlocked<T>(db: Db, work: () => T): T {
  const before = getSettings(db)
  const result = work()
  const kept = unlockedBy(before, getSettings(db))
  for (const key of ['unlockedUntil', 'unlockedApart'] as const) {
    if (JSON.stringify(kept[key]) !== JSON.stringify(before[key])) {
      writeSetting(db, key, JSON.stringify(kept[key]))
    }
  }
  return result
}

/** Undefined, which is no setting's value, where a damaged file holds what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Names of stored settings that are unknown or no longer fit, for `checkStore`. */
export function unreadableSettings(db: Db): string[] {
  return readStored(db)
    .filter(([key, value]) => !parseSetting(key, value).ok)
    .map(([key]) => `the stored setting ${key} cannot be used`)
}

function readStored(db: Db): Stored {
  return preparedRaw<[], [string, string]>(db, 'SELECT key, value FROM setting ORDER BY key').all()
}

function parseSetting(key: string, value: string): { ok: true; value: unknown } | { ok: false } {
  if (!Object.hasOwn(defaultSettings, key)) return { ok: false }
  const usual = defaultSettings[key as keyof Settings]
  // Most values are the usual ones, which need no schema to be known as good.
  if (value === JSON.stringify(usual)) return { ok: true, value: usual }
  const parsed = settingSchemas[key as keyof Settings]().safeParse(jsonOf(value))
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false }
}
