import { divideHalfEven, fromDecimal } from './rational.ts'

// Browsers' currency data follow what shops print, not ISO 4217 (HUF, IQD, LBP, UYW …): so a table.
const digitsOtherThanTwo: Readonly<Record<string, number>> = {
  ...digitsFor('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF', 0),
  ...digitsFor('BHD IQD JOD KWD LYD OMR TND', 3),
  ...digitsFor('CLF UYW', 4),
}

/** ISO 4217 codes of money people are paid in; BGN and ANG stay while invoices still name them. */
const currencyCodes: ReadonlySet<string> = new Set(
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP
  BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR
  FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES
  KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR
  MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF
  SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS
  UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG`.split(
    /\s+/,
  ),
)

/** All currency codes the app accepts, in order. */
export const currencies: readonly string[] = [...currencyCodes]

/** M1: whether the text is an ISO 4217 code in capitals (SEK; not sek, SKR or XAU). */
export function isCurrency(code: string): boolean {
  return currencyCodes.has(code)
}

/** M1: how many minor-unit digits ISO 4217 gives the currency (SEK 2, JPY 0, KWD 3). */
export function minorDigits(currency: string): number {
  return digitsOtherThanTwo[currency] ?? 2
}

/**
 * M1: integer minor units of a plain dot-decimal text in major units. Null if it is malformed, too
 * large to be exact, or has more digits than the currency (unless they are zeros).
 */
export function parseAmount(text: string, currency: string): number | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = minorDigits(currency)
  if (/[1-9]/.test(fraction.slice(digits))) return null
  const minor = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  if (!Number.isSafeInteger(minor)) return null
  return sign && minor > 0 ? -minor : minor
}

/** M1: minor units as plain dot-decimal text in major units (`150.50`); no separators, no sign of currency. */
export function formatAmount(minor: number, currency: string): string {
  const digits = minorDigits(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const cut = text.length - digits
  const sign = minor < 0 ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, cut)}.${text.slice(cut)}`
}

/**
 * M3: splits minor units in proportion to whole weights (evenly if all are zero): largest remainder,
 * ties to the earlier part, exact sum, sign of the amount. No parts: an empty list.
 */
export function splitAmount(amount: number, weights: readonly number[]): number[] {
  let total = 0
  for (const weight of weights) total += weight
  if (total === 0)
    return weights.length === 0
      ? []
      : splitAmount(
          amount,
          weights.map(() => 1),
        )
  const size = Math.abs(amount)
  const parts = Number.isSafeInteger((size + 1) * total)
    ? splitPlain(size, weights, total)
    : splitLarge(BigInt(size), weights.map(BigInt), BigInt(total))
  return amount < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts
}

function splitPlain(size: number, weights: readonly number[], total: number): number[] {
  const rests = new Float64Array(weights.length)
  let left = size
  const parts = weights.map((weight, i) => {
    // Dividing is far faster than `%` here, but may round up to the next whole number.
    const product = size * weight
    const near = Math.floor(product / total)
    const part = near * total > product ? near - 1 : near
    rests[i] = product - part * total
    left -= part
    return part
  })
  if (left > 0) handOut(parts, rests, rests.toSorted(), left)
  return parts
}

function splitLarge(size: bigint, weights: readonly bigint[], total: bigint): number[] {
  const rests = weights.map((weight) => (size * weight) % total)
  const parts = weights.map((weight) => Number((size * weight) / total))
  const left = rests.reduce((sum, rest) => sum + rest, 0n) / total
  const ordered = rests.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  if (left > 0n) handOut(parts, rests, ordered, Number(left))
  return parts
}

// One more unit for each of the `left` largest rests: all above the last rest that gets one, and
// the earliest of those that equal it.
function handOut<Rest extends number | bigint>(
  parts: number[],
  rests: ArrayLike<Rest>,
  ordered: ArrayLike<Rest>,
  left: number,
): void {
  const last = ordered[ordered.length - left] ?? 0
  let ties = left
  for (let i = ordered.length - left; i < ordered.length; i++) if ((ordered[i] ?? 0) > last) ties--
  for (let i = 0; i < rests.length; i++) {
    const rest = rests[i] ?? 0
    if (rest > last || (rest === last && ties-- > 0)) parts[i] = (parts[i] ?? 0) + 1
  }
}

/** `a × b ÷ c` for whole numbers, exact, rounded half to even; `c` must be positive. */
export function mulDiv(a: number, b: number, c: number): number {
  const product = a * b
  if (!Number.isSafeInteger(product)) {
    return Number(divideHalfEven(BigInt(a) * BigInt(b), BigInt(c)))
  }
  // Dividing is far faster than `%` here, but may round up to the next whole number.
  const size = Math.abs(product)
  const near = Math.floor(size / c)
  const whole = near * c > size ? near - 1 : near
  const twice = (size - whole * c) * 2
  const up = twice > c || (twice === c && whole % 2 !== 0)
  const value = up ? whole + 1 : whole
  return product < 0 && value > 0 ? -value : value
}

/**
 * M2: minor units of another currency in minor units of the base, rounded once. The rate is base
 * major units for one major unit, a plain decimal; throws RangeError for anything else.
 */
export function convertToBase(
  amount: number,
  currency: string,
  rateToBase: string,
  base: string,
): number {
  const shift = minorDigits(base) - minorDigits(currency)
  const plain = plainFraction(rateToBase)
  if (plain && shift === 0) return mulDiv(amount, plain.num, plain.den)
  const rate = fromDecimal(rateToBase)
  const num = BigInt(amount) * rate.num * 10n ** BigInt(Math.max(0, shift))
  return Number(divideHalfEven(num, rate.den * 10n ** BigInt(Math.max(0, -shift))))
}

/** A decimal of few digits as two plain numbers: by far the most rates, and far faster. */
function plainFraction(text: string): { num: number; den: number } | null {
  if (text.length > 15 || !/^\d+(?:\.\d+)?$/.test(text)) return null
  const dot = text.indexOf('.')
  if (dot < 0) return { num: Number(text), den: 1 }
  return {
    num: Number(text.slice(0, dot) + text.slice(dot + 1)),
    den: 10 ** (text.length - dot - 1),
  }
}

function digitsFor(codes: string, digits: number): Record<string, number> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, digits]))
}
