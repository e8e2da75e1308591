import { foldName, plainText } from '../domain/names.ts'

/** How well typed words fit a name, the worst first. */
export const fits = ['letters', 'inside', 'begun', 'words', 'whole'] as const
export type Fit = (typeof fits)[number]

/** Typed words and names as they are compared: plain letters, parted by single spaces. */
export const wordsOfText = (text: string): string =>
  plainText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A name prepared for many comparisons. */
export interface FoldedName {
  /** Without company form. */
  readonly core: string
  readonly full: string
  readonly words: readonly string[]
  /** Its words without blanks. */
  readonly joined: string
}

const folded = new Map<string, FoldedName>()
const mostFolded = 5000

/** A name as typed words are held against it; kept, as lines are read with every key. */
export function foldedName(name: string): FoldedName {
  const known = folded.get(name)
  if (known) return known
  const full = wordsOfText(name)
  const made = {
    core: foldName(name),
    full,
    words: full.split(' '),
    joined: full.replaceAll(' ', ''),
  }
  if (folded.size >= mostFolded) folded.clear()
  folded.set(name, made)
  return made
}

/**
 * How typed words (as `wordsOfText` gives them) fit a name: the whole of it, words of it, beginnings of its
 * words, a part of it, or its letters in order from the beginning of a word. Null if they do not.
 */
export function fitOf(typed: string, name: FoldedName): Fit | null {
  if (typed === '') return null
  if (typed === name.core || typed === name.full) return 'whole'
  if (typed.includes(' ')) {
    const words = typed.split(' ')
    if (inOrder(words, name.words, (word, of) => of === word)) return 'words'
    return inOrder(words, name.words, (word, of) => of.startsWith(word)) ? 'begun' : null
  }
  if (name.words.includes(typed)) return 'words'
  if (name.words.some((word) => word.startsWith(typed))) return 'begun'
  if (typed.length >= 3 && name.joined.includes(typed)) return 'inside'
  return typed.length >= 2 && hasLetters(typed, name) ? 'letters' : null
}

function inOrder(
  words: readonly string[],
  of: readonly string[],
  is: (word: string, of: string) => boolean,
): boolean {
  let at = 0
  for (const word of words) {
    while (at < of.length && !is(word, of[at] ?? '')) at += 1
    if (at === of.length) return false
    at += 1
  }
  return true
}

function hasLetters(typed: string, name: FoldedName): boolean {
  return name.words.some((word, at) => {
    if (word[0] !== typed[0]) return false
    let found = 0
    for (const letter of name.words.slice(at).join('')) if (letter === typed[found]) found += 1
    return found === typed.length
  })
}
