import { timeFormat } from '../columns/time-table.ts'

// Files that are no tables are told by what stands in them, never by a title row.
const none = (): boolean => false

/** Timewarrior's export; times are UTC, an interval without an end is running. */
export const timewarrior = timeFormat({ format: 'timewarrior', matches: none })

/** Super Productivity's backup: time by task and day. */
export const superProductivity = timeFormat({ format: 'super-productivity', matches: none })

/** A timeclock file of hledger or ledger. */
export const timeclock = timeFormat({ format: 'timeclock', matches: none })

/** The clocks of an org file. */
export const org = timeFormat({ format: 'org', matches: none })

/** The events of a calendar. */
export const ics = timeFormat({ format: 'ics', matches: none })

/** ActivityWatch's export of its buckets. */
export const activitywatch = timeFormat({ format: 'activitywatch', matches: none })
