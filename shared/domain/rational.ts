/** An exact fraction. The denominator is positive; it need not be in lowest terms. */
export type Rational = { readonly num: bigint; readonly den: bigint }

export const zero: Rational = { num: 0n, den: 1n }
export const one: Rational = { num: 1n, den: 1n }

/** `num ÷ den`. Whole numbers only; throws RangeError for a zero denominator. */
export function rational(num: number | bigint, den: number | bigint = 1n): Rational {
  const d = BigInt(den)
  if (d === 0n) throw new RangeError('a fraction needs a denominator')
  return d < 0n ? { num: -BigInt(num), den: -d } : { num: BigInt(num), den: d }
}

/** The exact value of a plain decimal such as `0.25` or `-3`; null if it is anything else. */
export function parseDecimal(text: string): Rational | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  return { num: BigInt(`${sign}${whole}${fraction}`), den: 10n ** BigInt(fraction.length) }
}

/** A decimal as it is typed and kept: not negative, at most twelve digits on each side of the point. */
export const decimalPattern = /^\d{1,12}(\.\d{1,12})?$/

/** As `parseDecimal`, for text known to be a decimal; throws RangeError if it is not. */
export function fromDecimal(text: string): Rational {
  const value = parseDecimal(text)
  if (!value) throw new RangeError('not a plain decimal number')
  return value
}

/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const left = a.num * b.den
  const right = b.num * a.den
  return left < right ? -1 : left > right ? 1 : 0
}

export function add(a: Rational, b: Rational): Rational {
  if (a.den === b.den) return { num: a.num + b.num, den: a.den }
  return reduced(a.num * b.den + b.num * a.den, a.den * b.den)
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b))
}

export function negate(a: Rational): Rational {
  return { num: -a.num, den: a.den }
}

export function multiply(a: Rational, b: Rational): Rational {
  return reduced(a.num * b.num, a.den * b.den)
}

/** `a ÷ b`; throws RangeError if `b` is zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.num === 0n) throw new RangeError('division by zero')
  const num = a.num * b.den
  const den = a.den * b.num
  return den < 0n ? reduced(-num, -den) : reduced(num, den)
}

export function minimum(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b
}

export function maximum(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b
}

/** The nearest whole number, half to even. */
export function roundHalfEven(a: Rational): number {
  return Number(divideHalfEven(a.num, a.den))
}

/** The value rounded half to even at `digits` decimals, as a number for showing. */
export function roundTo(a: Rational, digits: number): number {
  const scale = 10 ** digits
  return Number(divideHalfEven(a.num * BigInt(scale), a.den)) / scale
}

/** The value rounded half to even at `digits` decimals, as plain decimal text without closing zeros (`0.85`, `40`). */
export function toDecimal(a: Rational, digits: number): string {
  const scaled = divideHalfEven(a.num * 10n ** BigInt(digits), a.den)
  const text = String(scaled < 0n ? -scaled : scaled).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const fraction = text.slice(text.length - digits).replace(/0+$/, '')
  return `${scaled < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`
}

/** `num ÷ den` to the nearest whole number, half to even; the denominator must be positive. */
export function divideHalfEven(num: bigint, den: bigint): bigint {
  const signed = num % den
  const rest = signed < 0n ? signed + den : signed
  const floor = (num - rest) / den
  const twice = rest * 2n
  if (twice < den) return floor
  if (twice > den) return floor + 1n
  return floor % 2n === 0n ? floor : floor + 1n
}

// Lowest terms only keep long sums from growing without end; finding them costs more than a few digits.
const roomy = 1n << 96n

function reduced(num: bigint, den: bigint): Rational {
  if (den < roomy && num < roomy && num > -roomy) return { num, den }
  const divisor = greatestDivisor(num < 0n ? -num : num, den)
  return divisor === 1n ? { num, den } : { num: num / divisor, den: den / divisor }
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}
