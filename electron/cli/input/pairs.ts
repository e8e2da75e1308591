import { stop } from '../command.ts'
import { commandLine, fill } from '../words.ts'

const { usage } = commandLine

/** The words KEY=VALUE, by key; stops at one that is none, or given twice. */
export function pairsOf(pairs: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>()
  for (const pair of pairs) {
    const cut = pair.indexOf('=')
    if (cut < 1) stop(fill(usage.notPair, { pair }))
    const key = pair.slice(0, cut)
    if (given.has(key)) stop(fill(usage.twice, { key }))
    given.set(key, pair.slice(cut + 1))
  }
  return given
}
