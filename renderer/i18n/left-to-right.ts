type Texts = { readonly [key: string]: string | Texts }

// A unit such as " h" or "/h" belongs to the figure before it, whose direction it takes.
const hasWord = /\p{L}{2}/u

/**
 * The same texts for a page that runs from right to left: each one that has words of its own stands
 * between two marks (U+200E), so that its punctuation and figures stay where they are written, and
 * sentences after one another follow one another.
 */
export function leftToRight<T extends Texts>(texts: T): T {
  const entries = Object.entries(texts).map(([key, text]) => [
    key,
    typeof text === 'string' ? marked(text) : leftToRight(text),
  ])
  return Object.fromEntries(entries) as T
}

const marked = (text: string): string =>
  hasWord.test(text.replace(/\{\{.*?\}\}/g, '')) ? `\u200e${text}\u200e` : text
