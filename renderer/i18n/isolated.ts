type Texts = { readonly [key: string]: string | Texts }

// A unit such as " h" or "/h" belongs to the figure before it, whose direction it takes.
const hasWord = /\p{L}{2}/u

/**
 * The same texts for a page that runs the other way: each one that has words of its own is kept in its
 * own direction (U+2066 … U+2069), so that its punctuation and figures stay where they are written.
 */
export function isolated<T extends Texts>(texts: T): T {
  const entries = Object.entries(texts).map(([key, text]) => [
    key,
    typeof text === 'string' ? isolatedText(text) : isolated(text),
  ])
  return Object.fromEntries(entries) as T
}

const isolatedText = (text: string): string =>
  hasWord.test(text.replace(/\{\{.*?\}\}/g, '')) ? `\u2066${text}\u2069` : text
