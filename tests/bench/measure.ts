/** One line of the table: what the app took against its anchor, as a ratio of medians within one run. */
export interface BenchRow {
  readonly what: string
  readonly app: string
  readonly anchor: string
  readonly ratio: string
  readonly target: string
  readonly met: boolean | null
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

const timed = async <T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> => {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}

export interface Contest<T> {
  readonly app: () => T | Promise<T>
  readonly anchor: () => T | Promise<T>
  /** Both must give the same totals before any time counts; null when there is nothing to compare. */
  readonly agree: ((app: T, anchor: T) => void) | null
  readonly runs?: number
  readonly warmUp?: number
  /** Untimed work before each of the app's and the anchor's turns. */
  readonly before?: { readonly app?: () => unknown; readonly anchor?: () => unknown }
}

/** Medians in milliseconds of app and anchor, which alternate so that whatever else the machine does hits both. */
export const contest = async <T>(given: Contest<T>): Promise<{ app: number; anchor: number }> => {
  const { app, anchor, agree, runs = 9, warmUp = 2, before } = given
  const times = { app: [] as number[], anchor: [] as number[] }
  for (let run = -warmUp; run < runs; run++) {
    await before?.app?.()
    const a = await timed(app)
    await before?.anchor?.()
    const b = await timed(anchor)
    agree?.(a.value, b.value)
    if (run >= 0) {
      times.app.push(a.ms)
      times.anchor.push(b.ms)
    }
  }
  return { app: median(times.app), anchor: median(times.anchor) }
}

const milliseconds = (ms: number): string =>
  ms >= 1000
    ? `${(ms / 1000).toFixed(1)} s`
    : ms >= 10
      ? `${ms.toFixed(0)} ms`
      : `${ms.toFixed(2)} ms`

/** A row where the app must take at most `most` times the anchor. */
export const atMost = (
  what: string,
  { app, anchor }: { app: number; anchor: number },
  most: number,
): BenchRow => ({
  what,
  app: milliseconds(app),
  anchor: milliseconds(anchor),
  ratio: (app / anchor).toFixed(3),
  target: `≤ ${most}`,
  met: app / anchor <= most,
})

/** A row that says how things are, without a target. */
export const untargeted = (what: string, times: { app: number; anchor: number }): BenchRow => ({
  ...atMost(what, times, Infinity),
  target: '–',
  met: null,
})

/** A row where the app must be at least `least` times faster than the anchor. */
export const timesFaster = (
  what: string,
  { app, anchor }: { app: number; anchor: number },
  least: number,
): BenchRow => ({
  what,
  app: milliseconds(app),
  anchor: milliseconds(anchor),
  ratio: `${(anchor / app).toFixed(0)} × faster`,
  target: `≥ ${least} ×`,
  met: anchor / app >= least,
})

/** A row for an anchor this machine does not have. */
export const notInstalled = (what: string, target: string): BenchRow => ({
  what,
  app: '–',
  anchor: 'not installed',
  ratio: '–',
  target,
  met: null,
})

/** Throws with both figures when app and anchor do not say the same: then neither time means anything. */
export const mustAgree = (name: string, app: unknown, anchor: unknown): void => {
  const [a, b] = [JSON.stringify(app), JSON.stringify(anchor)]
  if (a !== b) throw new Error(`${name}: the app says ${a}, the anchor ${b}`)
}

export const table = (rows: readonly BenchRow[]): string =>
  [
    '| Measured | App | Anchor | Ratio | Target | |',
    '|---|---|---|---|---|---|',
    ...rows.map(
      ({ what, app, anchor, ratio, target, met }) =>
        `| ${what} | ${app} | ${anchor} | ${ratio} | ${target} | ${met === null ? '–' : met ? 'met' : 'missed'} |`,
    ),
  ].join('\n')
