import { z } from 'zod'
import { countryChoices } from './dates/holidays.ts'
import { languages, signKeys, themes, weekdays } from './kinds.ts'
import { listLimits, ranges, textLimits } from './limits.ts'
import * as s from './schema.ts'

const clock = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)

/** Weekday (1 = Monday … 7 = Sunday) → half-open spans of local wall time; a weekday left out has none (T3). */
export const workingHours = () =>
  z
    .partialRecord(z.enum(weekdays), z.array(z.tuple([clock(), clock()])))
    .refine(
      (week) =>
        Object.values(week).every((spans) =>
          (spans ?? []).every(
            ([from, to], i, all) => from < to && (i === 0 || (all[i - 1]?.[1] ?? '') <= from),
          ),
        ),
      { error: 'spans-overlap' },
    )

export const fileHash = () => z.string().regex(/^[\da-f]{64}$/)

/** What the user begins again and again; null: internal work, or no project. */
const favourite = () => z.object({ clientId: s.id().nullable(), projectId: s.id().nullable() })
export type Favourite = s.Immutable<z.infer<ReturnType<typeof favourite>>>

/** The schema of each setting. Thunks: to read what is stored a process needs few of them, and each takes its time. */
export const settingSchemas = {
  currency: s.currency,
  zone: s.zone,
  /** The three rates have no default (B1): null until the user sets them, in minor units per hour. */
  praoRate: () => s.rate().nullable(),
  breakEvenRate: () => s.rate().nullable(),
  targetRate: () => s.rate().nullable(),
  nearMargin: s.decimal,
  fill: s.share,
  graceDays: () => s.whole(ranges.graceDays),
  tailGraceDays: () => s.whole(ranges.tailGraceDays),
  windowMonths: () => s.whole(ranges.windowMonths),
  minHours: () => s.whole(ranges.minHours),
  workingHours,
  language: () => z.enum(languages),
  /** Whose holidays are days off (`holidayCountryOf`). */
  country: () => z.enum(countryChoices),
  /** Offered first wherever work is begun again, in this order. */
  favourites: () => z.array(favourite()).max(listLimits.favourites),
  /** Working days of which the user said that nothing is missing on them. */
  daysOff: () => z.array(s.isoDate()).max(listLimits.daysOff),
  /** How the user signs letters; empty until they first do. */
  ownName: () => z.string().trim().max(textLimits.name),
  signKey: () => z.enum(signKeys),
  theme: () => z.enum(themes),
  /** Where every backup is copied as well; empty for nowhere. */
  backupFolder: s.folder,
  /** Whose new files are offered for import; empty for none. */
  importFolder: s.folder,
  /** Files of it that the user does not want, by the hash of their bytes; the oldest go first. */
  dismissedFiles: () => z.array(fileHash()).max(listLimits.dismissedFiles),
  /** The last day of locked time, whose entries nothing changes; null while none is locked. */
  lockedUntil: () => s.isoDate().nullable(),
  /** Clients whose locked time ends on another day, by id. */
  lockedApart: () => z.record(z.string().regex(/^[1-9]\d*$/), s.isoDate()),
  /** Up to when time was locked before it was unlocked: what is changed there is marked. */
  unlockedUntil: () => s.isoDate().nullable(),
  /** The same for clients whose time was locked up to another day. */
  unlockedApart: () => z.record(z.string().regex(/^[1-9]\d*$/), s.isoDate()),
  /** Set once the first-run page has been answered. */
  setUp: () => z.boolean(),
} as const

type Schemas = typeof settingSchemas
type Shape = { -readonly [K in keyof Schemas]: ReturnType<Schemas[K]> }

/** All settings. */
export const settings = () => {
  const shape = Object.entries(settingSchemas).map(([key, schema]) => [key, schema()])
  return z.object(Object.fromEntries(shape) as Shape)
}
export type Settings = s.Immutable<z.infer<ReturnType<typeof settings>>>
export type WorkingHours = Settings['workingHours']

/** What a new database starts with; currency and zone are guesses the first-run page shows for confirmation. */
export const defaultSettings: Settings = {
  currency: 'SEK',
  zone: 'Europe/Stockholm',
  praoRate: null,
  breakEvenRate: null,
  targetRate: null,
  nearMargin: '0.25',
  fill: '0.7',
  graceDays: 45,
  tailGraceDays: 100,
  windowMonths: 6,
  minHours: 5,
  workingHours: {
    '1': [['08:00', '17:00']],
    '2': [['08:00', '17:00']],
    '3': [['08:00', '17:00']],
    '4': [['08:00', '17:00']],
    '5': [['08:00', '17:00']],
  },
  language: 'en',
  country: 'auto',
  favourites: [],
  daysOff: [],
  ownName: '',
  signKey: 'w',
  theme: 'system',
  backupFolder: '',
  importFolder: '',
  dismissedFiles: [],
  lockedUntil: null,
  lockedApart: {},
  unlockedUntil: null,
  unlockedApart: {},
  setUp: false,
}
