import type { CallInput, Invoke } from '../../../shared/contract/index.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { isCurrency } from '../../../shared/domain/money.ts'
import { money } from '../amounts.ts'
import { type Command, type Outcome, asJson, done, failed, refused } from '../command.ts'
import { readSettings } from '../settings-input.ts'
import { table } from '../text-width.ts'
import { formatWorkingHours } from '../working-hours.ts'

/** `settings` shows them, `settings set KEY=VALUE …` changes some; amounts are typed in major units. */
export const settingsCommand: Command = {
  options: {},
  creates: true,
  async run({ positionals: [verb, ...pairs], json, open }) {
    if (verb !== undefined && verb !== 'set') return refused(`settings knows set, not ${verb}.`)
    if (verb === 'set' && pairs.length === 0) return refused('settings set wants KEY=VALUE.')
    const given = pairsOf(pairs)
    if (typeof given === 'string') return refused(given)
    const wrong = faultOf(given)
    if (wrong !== null) return refused(wrong)
    const opened = await open()
    if (!opened.ok) return failed(opened.error)
    const { invoke } = opened.value
    const outcome = given.size > 0 ? await change(given, invoke) : null
    if (outcome) return outcome
    const settings = await invoke('settings.get', {})
    if (!settings.ok) return failed(settings.error)
    return done(json ? asJson(settings.value) : settingsText(settings.value))
  },
}

/** The pairs by key, or what is wrong with them. */
function pairsOf(pairs: readonly string[]): ReadonlyMap<string, string> | string {
  const given = new Map<string, string>()
  for (const pair of pairs) {
    const cut = pair.indexOf('=')
    if (cut < 1) return `${pair} is not KEY=VALUE.`
    const key = pair.slice(0, cut)
    if (given.has(key)) return `${key} is given twice.`
    given.set(key, pair.slice(cut + 1))
  }
  return given
}

/** What can be found wrong before the database is opened: amounts are read with the most digits a currency has. */
function faultOf(given: ReadonlyMap<string, string>): string | null {
  const currency = given.get('currency') ?? 'CLF'
  if (!isCurrency(currency)) return `${currency} is not an ISO 4217 currency, such as SEK.`
  const read = readSettings(given, currency)
  return typeof read === 'string' ? read : null
}

async function change(given: ReadonlyMap<string, string>, invoke: Invoke): Promise<Outcome | null> {
  const now = await invoke('settings.get', {})
  if (!now.ok) return failed(now.error)
  // The currency decides what the rates beside it mean, wherever it stands among them.
  const read = readSettings(given, given.get('currency') ?? now.value.currency)
  if (typeof read === 'string') return refused(read)
  const input: CallInput<'settings.set'> = read
  const saved = await invoke('settings.set', input)
  return saved.ok ? null : failed(saved.error)
}

function settingsText(settings: Settings): string {
  const { currency } = settings
  const rate = (minor: number | null) => (minor === null ? 'none' : money(minor, currency))
  const rows = [
    ['Setting', 'Value'],
    ['currency', currency],
    ['zone', settings.zone],
    ['praoRate', rate(settings.praoRate)],
    ['breakEvenRate', rate(settings.breakEvenRate)],
    ['targetRate', rate(settings.targetRate)],
    ['nearMargin', settings.nearMargin],
    ['fill', settings.fill],
    ['graceDays', String(settings.graceDays)],
    ['tailGraceDays', String(settings.tailGraceDays)],
    ['windowMonths', String(settings.windowMonths)],
    ['minHours', String(settings.minHours)],
    ['workingHours', formatWorkingHours(settings.workingHours)],
  ]
  return table(rows, ['left', 'left'])
}
