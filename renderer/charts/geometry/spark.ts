/** A month's rate in minor units per hour; null leaves a gap. */
export interface SparkMonth {
  readonly effectiveRate: number | null
  /** More pending than counted hours: drawn dashed (E5). */
  readonly provisional: boolean
}

export interface SparkSize {
  readonly width: number
  readonly height: number
  /** Room around, so that the dot at the end is not cut. */
  readonly pad: number
}

export interface Spark {
  /** SVG path through what is sure. */
  readonly sure: string
  /** Those pieces that touch a provisional month. */
  readonly open: string
  /** Where the last month with a rate stands; null without any. */
  readonly end: { readonly x: number; readonly y: number } | null
  /** How high the limit lies; null without one. */
  readonly limit: number | null
}

/**
 * E5 in the height of a line of text: from zero, with the limit in it, so that a low line looks low. A
 * month without a rate breaks the line.
 */
export function sparkOf(
  months: readonly SparkMonth[],
  limit: number | null,
  { width, height, pad }: SparkSize,
): Spark {
  const rates = months.map(({ effectiveRate }) => effectiveRate)
  const top = Math.max(1, limit ?? 0, ...rates.map((rate) => rate ?? 0))
  const x = (i: number) =>
    round(pad + (months.length > 1 ? (i * (width - 2 * pad)) / (months.length - 1) : 0))
  const y = (rate: number) => round(height - pad - (Math.max(0, rate) / top) * (height - 2 * pad))
  const paths = { sure: '', open: '' }
  rates.forEach((rate, i) => {
    const before = rates[i - 1] ?? null
    if (rate === null || before === null) return
    const isOpen = months[i]?.provisional || months[i - 1]?.provisional
    paths[isOpen ? 'open' : 'sure'] += `M${x(i - 1)} ${y(before)}L${x(i)} ${y(rate)}`
  })
  const last = rates.findLastIndex((rate) => rate !== null)
  const end = rates[last] ?? null
  return {
    ...paths,
    end: end === null ? null : { x: x(last), y: y(end) },
    limit: limit === null ? null : y(limit),
  }
}

const round = (value: number) => Math.round(value * 10) / 10
