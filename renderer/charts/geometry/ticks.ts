/**
 * Round values from 0 up to and past `max` for an axis: steps of 1, 2, 2.5 or 5 times a power of ten,
 * about `count` of them. The unit is the caller's; `max` ≤ 0 gives a single step of 1.
 */
export function niceTicks(max: number, count: number): number[] {
  if (!(max > 0)) return [0, 1]
  const step = niceStep(max / Math.max(1, count))
  const steps = Math.ceil(max / step - 1e-9)
  return Array.from({ length: steps + 1 }, (_, i) => i * step)
}

/** As `niceTicks`, but none beyond `max`: for an axis that ends exactly where its data ends. */
export function ticksWithin(max: number, count: number): number[] {
  return niceTicks(max, count).filter((tick) => tick <= max)
}

/** Every n-th index of `length` points so that labels of `labelWidth` pixels fit into `width`; the last is kept. */
export function everyNth(length: number, width: number, labelWidth: number): number[] {
  const fitting = Math.max(1, Math.floor(width / labelWidth))
  const step = Math.max(1, Math.ceil(length / fitting))
  const indices: number[] = []
  for (let i = length - 1; i >= 0; i -= step) indices.unshift(i)
  return indices
}

/** Round values on both sides of 0 that enclose `low` and `high`, about `count` of them; 0 is always one. */
export function signedTicks(low: number, high: number, count: number): number[] {
  const [least, most] = [Math.min(0, low), Math.max(0, high)]
  if (!(most - least > 0)) return [0, 1]
  const step = niceStep((most - least) / Math.max(1, count))
  const below = Math.ceil(-least / step - 1e-9)
  const above = Math.ceil(most / step - 1e-9)
  return Array.from({ length: below + above + 1 }, (_, i) => (i === below ? 0 : (i - below) * step))
}

/** The round step of about that size: 1, 2, 2.5 or 5 times a power of ten. */
export function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 2.5, 5, 10].find((f) => f * power >= rough * (1 - 1e-9)) ?? 10
  return factor * power
}
