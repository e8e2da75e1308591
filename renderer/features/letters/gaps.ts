import { gaps, type Gap, type LetterText } from '../../../shared/words/letters/index.ts'

/** What is known for each gap; empty where nothing is. */
export type GapValues = Readonly<Record<Gap, string>>

/** How gaps are written into a letter. */
export interface Filling {
  readonly values: GapValues
  /** What stands, in brackets, for a gap nothing is known about. */
  readonly missing: Readonly<Record<Gap, string>>
  /** Which way the letter is read. */
  readonly dir: 'ltr' | 'rtl'
}

/** A stretch of a letter as it is shown; `gap` where a gap of the text made it. */
export interface Piece {
  readonly source: string
  readonly shown: string
  readonly gap?: Gap
  /** True: the gap is still open. */
  readonly open?: boolean
}

const known: ReadonlySet<string> = new Set(gaps)
const isGap = (name: string): name is Gap => known.has(name)
// Only names of letters: whatever else stands between braces is the user's own text and stays.
const token = /\{\{([A-Za-z]+)\}\}/g

/** The text cut into what is written and what its gaps are filled with. */
export function piecesOf(text: string, filling: Filling): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const write = (to: number) => {
    const source = text.slice(from, to)
    if (source !== '') pieces.push({ source, shown: source })
  }
  for (const match of text.matchAll(token)) {
    const [source, gap = ''] = match
    if (!isGap(gap)) continue
    write(match.index)
    const value = filling.values[gap].trim()
    const open = value === ''
    const shown = open ? `[${filling.missing[gap]}]` : isolated(value, filling.dir)
    pieces.push({ source, shown, gap, open })
    from = match.index + source.length
  }
  write(text.length)
  return pieces
}

/** The text with every gap filled, or visibly marked where nothing is known. */
export const fill = (text: string, filling: Filling): string => joined(piecesOf(text, filling))

const joined = (pieces: readonly Piece[]) => pieces.map(({ shown }) => shown).join('')

/** The gaps a letter has, in the order in which gaps are listed. */
export function gapsIn(...texts: readonly string[]): readonly Gap[] {
  const found = new Set(texts.flatMap((text) => [...text.matchAll(token)].map((match) => match[1])))
  return gaps.filter((gap) => found.has(gap))
}

/**
 * The text behind what the user made of the filled one: gaps they left alone stay gaps, and so follow
 * what becomes known later; one they typed into becomes plain text.
 */
export function retype(text: string, filling: Filling, typed: string): string {
  const pieces = placed(piecesOf(text, filling))
  const before = joined(pieces)
  let from = sameStart(before, typed)
  let to = before.length - sameEnd(before, typed, Math.min(before.length, typed.length) - from)
  // Half a gap is none: what was changed begins and ends beside whole ones.
  const touched = pieces.filter(({ gap, start, end }) => gap && end > from && start < to)
  from = Math.min(from, touched[0]?.start ?? from)
  to = Math.max(to, touched.at(-1)?.end ?? to)
  const written = typed.slice(from, typed.length - (before.length - to))
  return (
    pieces.map((piece) => sourceOf(piece, 0, from)).join('') +
    putBack(written, touched) +
    pieces.map((piece) => sourceOf(piece, to, before.length)).join('')
  )
}

type Placed = Piece & { readonly start: number; readonly end: number }

function placed(pieces: readonly Piece[]): readonly Placed[] {
  let start = 0
  return pieces.map((piece) => {
    const end = start + piece.shown.length
    const at = { ...piece, start, end }
    start = end
    return at
  })
}

/** What lies of a piece between two places of the shown text: gaps whole or not at all. */
function sourceOf({ gap, source, shown, start, end }: Placed, from: number, to: number): string {
  if (gap) return start >= from && end <= to && start < to && end > from ? source : ''
  return shown.slice(Math.max(0, from - start), Math.max(0, to - start))
}

/** The written text with the gaps it replaced where it still says, in their order, what they were filled with. */
function putBack(written: string, gaps: readonly Placed[]): string {
  let text = ''
  let rest = written
  for (const { shown, source } of gaps) {
    const at = wordAt(rest, shown)
    if (at < 0) continue
    text += rest.slice(0, at) + source
    rest = rest.slice(at + shown.length)
  }
  return text + rest
}

const wordSign = /[\p{L}\p{N}]/u

/** Where a text holds a word or words, not as part of a longer one; −1 if nowhere. */
function wordAt(text: string, words: string): number {
  let at = text.indexOf(words)
  while (at >= 0) {
    const [before = '', after = ''] = [text[at - 1], text[at + words.length]]
    const apart = (edge: string | undefined, beside: string) =>
      !wordSign.test(edge ?? '') || !wordSign.test(beside)
    if (apart(words[0], before) && apart(words.at(-1), after)) return at
    at = text.indexOf(words, at + 1)
  }
  return -1
}

/** A letter as it is shown. */
export const fillLetter = ({ subject, body }: LetterText, filling: Filling): LetterText => ({
  subject: fill(subject, filling),
  body: fill(body, filling),
})

function sameStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a[length] === b[length]) length++
  return length
}

function sameEnd(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u
const leftToRight = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

/**
 * The value between isolates (U+2068 … U+2069) if it holds letters read the other way than the letter,
 * so that it does not reorder its neighbours. Line by line, as an isolate ends with its paragraph.
 */
function isolated(value: string, dir: 'ltr' | 'rtl'): string {
  const foreign = dir === 'rtl' ? leftToRight : rightToLeft
  return value
    .split('\n')
    .map((line) => (foreign.test(line) && !line.includes('\u2068') ? `\u2068${line}\u2069` : line))
    .join('\n')
}
