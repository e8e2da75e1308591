import type { CallInput } from '../../shared/contract/index.ts'
import { parseAmount } from '../../shared/domain/money.ts'
import { isZone } from '../../shared/domain/zone.ts'
import { ranges, type Range } from '../../shared/domain/limits.ts'
import { decimalText, wholeNumber } from './numbers.ts'
import { parseWorkingHours } from './working-hours.ts'

type Change = CallInput<'settings.set'>

interface Setting {
  /** The value for the call, or undefined where the text cannot be read. */
  readonly read: (text: string, currency: string) => Change[keyof Change]
  /** What a good value is, for the message about a bad one. */
  readonly wants: string
}

const amount: Setting = {
  read(text, currency) {
    if (text === '' || text === 'none') return null
    const minor = parseAmount(text, currency)
    return minor === null || minor < 0 ? undefined : minor
  },
  wants: 'an amount such as 150 or 150.50 with no more decimals than the currency has, or none',
}
const share: Setting = {
  read: (text) => decimalText(text) ?? undefined,
  wants: 'a decimal number such as 0.25',
}
const whole = (range: Range): Setting => ({
  read: (text) => wholeNumber(text, range) ?? undefined,
  wants: `a whole number from ${range.least} to ${range.most}`,
})

const known = {
  currency: { read: (text) => text, wants: 'an ISO 4217 code such as SEK' },
  zone: {
    read: (text) => (isZone(text) ? text : undefined),
    wants: 'an IANA time zone such as Europe/Stockholm',
  },
  praoRate: amount,
  breakEvenRate: amount,
  targetRate: amount,
  nearMargin: share,
  fill: {
    read: (text) => (Number(text) <= 1 ? share.read(text, '') : undefined),
    wants: 'a decimal number from 0 to 1, such as 0.7',
  },
  graceDays: whole(ranges.graceDays),
  tailGraceDays: whole(ranges.tailGraceDays),
  windowMonths: whole(ranges.windowMonths),
  minHours: whole(ranges.minHours),
  workingHours: {
    read: (text) =>
      text.startsWith('{') ? fromJson(text) : (parseWorkingHours(text) ?? undefined),
    wants: 'days and hours such as mon-fri=08:00-17:00, or none',
  },
} satisfies { readonly [K in keyof Change]: Setting }

/** Reads typed settings, amounts in major units of `currency` (M1); a sentence if one cannot be read. */
export function readSettings(
  given: ReadonlyMap<string, string>,
  currency: string,
): Change | string {
  const change: Record<string, unknown> = {}
  for (const [key, text] of given) {
    if (!isKnown(key))
      return `There is no setting ${key}. Settings: ${Object.keys(known).join(', ')}.`
    const value = known[key].read(text, currency)
    if (value === undefined) return `${key}=${text}: wants ${known[key].wants}.`
    change[key] = value
  }
  return change
}

const isKnown = (key: string): key is keyof typeof known => Object.hasOwn(known, key)

/** The form the settings are stored in; the core checks what is inside. */
function fromJson(text: string): Change['workingHours'] | undefined {
  try {
    return JSON.parse(text) as Change['workingHours']
  } catch {
    return undefined
  }
}
