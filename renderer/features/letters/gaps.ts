import { gaps, type Gap, type LetterText } from '../../i18n/letters/index.ts'

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
  const pieces = piecesOf(text, filling)
  const before = joined(pieces)
  const from = sameStart(before, typed)
  const end = sameEnd(before, typed, Math.min(before.length, typed.length) - from)
  const to = before.length - end
  const inserted = typed.slice(from, typed.length - end)
  let head = ''
  let tail = ''
  let at = 0
  for (const piece of pieces) {
    const start = at
    at += piece.shown.length
    if (at <= from) head += piece.source
    else if (start >= to) tail += piece.source
    else {
      head += piece.shown.slice(0, Math.max(0, from - start))
      tail += piece.shown.slice(Math.max(0, to - start))
    }
  }
  return head + inserted + tail
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
