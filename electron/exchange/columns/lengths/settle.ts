import { fail, ok, type Envelope, type Failure } from '../../../../shared/contract/call.ts'
import { daySeconds } from '../../../../shared/domain/calendar.ts'
import type { BreakRule, DecimalMark, DurationUnit } from '../../../../shared/domain/kinds.ts'
import { cellOf, nameOf, type Header } from '../../read/header.ts'
import { shorten } from '../../read/refuse.ts'
import type { LengthUnit } from '../../read/title.ts'
import type { ReadContext } from '../../types.ts'
import { breakUnitOf } from './break-unit.ts'
import {
  areMinutes,
  bareNumber,
  clockOf,
  isNear,
  likeliest,
  secondsIn,
  type ClockUnit,
  type Compared,
} from './compare.ts'
import type { LengthColumn, LengthColumns } from './length-columns.ts'
import { isOddNumber, oddForm } from './odd-numbers.ts'

/** How the cells of a file come to the length of the work. */
export interface Lengths {
  readonly columns: LengthColumns
  /** The column that says how long the work took; null where start and end do. */
  readonly stated: LengthColumn | null
  /** What a number alone in it counts; null: hours, up to a day. */
  readonly unit: LengthUnit | null
  /** The decimal mark of its numbers, where three digits behind one sign would be thousands or decimals. */
  readonly mark: DecimalMark | null
  /** What `30:00` counts first: hours, or the minutes of a stopwatch. */
  readonly clock: ClockUnit
  readonly breakUnit: LengthUnit
  /** Whether breaks are to be taken off the stated length. */
  readonly breaks: BreakRule
  /** Whether the minutes are to be added to the hours. */
  readonly addsMinutes: boolean
}

interface Facts {
  readonly header: Header
  readonly columns: LengthColumns
  readonly context: ReadContext
  /** Whether numbers may be anything: in the tables people make, not in those of a known program. */
  readonly isOwn: boolean
  /** All rows of data, with their start and end compared. */
  readonly rows: () => readonly Compared[]
}

/** `1.250`: a thousand and more, or one and a quarter. */
export const hasThreeDigits = (text: string): boolean => /^[1-9]\d{0,2}[.,]\d{3}$/.test(text)

/** Whether only all rows together tell what the lengths mean. */
export function needsAllRows(columns: LengthColumns, hasEnds: boolean, said: boolean): boolean {
  const { net, gross, breaks, minutes, billable } = columns
  const stated = net ?? gross
  if (breaks !== null || minutes !== null || billable !== null) return true
  return !said && stated !== null && !stated.isSure && stated.unit !== null && hasEnds
}

/**
 * Settles what the lengths of a file count and whether breaks are in them, from all its rows. Errors:
 * `needs-unit`, `needs-break-unit`, `needs-breaks`, each with `column` and `examples`.
 */
export function settleLengths(facts: Facts): Envelope<Lengths> {
  const { columns, context } = facts
  const stated = columns.net ?? columns.gross
  const breakUnit = settleBreakUnit(facts)
  if (!breakUnit.ok) return breakUnit
  const mark = settleMark(facts, stated)
  if (!mark.ok) return mark
  const unit = settleUnit(facts, stated, breakUnit.value)
  if (!unit.ok) return unit
  const breaks = settleBreaks(facts, stated, { unit: unit.value, breakUnit: breakUnit.value })
  if (!breaks.ok) return breaks
  const pauseOf = pauseReader(columns, breakUnit.value)
  const addsMinutes = columns.minutes !== null && areMinutesBeside(facts)
  return ok({
    columns,
    stated,
    unit: context.unit ?? unit.value,
    mark: mark.value,
    clock: stated === null ? 'hours' : clockOf(facts.rows(), stated.at, pauseOf),
    breakUnit: breakUnit.value,
    breaks: breaks.value,
    addsMinutes,
  })
}

function settleBreakUnit({ header, columns, context, rows }: Facts): Envelope<LengthUnit> {
  const { breaks } = columns
  if (breaks === null) return ok('minutes')
  const said = context.breakUnit ?? breaks.unit
  if (said !== null) return ok(said)
  const found = breakUnitOf(rows(), breaks.at, (columns.net ?? columns.gross)?.at ?? -1)
  if (found.unit !== null) return ok(found.unit)
  const message = 'The breaks can be hours, minutes or seconds'
  return ask('needs-break-unit', message, header, breaks.at, found.examples, found.units)
}

/** The user's word, else what other cells of the column show; asked where none does (`needs-decimal`). */
function settleMark(
  { header, context, rows }: Facts,
  stated: LengthColumn | null,
): Envelope<DecimalMark | null> {
  if (context.decimal) return ok(context.decimal)
  if (stated === null) return ok(null)
  const texts = rows().map(({ row, span }) => ({ text: cellOf(row, stated.at), span }))
  const open = texts.filter(({ text }) => hasThreeDigits(text))
  const [example] = open
  if (example === undefined) return ok(null)
  const sign = /[.,]/.exec(example.text)?.[0]
  const shows = ({ text }: { readonly text: string }) =>
    /^\d*[.,]\d+$/.test(text) && text.includes(sign ?? '') && !hasThreeDigits(text)
  const isTimed = open.every(
    ({ text, span }) => span !== null && isNear(span, (bareNumber(text) ?? 0) * 3600),
  )
  if (texts.some(shows) || isTimed) return ok(sign === ',' ? 'comma' : 'point')
  return fail('needs-decimal', 'The numbers can be read with or without decimals', {
    column: nameOf(header, stated.at),
    examples: [...new Set(open.map(({ text }) => text))].slice(0, mostExamples).map(shorten),
  })
}

