import { z } from 'zod'
import type { CallInput } from '../../../shared/contract/index.ts'
import * as s from '../../../shared/domain/schema.ts'
import { type Settings, defaultSettings, settingSchemas } from '../../../shared/domain/settings.ts'
import { stop } from '../command.ts'
import { money } from '../output/amounts.ts'
import { type Reader, amount, oneOf, whole, wrong } from './readers.ts'
import { formatWorkingHours, parseWorkingHours } from './working-hours.ts'
import { commandLine, fill } from '../words.ts'

const { none, usage, wants } = commandLine

type Key = keyof Settings
type Change = CallInput<'settings.set'>

const untyped: ReadonlySet<Key> = new Set([
  'setUp',
  'lockedApart',
  'unlockedUntil',
  'unlockedApart',
  'favourites',
  'daysOff',
  'dismissedFiles',
])

/** The settings one can type: all but what the app notes for itself, and what is chosen on a page. */
export const settingKeys = (Object.keys(settingSchemas) as Key[]).filter((key) => !untyped.has(key))

const textWants = new Map<unknown, string>([
  [s.currency, wants.currency],
  [s.zone, wants.zone],
  [s.decimal, wants.decimal],
  [s.share, wants.share],
])

/** How a setting is typed follows from its schema; rates in major units of the currency (M1). */
function readerOf(key: Key, currency: string): Reader<unknown> {
  const schema = settingSchemas[key]()
  if (key === 'lockedUntil') return lastLockedDay
  if (schema instanceof z.ZodNullable) return rate(currency)
  if (schema instanceof z.ZodRecord) return workingHours
  if (key === 'backupFolder' || key === 'importFolder') return folder
  if (schema instanceof z.ZodEnum) return oneOf<string>(schema.options)
  if (schema instanceof z.ZodNumber) {
    return whole({ least: schema.minValue ?? 0, most: schema.maxValue ?? Infinity })
  }
  const most = schema instanceof z.ZodString ? (schema.maxLength ?? 0) : 0
  return {
    read: (text) => (schema.safeParse(text).success ? text : undefined),
    wants: textWants.get(settingSchemas[key]) ?? fill(wants.text, { most }),
  }
}

const rate = (currency: string): Reader<number | null> => ({
  read: (text) => (text === '' || text === none ? null : amount(currency).read(text)),
  wants: wants.amountOrNone,
})

const lastLockedDay: Reader<string | null> = {
  read: (text) => (text === none ? null : s.isoDate().safeParse(text).data),
  wants: wants.dateOrNone,
}

const folder: Reader<string> = {
  read: (text) => s.folder().safeParse(text === none ? '' : text).data,
  wants: wants.folder,
}

const workingHours: Reader<Change['workingHours']> = {
  read: (text) => (text.startsWith('{') ? fromJson(text) : (parseWorkingHours(text) ?? undefined)),
  wants: wants.workingHours,
}

/** The form the settings are stored in; the core checks what is inside. */
function fromJson(text: string): Change['workingHours'] | undefined {
  try {
    return JSON.parse(text) as Change['workingHours']
  } catch {
    return undefined
  }
}

/**
 * Reads typed settings and stops at the first that is not wanted. Where a currency stands among them it decides
 * what the rates mean, else the present one.
 */
export function readSettings(given: ReadonlyMap<string, string>, present: string): Change {
  const typed = given.get('currency')
  const currency = typed === undefined ? present : String(read('currency', typed, present))
  return Object.fromEntries([...given].map(([key, text]) => [key, read(key, text, currency)]))
}

function read(name: string, text: string, currency: string): unknown {
  const key = settingKeys.find((known) => known === name)
  if (!key) return stop(fill(usage.unknownSetting, { key: name, keys: settingKeys.join(', ') }))
  const reader = readerOf(key, currency)
  const value = reader.read(text)
  return value === undefined ? stop(wrong(name, reader.wants, text)) : value
}

/** A setting as it is shown. */
export function settingText(key: Key, settings: Settings): string {
  const value = settings[key]
  const isFolder = key === 'backupFolder' || key === 'importFolder'
  if (value === null || (isFolder && value === '')) return none
  if (key === 'workingHours') return formatWorkingHours(settings[key])
  if (typeof value === 'object') return JSON.stringify(value)
  const isRate = typeof value === 'number' && settingSchemas[key]() instanceof z.ZodNullable
  return isRate ? money(value, settings.currency) : String(value)
}

/** Every setting with its default, and what it wants. */
export const settingsHelp = () =>
  settingKeys.map((key) => {
    const { wants } = readerOf(key, defaultSettings.currency)
    return [`${key}=${settingText(key, defaultSettings)}`, wants] as const
  })
