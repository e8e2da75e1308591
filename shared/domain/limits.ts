import { daySeconds, hourSeconds } from './calendar.ts'
import { hasVisibleSign } from './names.ts'

// Every limit on what may be typed, read or asked for, each written here and nowhere else.

/** Both ends belong to the range. */
export type Range = { readonly least: number; readonly most: number }

/** Whether a number is whole and within a range. */
export const isWithin = (value: number, { least, most }: Range): boolean =>
  Number.isInteger(value) && value >= least && value <= most

/** Whether a text, blanks around it aside, can be a name: it has a sign to see. */
export function isName(text: string): boolean {
  const { length } = text.trim()
  return hasVisibleSign(text) && length <= textLimits.name
}

/** Characters a text may have. */
export const textLimits = {
  name: 200,
  note: 4000,
  subject: 500,
  letter: 20_000,
  /** The kind of flag or sign an action answers. */
  because: 40,
  fileName: 400,
  jobName: 64,
  /** What another program calls an entry. */
  sourceId: 100,
  folder: 1000,
} as const

/** Whole numbers a setting, an assumption or a field may hold. */
export const ranges = {
  windowMonths: { least: 1, most: 120 },
  graceDays: { least: 0, most: 3650 },
  tailGraceDays: { least: 0, most: 3650 },
  minHours: { least: 0, most: 1000 },
  carryMonths: { least: 0, most: 120 },
  paymentTermsDays: { least: 0, most: 365 },
  horizonMonths: { least: 1, most: 120 },
  notice: { least: 0, most: 60 },
  ramp: { least: 0, most: 60 },
  investMonths: { least: 0, most: 120 },
  /** Seconds since 1970-01-01T00:00:00Z, to the end of 2199. */
  instant: { least: 0, most: 7_258_118_399 },
  /** Days since 1970-01-01, to the end of 2199. */
  day: { least: 0, most: 84_005 },
  /** Money in minor units; small enough for sums to stay exact. */
  minor: { least: -(2 ** 51), most: 2 ** 51 },
  /** Minor units per hour. */
  rate: { least: 0, most: 2 ** 40 },
  /** Seconds of an entry: one longer than a month is a slip of the pen. */
  entrySeconds: { least: 1, most: 31 * daySeconds },
  /** Seconds of a block of hours paid ahead. */
  prepaidSeconds: { least: 1, most: 100_000 * 3600 },
  /** Rows asked for at once. */
  pageRows: { least: 1, most: 1000 },
  /** Found things of one kind told at once. */
  foundRows: { least: 1, most: 50 },
} as const satisfies Readonly<Record<string, Range>>

/** Q1: an entry of more seconds is asked about. */
export const longEntrySeconds = 16 * hourSeconds

/** Seconds without a sign of life of the app after which a running timer is asked about. */
export const timerGapSeconds = 600

/** Drafts there may be at once, and the characters of the key and the text of one. */
export const draftLimits = { count: 200, key: 200, value: 200_000 } as const

/** Which backups are kept: the last of today, then one a day, then one a month. */
export const keptBackups = { today: 3, days: 14, months: 24 } as const

/** Bytes all backups of a database may take; beyond, the oldest go first. */
export const backupBytes = 4 * 1024 ** 3

/** Changes that can be undone, and the bytes their rows may take; beyond, the oldest go first, never the newest. */
export const keptChanges = { count: 5000, bytes: 32 * 1024 * 1024 } as const

/** Bytes of a file to import. */
export const fileBytes = 50 * 1024 * 1024
/** Rows of a file to import. */
export const fileRows = 500_000
/** Bytes an archive may hold once it is unpacked, and how many files. */
export const unpackedBytes = 300 * 1024 * 1024
export const unpackedFiles = 2000
/** Of the folder watched for exports: entries looked at, files offered, and bytes read of new ones at one look. */
export const watchedFiles = { looked: 5000, listed: 50, readBytes: 100 * 1024 * 1024 } as const
/** Of what an import says of rows and names one by one, as many as these; the rest is counted. */
export const toldRows = 1000
export const megabytes = (bytes: number): number => bytes / 1024 / 1024

/** How much settings that are lists may hold. */
export const listLimits = { favourites: 9, daysOff: 400, dismissedFiles: 500 } as const

/** Rows one call may name. */
export const idsAtOnce = {
  entries: 10_000,
  merged: 100,
  notices: 10_000,
  reviewed: 10_000,
  clients: 1000,
  traits: 1000,
} as const

/** The days the app knows, as its instants. */
export const firstKnownDate = '1970-01-01'
export const lastKnownDate = '2199-12-31'
export const isKnownDate = (date: string): boolean =>
  date.length === firstKnownDate.length && date >= firstKnownDate && date <= lastKnownDate
