import type { ChangedRow, ToCheck } from '../../../shared/contract/files/imports.ts'
import { dateOfDay } from '../../../shared/domain/calendar.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import { toCheckValue } from '../../../shared/words/to-check-value.ts'
import { printable } from '../../shell/printable.ts'
import { commandLine, common, doubts, fill, imports, units } from '../words.ts'
import { hours, money } from './amounts.ts'

const { imported: words } = commandLine

/** Lines of what is changed or doubted that a terminal shows; all of it is in `--json`. */
const mostLines = 20

type Told = ChangedRow['fields'][number]

/** `line 2: Cedar. Note from desing to design`, for the first of the rows. */
export const changedLines = (rows: readonly ChangedRow[]): string[] =>
  rows.slice(0, mostLines).map((row) => {
    const kept = row.isKept ? ` (${imports.preview.kept})` : ''
    const texts = row.fields.map(({ field, before, after }) =>
      fill(words.changedField, {
        field: imports.preview.changedField[field],
        before: valueText(row, field, before),
        after: valueText(row, field, after),
      }),
    )
    const where = fill(words.line, { line: row.line })
    return `${where}: ${printable(row.name ?? '')}${kept}. ${texts.join('; ')}`
  })

function valueText({ zone, currency }: ChangedRow, field: Told['field'], value: Told['before']) {
  if (value === null || value === '') return commandLine.none
  if (typeof value === 'boolean') return value ? common.yes : common.no
  if (typeof value === 'string') return printable(value)
  if (field === 'seconds') return hours(value)
  if (field === 'start' || field === 'end') return momentText(value, zone ?? 'UTC')
  return currency === null ? String(value) : money(value, currency)
}

function momentText(instant: number, zone: string): string {
  const { day, secondOfDay } = localOf(instant, zone)
  const clock = [Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60]
  return `${dateOfDay(day)} ${clock.map((part) => String(part).padStart(2, '0')).join(':')}`
}

/** `line 3: Over 24 hours on one day. 2026-10-06: 330:00 h`, for the first of the rows. */
export const oddLines = (rows: readonly ToCheck[]): string[] =>
  rows.slice(0, mostLines).map((row) => {
    const value = toCheckValue(row, {
      hours,
      date: (date) => date,
      rate: (amount) => fill(units.perHour, { value: amount }),
      text: printable,
    })
    return `${fill(words.line, { line: row.line })}: ${doubts.plain[row.code]} ${value}`
  })
