import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { defaultSettings, settingSchemas, type Settings } from '../../../shared/domain/settings.ts'
import type { Db } from '../file/db.ts'
import { rebuildRollup } from '../rollup/rollup.ts'
import { prepared, preparedRaw } from '../rows/statements.ts'
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
 * Stores the settings given and returns all. New working hours make the rollup anew in the same
 * transaction (T3). The values must have been parsed by the settings schema.
 */
export function setSettings(
  db: Db,
  patch: { readonly [K in keyof Settings]?: Settings[K] | undefined },
): Envelope<Settings> {
  return transact(db, () => {
    const before = JSON.stringify(getSettings(db).workingHours)
    const put = prepared<[string, string]>(
      db,
      `INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value`,
    )
    for (const [key, value] of Object.entries(patch)) {
      if (value !== undefined && Object.hasOwn(defaultSettings, key)) {
        put.run(key, JSON.stringify(value))
      }
    }
    const settings = getSettings(db)
    if (JSON.stringify(settings.workingHours) !== before) rebuildRollup(db, settings.workingHours)
    return ok(settings)
  })
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
  const parsed = settingSchemas[key as keyof Settings]().safeParse(JSON.parse(value))
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false }
}
