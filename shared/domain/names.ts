// Whether two names mean the same firm, however they are written.

/** Whether a name has anything to see: more than spaces, marks of direction or width, and loose accents. */
export const hasVisibleSign = (name: string): boolean =>
  /[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(name)

// Marks of direction, and joiners and spaces that have no width.
const invisible = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

/** A name as it is shown: NFC, no marks of direction or width, single spaces. */
export const tidyName = (name: string): string =>
  name.normalize('NFC').replace(invisible, '').replace(/\s+/gu, ' ').trim()

/** Q3: a name as it is read: tidy, no case. Two names of one client or project are the same so. */
export const plainName = (name: string): string => tidyName(name).toLowerCase()

/** Other names one client or project may have; beyond, the oldest go first. */
export const mostAliases = 30

/**
 * The other names of one that is called `name`: tidy, each once, without its own. What it was called before
 * stays one of them, so that a file that still says it finds it.
 */
export function keptAliases(
  aliases: readonly string[],
  name: string,
  before: string = name,
): readonly string[] {
  const kept = new Map<string, string>()
  for (const alias of [...aliases, before]) kept.set(plainName(alias), tidyName(alias))
  kept.delete(plainName(name))
  kept.delete('')
  return [...kept.values()].slice(-mostAliases)
}

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}

/** What firms put behind (some before) their name, as the words that are left of it once folded. */
const companyForms: ReadonlySet<string> = new Set(
  [
    'ab|ab publ|aktiebolag|aktiebolaget|hb|handelsbolag|kb|kommanditbolag|ef|enskild firma|ek for',
    'aps|a s|as|i s|k s|p s|ivs|asa|ans|enk|oy|oyj',
    'b v|bv|n v|nv|v o f|vof|c v|cv|bvba|eenmanszaak|maatschap|stichting',
    'ltd|limited|llc|llp|plc|inc|incorporated|corp|corporation|co|company',
    'gmbh|g m b h|ag|kg|ohg|ug|e k|e v|mbh',
    'sa|sarl|sas|srl|spa|s a|s r l|s p a',
    'בע מ|בעמ|חברה בע מ|חברה בעמ|עוסק מורשה|עמותה',
  ].flatMap((line) => line.split('|')),
)
const longestForm = 3

const linkWords: ReadonlySet<string> = new Set(['and', 'och', 'og', 'en', 'und', 'et'])

/**
 * A name by what tells it apart: lower case without marks, punctuation, company form and the word
 * "and"; words parted by one space. A name of which nothing would be left keeps its last word.
 */
export function foldName(name: string): string {
  const words = wordsOf(name)
  return unformed(
    words.filter((word, at) => at === 0 || at === words.length - 1 || !linkWords.has(word)),
  ).join(' ')
}

/**
 * Whether two names are the same once folded, hold the same words in another order, or differ by
 * one typing mistake (two in names of ten letters or more).
 */
export function isNearName(a: string, b: string): boolean {
  const [one, other] = [foldName(a), foldName(b)]
  if (one === '' || other === '') return false
  if (one === other || sorted(one) === sorted(other)) return true
  const letters = Math.min(one.length, other.length)
  const allowed = letters >= 10 ? 2 : letters >= 5 ? 1 : 0
  return allowed > 0 && mistakes(one, other, allowed) <= allowed
}

/** A text as it can be typed on any keyboard: lower case, letters without marks. */
export function plainText(text: string): string {
  const lower = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  return lower.replace(/[^a-z0-9\s]/gu, (letter) => plainLetters[letter] ?? letter)
}

const wordsOf = (name: string): readonly string[] =>
  plainText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

function unformed(words: readonly string[]): readonly string[] {
  // Not the whole name: a firm may be called nothing but "AB".
  for (let count = Math.min(longestForm, words.length - 1); count > 0; count -= 1) {
    if (companyForms.has(words.slice(-count).join(' '))) return unformed(words.slice(0, -count))
    if (companyForms.has(words.slice(0, count).join(' '))) return unformed(words.slice(count))
  }
  return words
}

const sorted = (folded: string) => folded.split(' ').toSorted().join(' ')

/** Letters added, left out, changed or swapped with their neighbour; anything above `enough` is as good as it. */
function mistakes(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) > enough) return enough + 1
  let before: readonly number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      )
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
