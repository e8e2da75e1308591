import type { CallError } from '../../../shared/contract/call.ts'
import type { CallName } from '../../../shared/contract/index.ts'
import {
  type AssumptionKey,
  isAssumption,
  unitOf,
} from '../../../shared/domain/deciding/assumptions.ts'
import type { OptionKind } from '../../../shared/domain/kinds.ts'
import { ranges } from '../../../shared/domain/limits.ts'
import type { OptionInput } from '../../../shared/domain/deciding/weighing.ts'
import { type Command, type Given, type Options, command, type Hint, stop } from '../command.ts'
import { clientNamed } from '../input/client-named.ts'
import { amount, anyText, date, decimal, option, share, whole, wrong } from '../input/readers.ts'
import { windowOf } from '../input/window.ts'
import { whatIfText } from '../output/what-if-text.ts'
import { commandLine } from '../words.ts'

const always = {
  client: option('client', anyText),
  'as-of': option('as-of', date),
  window: option('window', whole(ranges.windowMonths)),
  hours: option('hours', decimal),
  rate: option('rate', anyText),
  alternative: option('alternative', anyText),
  months: option('ahead', whole(ranges.horizonMonths)),
  fill: option('fill', share),
}
const ramp = { ramp: option('ramp', whole(ranges.ramp)) }
/** What losing a client costs: nobody is given notice by trimming or investing (W3, W4). */
const leaving = {
  ...ramp,
  notice: option('notice', whole(ranges.notice)),
  acquisition: option('acquisition', decimal),
}
const raise = { raise: option('raise', decimal), churn: option('churn', share) }
const trim = { share: option('share', share) }
const invest = {
  invest: option('invest', decimal),
  'invest-months': option('invest-months', whole(ranges.investMonths)),
  'new-rate': option('new-rate', anyText),
}

/** `what-if say-no | raise | trim | invest`: what an option brings month by month, against keeping the client (W1–W4). */
export const whatIf: Readonly<Record<OptionKind, Command>> = {
  'say-no': weigh('say-no', leaving, {}),
  raise: weigh('raise', leaving, raise),
  trim: weigh('trim', ramp, trim),
  invest: weigh('invest', {}, invest),
}

/** The option with what it can use beside what all can, and what it cannot do without. */
function weigh(kind: OptionKind, more: Options, needed: Options): Command {
  return command({
    takes: 'nothing',
    options: { ...always, ...more, ...needed },
    needs: ['client', ...Object.keys(needed)],
    async run(given, _words, session) {
      const { client: name = '', 'as-of': asOf, window: months } = given
      const { id: clientId, name: client } = await clientNamed(name, session)
      const { currency } = await session.ask('settings.get', {})
      const question = questionOf(kind, given, currency)
      const window = await windowOf({ 'as-of': asOf, months }, session)
      const input = { ...question, clientId, ...window }
      const result = await session.ask(calls[kind], input, hintFor)
      return {
        json: { client, currency, ...result },
        text: () => whatIfText(question, { client, currency, ...result }),
      }
    },
  })
}

const calls = {
  'say-no': 'whatIf.sayNo',
  raise: 'whatIf.raise',
  trim: 'whatIf.trim',
  invest: 'whatIf.invest',
} as const satisfies Readonly<Record<OptionKind, CallName>>

/** What the calls name otherwise than the options do. */
const fieldOf: Readonly<Record<string, AssumptionKey>> = {
  months: 'horizonMonths',
  'invest-months': 'investMonths',
  'new-rate': 'newRate',
}

/** The question as it is asked: rates are typed in major units of the currency. */
function questionOf(option: OptionKind, given: Given<Options>, currency: string): OptionInput {
  const fields = Object.entries(given).flatMap(([name, value]) => {
    const field = fieldOf[name] ?? name
    if (!isAssumption(field)) return []
    return [[field, unitOf[field] === 'rate' ? rateOf(name, String(value), currency) : value]]
  })
  // The core parses every input at its door, so that a field left out by mistake cannot pass.
  return { option, ...Object.fromEntries(fields) } as OptionInput
}

function rateOf(name: string, text: string, currency: string): number {
  const reader = amount(currency)
  return reader.read(text) ?? stop(wrong(`--${name}`, reader.wants, text))
}

/** O1: nothing to compare with. */
const hintFor = ({ details }: CallError): Hint => ({
  text: JSON.stringify(details ?? {}).includes('unknown-alternative')
    ? commandLine.hint['unknown-alternative']
    : '',
})