function settleUnit(
  facts: Facts,
  stated: LengthColumn | null,
  breakUnit: LengthUnit,
): Envelope<LengthUnit | null> {
  const { header, columns, context, rows } = facts
  if (stated === null) return ok(null)
  if (context.unit !== null) return ok(context.unit)
  if (stated.isSure) return ok(stated.unit)
  const numberOf = (row: readonly string[]) => bareNumber(cellOf(row, stated.at)) ?? 0
  const bare = rows().filter(({ row }) => numberOf(row) > 0)
  if (bare.length === 0) return ok(stated.unit)
  const timed = bare.filter(({ span }) => span !== null && span > 0)
  const pauseOf = pauseReader(columns, breakUnit)
  const found = likeliest(timed, stated.at, pauseOf)
  if (found !== null) return ok(found)
  const odd = settleOdd(facts, stated, bare)
  if (odd !== null) return odd
  // Nothing fits: shorter than from start to end it may still be what the title says, some pause left out.
  const isWithin = timed.every(({ row, span }) => numberOf(row) * 3600 <= (span ?? 0) + 60)
  if (stated.unit !== null && isWithin) return ok(stated.unit)
  const open = timed.length > 0 ? bare : openOf(bare, numberOf, stated.unit)
  if (open.length === 0) return ok(null)
  const examples = [...new Set(open.map(({ row }) => cellOf(row, stated.at)))]
  const message = 'The lengths can be hours, minutes or seconds'
  return ask('needs-unit', message, header, stated.at, examples)
}

/** Numbers that may be no decimals of hours, by their form; null where they are, or a price says so. */
function settleOdd(
  { header, isOwn }: Facts,
  { at }: LengthColumn,
  bare: readonly Compared[],
): Envelope<LengthUnit> | null {
  if (!isOwn) return null
  const texts = bare.map(({ row }) => cellOf(row, at))
  const odd = oddForm(texts)
  if (odd === null) return null
  const paid = bare.filter(({ worth }) => worth !== null && worth > 0)
  const worth = likeliest(
    paid.map((one) => ({ ...one, span: one.worth })),
    at,
    () => 0,
  )
  if (worth !== null) return ok(worth)
  if (odd.isSure) return ok(odd.form)
  const examples = [...new Set(texts.filter(isOddNumber))]
  const message = 'The lengths can be hours with decimals, or not'
  return ask('needs-unit', message, header, at, examples, ['hours', odd.form])
}

/** Lengths that are no hours, or hardly: over a day; else all, where they are no hours by their sizes. */
function openOf(
  bare: readonly Compared[],
  numberOf: (row: readonly string[]) => number,
  unit: LengthUnit | null,
): readonly Compared[] {
  const overDay = bare.filter(({ row }) => numberOf(row) * 3600 > daySeconds)
  if (overDay.length > 0) return overDay
  return unit === null && areMinutes(bare.map(({ row }) => numberOf(row))) ? bare : []
}

const pauseReader =
  ({ breaks }: LengthColumns, unit: LengthUnit) =>
  (row: readonly string[]): number =>
    breaks === null ? 0 : secondsIn(cellOf(row, breaks.at), unit)

interface Units {
  readonly unit: LengthUnit | null
  readonly breakUnit: LengthUnit
}

function settleBreaks(
  { header, columns, context, rows }: Facts,
  stated: LengthColumn | null,
  { unit, breakUnit }: Units,
): Envelope<BreakRule> {
  const { breaks } = columns
  if (breaks === null || columns.net !== null) return ok('ignore')
  // Start and end hold the breaks.
  if (stated === null) return ok('subtract')
  if (context.breaks) return ok(context.breaks)
  let [withBreaks, without, paused] = [0, 0, 0]
  for (const { row, span, worth } of rows()) {
    const pause = secondsIn(cellOf(row, breaks.at), breakUnit)
    const length = secondsIn(cellOf(row, stated.at), unit ?? 'hours')
    if (pause === 0 || length === 0) continue
    paused += 1
    // Start and end say the length with the breaks, a price the one that is paid for.
    const gross = span ?? (worth === null ? null : worth + pause)
    if (gross !== null && isNear(length, gross)) withBreaks += 1
    else if (gross !== null && isNear(length, gross - pause)) without += 1
  }
  if (paused === 0) return ok('ignore')
  if (withBreaks !== without) return ok(withBreaks > without ? 'subtract' : 'ignore')
  return ask('needs-breaks', 'The breaks may be in the lengths, or not', header, breaks.at, [])
}

/** Whole hours and minutes below sixty are one length in two columns; else the minutes say the hours again. */
function areMinutesBeside({ columns: { gross, minutes }, rows }: Facts): boolean {
  return rows().every(({ row }) => {
    const [hours, more] = [cellOf(row, gross?.at ?? -1), cellOf(row, minutes?.at ?? -1)]
    return /^\d*$/.test(hours) && /^[0-5]?\d?$/.test(more)
  })
}

const mostExamples = 5

function ask(
  code: 'needs-unit' | 'needs-break-unit' | 'needs-breaks',
  message: string,
  header: Header,
  column: number,
  examples: readonly string[],
  units: readonly DurationUnit[] = ['hours', 'minutes', 'seconds'],
): Failure {
  return fail(code, message, {
    column: nameOf(header, column),
    examples: examples.slice(0, mostExamples).map(shorten),
    ...(code === 'needs-breaks' ? {} : { units }),
  })
}
