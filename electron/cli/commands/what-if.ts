import { type Envelope, fail, ok } from '../../../shared/contract/call.ts'
import type { CallInput, CallOutput, Invoke } from '../../../shared/contract/index.ts'
import { isIsoDate } from '../../../shared/domain/calendar.ts'
import { parseAmount } from '../../../shared/domain/money.ts'
import { money } from '../amounts.ts'
import { asOfDate } from '../ask.ts'
import { type Command, type Values, asJson, done, failed, refused, textOf } from '../command.ts'
import { nearNames } from '../near-names.ts'
import { decimalText, wholeNumber } from '../numbers.ts'
import { printable, table } from '../text-width.ts'

const text = { type: 'string' } as const

/** `what-if say-no`: what saying no to a client brings, month by month, against keeping them (W1). */
export const whatIfCommand: Command = {
  options: {
    client: text,
    'as-of': text,
    window: text,
    hours: text,
    rate: text,
    alternative: text,
    months: text,
    notice: text,
    ramp: text,
    fill: text,
    acquisition: text,
  },
  creates: false,
  async run({ positionals, values, json, open }) {
    if (positionals.join(' ') !== 'say-no') return refused('what-if knows one question: say-no.')
    const name = textOf(values, 'client')
    if (name === undefined) return refused('what-if say-no wants --client NAME.')
    const numbers = numbersOf(values)
    if (!numbers.ok) return failed(numbers.error)
    const opened = await open()
    if (!opened.ok) return failed(opened.error)
    const { invoke } = opened.value
    const client = await clientNamed(name, invoke)
    if (!client.ok) return failed(client.error)
    const rates = await ratesOf(values, invoke)
    if (!rates.ok) return failed(rates.error)
    const asOf = await asOfDate(textOf(values, 'as-of'), invoke)
    if (!asOf.ok) return failed(asOf.error)
    const { currency, ...amounts } = rates.value
    const input = { clientId: client.value.id, asOf: asOf.value, ...numbers.value, ...amounts }
    const answer = await invoke('whatIf.sayNo', input)
    if (!answer.ok) return failed(answer.error)
    const result = { client: client.value.name, currency, ...answer.value }
    return done(json ? asJson(result) : sayNoText(result))
  },
}

type SayNoInput = CallInput<'whatIf.sayNo'>
type Numbers = Omit<SayNoInput, 'clientId' | 'asOf' | 'rate' | 'alternative'>

const wholes = [
  ['window', 'months', 1, 120],
  ['months', 'horizonMonths', 1, 120],
  ['notice', 'notice', 0, 60],
  ['ramp', 'ramp', 0, 60],
] as const
const decimals = ['hours', 'fill', 'acquisition'] as const

function numbersOf(values: Values): Envelope<Numbers> {
  const asOf = textOf(values, 'as-of')
  if (asOf !== undefined && !isIsoDate(asOf)) return usage(`--as-of ${asOf} is not a date`)
  const numbers: { -readonly [K in keyof Numbers]: Numbers[K] } = {}
  for (const [option, field, from, to] of wholes) {
    const value = wholeNumber(textOf(values, option), from, to)
    if (value === null) return usage(`--${option} wants a whole number from ${from} to ${to}`)
    if (value !== undefined) numbers[field] = value
  }
  for (const option of decimals) {
    const value = decimalText(textOf(values, option))
    if (value === null) return usage(`--${option} wants a number such as 12.5`)
    if (value !== undefined) numbers[option] = value
  }
  return ok(numbers)
}

async function ratesOf(
  values: Values,
  invoke: Invoke,
): Promise<Envelope<Pick<SayNoInput, 'rate' | 'alternative'> & { currency: string }>> {
  const settings = await invoke('settings.get', {})
  if (!settings.ok) return settings
  const { currency } = settings.value
  const rates: { rate?: number; alternative?: number } = {}
  for (const option of ['rate', 'alternative'] as const) {
    const given = textOf(values, option)
    if (given === undefined) continue
    const minor = parseAmount(given, currency)
    if (minor === null || minor < 0)
      return usage(`--${option} ${given} is not an amount in ${currency}`)
    rates[option] = minor
  }
  return ok({ currency, ...rates })
}

async function clientNamed(
  name: string,
  invoke: Invoke,
): Promise<Envelope<{ readonly id: number; readonly name: string }>> {
  const clients = await invoke('clients.list', {})
  if (!clients.ok) return clients
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase()
  const exact = clients.value.find((client) => client.name === name)
  const [folded, second] = clients.value.filter((client) => fold(client.name) === fold(name))
  const found = exact ?? (second ? undefined : folded)
  if (found) return ok(found)
  const near = nearNames(
    name,
    clients.value.map((client) => client.name),
  ).map(printable)
  const hint = near.length > 0 ? `; did you mean: ${near.join(' | ')}` : ''
  return fail('not-found', `there is no client named ${printable(name)}${hint}`)
}

function sayNoText(
  result: CallOutput<'whatIf.sayNo'> & { readonly client: string; readonly currency: string },
): string {
  const { client, currency, assumptions: a, gain, breakEvenMonth, breakEvenRate } = result
  const amount = (minor: number | null) => money(minor, currency)
  return [
    `Saying no to ${printable(client)}, against keeping them as they are, in ${currency}`,
    '',
    `Assumed: ${a.hours} h a month at ${amount(a.rate)}; elsewhere ${amount(a.alternative)} an hour;`,
    `notice ${months(a.notice)}, ramp ${months(a.ramp)}, fill ${a.fill}, acquisition ${a.acquisition} h.`,
    '',
    `After ${months(a.months)}: ${amount(gain)}`,
    breakEvenMonth === null
      ? 'It does not pay back within that time.'
      : `It has paid back from month ${breakEvenMonth} on.`,
    `It comes out even at an alternative rate of ${amount(breakEvenRate)} an hour.`,
    '',
    table(
      [
        ['Month', 'Difference so far'],
        ...result.cumulative.map((minor, i) => [String(i + 1), amount(minor)]),
      ],
      ['right', 'right'],
    ),
  ].join('\n')
}

const months = (count: number) => `${count} ${count === 1 ? 'month' : 'months'}`

const usage = (message: string) => fail('invalid-input', message)
