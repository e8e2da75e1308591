import type { CallOutput } from '../../../shared/contract/index.ts'
import { formatDuration } from '../../../shared/domain/duration.ts'
import { doubtText, doubtValues } from '../../../shared/words/doubt-values.ts'
import { hours, money, rate } from './amounts.ts'
import { printable } from '../../shell/printable.ts'
import { doubts as words, fill, fillCount, units } from '../words.ts'

type Doubt = CallOutput<'doubts.list'>[number]

/** A doubt in one line: whose, what, and the figures with the question. */
export function doubtLine(doubt: Doubt, currency: string): string {
  const values = doubtValues(doubt, {
    rate: (minor) => rate(minor, currency),
    money: (minor, other) => money(minor, other ?? currency),
    hours,
    duration: formatDuration,
    days: (days) => fillCount(units, 'day', days, { value: days }),
    date: (date) => date,
    name: printable,
  })
  const whose = doubt.client === null ? '' : `${printable(doubt.client)}: `
  const what = fill<string>(words.what[doubt.code], values)
  const why = fill<string>(words.why[doubtText(doubt)], values)
  return `${whose}${what}${what.endsWith('?') ? '' : '.'} ${why}`
}
