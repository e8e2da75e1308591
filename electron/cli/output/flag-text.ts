import type { Flag } from '../../../shared/domain/deciding/flags.ts'
import { flagValues } from '../../../shared/words/flag-values.ts'
import { hours, money, rate, share } from './amounts.ts'
import { printable } from '../../shell/printable.ts'
import { commandLine, fill, fillCount, flags, units } from '../words.ts'

const { serious, since, sinceLong } = commandLine.flags

/** A flag in one line: what it is, how serious, since when, the sentence of the page, and what would help. */
export function flagText(flag: Flag, currency: string): string {
  const { kind, remedies } = flag
  const short = flags.short[kind]
  const name = flag.serious ? fill(serious, { flag: short }) : short
  const begun = flag.since === null ? sinceLong : fill(since, { date: flag.since })
  const list = remedies.map((remedy) => flags.remedy[remedy]).join(', ')
  const help = list === '' ? '' : ` ${fill(flags.remedies, { list })}`
  return `${name}, ${begun}: ${flagSentence(flag, currency)}${help}`
}

function flagSentence(flag: Flag, currency: string): string {
  const { kind } = flag
  const values = flagValues(flag, {
    rate: (minor) => rate(minor, currency),
    money: (minor) => money(minor, currency),
    hours,
    share,
    days: (days) => fillCount(units, 'day', days, { value: days }),
    name: printable,
  })
  return values === null
    ? flags.plain[kind]
    : fillCount(flags.sentence, kind, values.count, values.texts)
}
