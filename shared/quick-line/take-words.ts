import { partsOfWord } from '../domain/dates/date-words.ts'
import { readDateToken } from '../domain/dates/read-date.ts'
import { activitiesOf, isForeignDay, startWords, unbilledPhrases } from './line-words.ts'
import { timeAt } from './read-time.ts'
import { mark, wordOf, type Taken } from './taken.ts'
import type { Token } from './tokens.ts'
import type { LineContext } from './types.ts'

/** Takes what begins at a word; how many words that is. Without a context neither a day nor the timer can be meant. */
export function takeAt(taken: Taken, at: number, context: LineContext | null): number {
  const token = taken.tokens[at]
  if (!token || token.kind !== 'word') return 1
  const rest = restAt(taken.tokens, at)
  return (
    takeSign(taken, at, token) ||
    (context && takeStart(taken, at, token)) ||
    takePhrase(taken, at, rest) ||
    takeTime(taken, at, rest) ||
    (context && takeDate(taken, at, context)) ||
    takeNumber(taken, at, rest) ||
    1
  )
}

function restAt(tokens: readonly Token[], at: number): string {
  const end = tokens.findIndex(({ kind }, i) => i > at && kind !== 'word')
  return tokens
    .slice(at, end === -1 ? undefined : end)
    .map(({ folded }) => folded)
    .join(' ')
}

function takeSign(taken: Taken, at: number, { text }: Token): number {
  if (text === '!') {
    taken.billable = false
    return mark(taken, at, 1, 'billable')
  }
  if (!/^#./.test(text) || taken.activity) return 0
  taken.activity = { choices: activitiesOf(wordOf(text.slice(1))), at }
  return mark(taken, at, 1, 'activity')
}

function takeStart(taken: Taken, at: number, { folded }: Token): number {
  const isAtEdge = at === 0 || at === taken.tokens.length - 1
  if (taken.starts || !isAtEdge || !startWords.has(folded)) return 0
  taken.starts = true
  return mark(taken, at, 1, 'start')
}

function takePhrase(taken: Taken, at: number, rest: string): number {
  const phrase = unbilledPhrases.find((one) => rest === one || rest.startsWith(`${one} `))
  if (phrase === undefined || taken.billable !== null) return 0
  taken.billable = false
  return mark(taken, at, phrase.split(' ').length, 'billable')
}

function takeTime(taken: Taken, at: number, rest: string): number {
  const found = timeAt(rest)
  if (!found || found.kind === 'number') return 0
  taken.times.push({ ...found, at })
  return mark(taken, at, found.words, 'time')
}

/** A number alone comes last, as it may belong to a date: `3 nov`. */
function takeNumber(taken: Taken, at: number, rest: string): number {
  const found = timeAt(rest)
  if (found?.kind !== 'number') return 0
  taken.times.push({ ...found, at })
  return mark(taken, at, 1, 'time')
}

/** The longest date is `torsdag den 26 november 2026`. */
const dateWords = 5

function takeDate(taken: Taken, at: number, context: LineContext): number {
  if (taken.date !== null || taken.dateFault) return 0
  for (let words = dateWords; words > 0; words -= 1) {
    const those = taken.tokens.slice(at, at + words)
    if (those.length < words || those.some(({ kind }) => kind !== 'word')) continue
    const read = isDateShaped(taken, at, those, context) ? dateOf(those, context) : null
    if (!read) continue
    if (read.ok) taken.date = read.date
    else taken.dateFault = { fault: read.code, at, words }
    return mark(taken, at, words, 'date')
  }
  return 0
}

function isDateShaped(
  { tokens }: Taken,
  at: number,
  those: readonly Token[],
  { locale }: LineContext,
): boolean {
  const last = those.at(-1)?.folded ?? ''
  // `mon i stan`: a small word behind belongs to what follows.
  if (partsOfWord(last)?.length === 0) return false
  const isInside = at > 0 && at + those.length < tokens.length
  return !(those.length === 1 && isInside && isForeignDay(last, locale))
}

/** A weekday is the last one that was; a day of a month the nearest, as work is also planned. */
function dateOf(those: readonly Token[], { locale, today }: LineContext) {
  const text = those.map(({ text }) => text).join(' ')
  const hasNumber = those.some(({ folded }) => /\d/.test(folded))
  return readDateToken(text, { locale, today, lean: hasNumber ? 'near' : 'past' })
}
