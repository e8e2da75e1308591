import type { IsoDate } from './calendar.ts'
import type { EntryTime } from './entities.ts'
import { creditFaultCodes, invoiceFaultCodes } from './invoice-faults.ts'
import { isKnownDate, ranges } from './limits.ts'
import { isOnKnownDay } from './timing/known-days.ts'

/** What is surely wrong, and so refused at the one door, for forms, files and calls alike. */
export const faultCodes = [
  ...invoiceFaultCodes,
  ...creditFaultCodes,
  'end-before-start',
  'too-long',
  'not-a-date',
  'date-out-of-range',
  'no-visible-sign',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** What else the door says of a field, by its code. */
export const refusedFieldCodes = [
  'credit-of-another-client',
  'credit-of-a-credit',
  'invoice-has-payments',
  'missing-field',
  'zero',
  'due-before-start',
  'done-before-start',
  'closed-before-seen',
  'project-of-another-client',
  'outside-entry',
  'not-alike',
  'apart-out-of-hours',
] as const

/** Every code a field can be refused with that has a sentence of its own. */
export type FieldFaultCode = FaultCode | (typeof refusedFieldCodes)[number]
const known: ReadonlySet<string> = new Set([...faultCodes, ...refusedFieldCodes])
export const isFieldFault = (code: string): code is FieldFaultCode => known.has(code)

/** Whether a project, or anything else with two dates, ends before it starts. */
export const endsBeforeStart = (from: IsoDate | null, to: IsoDate | null): boolean =>
  from !== null && to !== null && to < from

/** Elapsed seconds of an entry (T1, T2). */
export const secondsOfTime = (time: EntryTime): number =>
  time.kind === 'duration' ? time.seconds : time.end - time.start

/**
 * T1: the one rule for when work took place. It takes time, and not more than a month, unless its length is
 * one of those it may have kept (a timer left running); it lies on days the app knows, by its zone's clocks.
 */
export function entryTimeFault(
  time: EntryTime,
  kept: readonly number[] = [],
): 'end-before-start' | 'too-long' | 'date-out-of-range' | null {
  const seconds = secondsOfTime(time)
  if (seconds <= 0) return 'end-before-start'
  if (seconds > ranges.entrySeconds.most && !kept.includes(seconds)) return 'too-long'
  if (time.kind === 'duration') return isKnownDate(time.date) ? null : 'date-out-of-range'
  // The last second belongs to the work, the end itself may be the midnight after.
  const ends = [time.start, time.end - 1]
  return ends.every((instant) => isOnKnownDay(instant, time.zone)) ? null : 'date-out-of-range'
}
