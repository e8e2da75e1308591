import { foldDateText } from '../domain/dates/date-words.ts'

/** A word of the line; `from` and `to` where it stands in it. */
export interface Token {
  readonly kind:
    | 'word'
    /** Text in quotes: always the note. */
    | 'quoted'
    /** `@name` or `@"name"`: always the client. */
    | 'client'
    /** What follows its slash: always the project. */
    | 'project'
  /** Without quotes and signs. */
  readonly text: string
  /** As dates and lengths are compared: small letters without marks, plain digits; `2½` is `2.5`. */
  readonly folded: string
  readonly from: number
  readonly to: number
  /** Whether the name stood in quotes and so is the whole name. */
  readonly isWhole: boolean
}

const quote = /["\u201C\u201D\u201E\u201F\u05F4\u00AB\u00BB]/
const fractions: Readonly<Record<string, string>> = { '¼': '.25', '½': '.5', '¾': '.75' }

export const foldWord = (text: string): string =>
  foldDateText(text.replace(/[¼½¾]/g, (sign) => fractions[sign] ?? sign))

/** The line in words: quotes hold together, commas and semicolons after a word are no part of it. */
export function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < line.length) {
    const rest = line.slice(at)
    const blank = /^[\s,;]+/.exec(rest)
    if (blank) at += blank[0].length
    else at = takeToken(line, at, tokens)
  }
  return tokens
}

function takeToken(line: string, at: number, tokens: Token[]): number {
  if (quote.test(line[at] ?? '')) {
    const { text, end } = quotedAt(line, at)
    tokens.push(tokenOf('quoted', text, at, end, true))
    return end
  }
  if (line[at] === '@') return takeReference(line, at, tokens)
  const [word = ''] = /^\S+/.exec(line.slice(at)) ?? []
  for (const piece of spansIn(word)) {
    const text = piece.text.replace(/[,;]+$/, '')
    if (text !== '') {
      const from = at + piece.at
      tokens.push(tokenOf('word', text, from, from + text.length, false))
    }
  }
  return at + word.length
}

/** `9-11,13-15` are two spans; `2,5` is one number. */
function spansIn(word: string): readonly { readonly text: string; readonly at: number }[] {
  const found = [...word.matchAll(/[,;](?=\d[\d:.]*[-–—]\d)/g)].map(({ index }) => index)
  const cuts = found.filter((cut) => /\d[-–—]\d/.test(word.slice(0, cut)))
  const starts = [0, ...cuts.map((cut) => cut + 1)]
  return starts.map((start, i) => ({ text: word.slice(start, cuts[i] ?? word.length), at: start }))
}

/** `@client`, `@client/project`, `@/project` of internal work; either in quotes. */
function takeReference(line: string, at: number, tokens: Token[]): number {
  const client = nameAt(line, at + 1, /^[^\s/,;]*/)
  tokens.push(tokenOf('client', client.text, at, client.end, client.isWhole))
  if (line[client.end] !== '/') return client.end
  const project = nameAt(line, client.end + 1, /^[^\s,;]*/)
  tokens.push(tokenOf('project', project.text, client.end, project.end, project.isWhole))
  return project.end
}

function nameAt(line: string, at: number, bare: RegExp) {
  if (quote.test(line[at] ?? '')) return { ...quotedAt(line, at), isWhole: true }
  const [text = ''] = bare.exec(line.slice(at)) ?? []
  return { text, end: at + text.length, isWhole: false }
}

/**
 * The text from a quote to the next, or to the end while it is being typed. A straight one is closed by a
 * straight one only, as Hebrew words hold others; two straight ones in a row stand for one.
 */
function quotedAt(line: string, at: number): { readonly text: string; readonly end: number } {
  const isStraight = line[at] === '"'
  let text = ''
  let i = at + 1
  for (; i < line.length; i += 1) {
    const sign = line[i] ?? ''
    if (isStraight ? sign === '"' : quote.test(sign)) {
      if (!isStraight || line[i + 1] !== '"') return { text, end: i + 1 }
      i += 1
    }
    text += sign
  }
  return { text, end: i }
}

const tokenOf = (
  kind: Token['kind'],
  text: string,
  from: number,
  to: number,
  isWhole: boolean,
): Token => ({ kind, text, folded: foldWord(text), from, to, isWhole })
