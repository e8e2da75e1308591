import { activities, type Activity } from '../domain/kinds.ts'
import { activityWords } from './line-words.ts'
import { fitOf, foldedName, wordsOfText } from './match-name.ts'
import { ownLine } from './own-line.ts'
import { settleTimes } from './settle-times.ts'
import { takeAt } from './take-words.ts'
import { mark, noteOf, nothingTaken, place, wordOf, type Taken } from './taken.ts'
import { tokensOf, type Token } from './tokens.ts'
import type { LineAsk, LineContext, LineOwner, LinePart, ReadLine } from './types.ts'

/**
 * A line such as `2h nordlys workshop yesterday` as it is understood: words in any order, in all five
 * languages and any script's digits. Nothing is guessed without being told: what is ambiguous or unknown
 * is in `asks`, every word is in a part or in the note.
 */
export function readLine(line: string, context: LineContext): ReadLine {
  const tokens = tokensOf(line)
  const first = readTokens(tokens, context, new Set())
  // Somebody may be called Sunday: what is nobody's line otherwise is read again with that name kept.
  const kept = first.asks.some(({ kind }) => kind === 'unknown-name' || kind === 'whose')
    ? namesAmong(tokens, context)
    : new Set<number>()
  const again = kept.size === 0 ? first : readTokens(tokens, context, kept)
  return again.owner.clientId === null ? first : again
}

function readTokens(
  tokens: readonly Token[],
  context: LineContext,
  kept: ReadonlySet<number>,
): ReadLine {
  const taken = nothingTaken(tokens)
  for (let at = 0; at < tokens.length;) at += kept.has(at) ? 1 : takeAt(taken, at, context)
  const { times, startsAt, asks } = settleTimes(taken)
  const owned = ownLine(taken, context)
  const activity = activityOf(taken, owned.owner)
  return {
    starts: taken.starts || times.length === 0,
    startsAt,
    times,
    date: taken.date ?? context.today,
    owner: owned.owner,
    activity: activity.activity,
    billable: taken.billable,
    note: noteOf(taken),
    parts: partsOf(taken),
    asks: [...asks, ...dateAsks(taken), ...owned.asks, ...activity.asks],
  }
}

/** Words that by themselves are somebody's whole name. */
function namesAmong(tokens: readonly Token[], { clients }: LineContext): ReadonlySet<number> {
  const found = new Set<number>()
  tokens.forEach((token, at) => {
    const typed = wordsOfText(token.text)
    if (token.kind !== 'word' || typed === '') return
    if (clients.some(({ name }) => fitOf(typed, foldedName(name)) === 'whole')) found.add(at)
  })
  return found
}

function activityOf(
  taken: Taken,
  owner: LineOwner,
): { readonly activity: Activity | null; readonly asks: readonly LineAsk[] } {
  const { activity, tokens, use } = taken
  if (activity) {
    const [only, ...others] = activity.choices
    const { from = 0, to = 0 } = tokens[activity.at] ?? {}
    if (only && others.length === 0) return { activity: only, asks: [] }
    const choices = only ? activity.choices : activities
    return { activity: null, asks: [{ kind: 'activity', from, to, choices }] }
  }
  // A word of the note that names an activity says it too; for work of one's own it is all there is to say.
  const at = tokens.findIndex(
    (token, i) => token.kind === 'word' && use[i] === null && activityWords.has(wordOf(token.text)),
  )
  if (at === -1) return { activity: null, asks: [] }
  const isAll = owner.clientId === null && use.filter((one) => one === null).length === 1
  if (isAll) mark(taken, at, 1, 'activity')
  return { activity: activityWords.get(wordOf(tokens[at]?.text ?? '')) ?? null, asks: [] }
}

function dateAsks({ dateFault, tokens }: Taken): readonly LineAsk[] {
  if (!dateFault) return []
  return [{ kind: 'date', ...place({ tokens }, dateFault), fault: dateFault.fault }]
}

function partsOf({ tokens, use }: Taken): readonly LinePart[] {
  const parts: LinePart[] = []
  tokens.forEach(({ from, to }, at) => {
    const kind = use[at] ?? 'note'
    const before = parts.at(-1)
    if (before?.kind === kind) parts[parts.length - 1] = { ...before, to }
    else parts.push({ kind, from, to })
  })
  return parts
}
