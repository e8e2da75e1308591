// How much a text looks like words of the languages that exports come in: Swedish, Danish, Norwegian, Finnish,
// German, Dutch, French, Polish, the Baltic languages and Hebrew.

const setOf = (text: string): ReadonlySet<string> => new Set(text + text.toUpperCase())

interface Alphabet {
  readonly letters: ReadonlySet<string>
  /** What a letter of it says: the less, the rarer the language is among those who use the app. */
  readonly worth: number
}

/** Letters beyond ASCII, language by language. */
const alphabets: readonly Alphabet[] = (
  [
    ['åäöé', 2],
    ['æøåéö', 2],
    ['äöüß', 2],
    ['éëïèüöçó', 2],
    ['éèêëàâçùûôîïœæü', 2],
    ['ąćęłńóśźż', 1.8],
    ['áéíóúñü', 1.2],
    ['ąčęėįšųūž', 1],
    ['āčēģīķļņšūž', 1],
    ['äöõüšž', 1],
    ['áčďéěíňóřšťúůýž', 1],
    ['áéíóöőúüű', 1],
    ['ăâîșț', 1],
    ['ãâáàçéêíóôõú', 1],
  ] as const
).map(([letters, worth]) => ({ letters: setOf(letters), worth }))

const plausible = setOf('åäöæøéüèêëàâçôóíïáúñîûß')
const marks = setOf('€£§°–—’‘“”„…·•«»½¼²³´¨®©™µ\u00a0₪×')

const isHebrew = (sign: string): boolean => sign >= 'א' && sign <= 'ת'
const isLetter = (sign: string): boolean => /\p{L}/u.test(sign)
const isAscii = (sign: string): boolean => sign < '\x80'
const isUpper = (sign: string): boolean => sign !== sign.toLowerCase()

/** The more, the likelier that the text was read in the encoding it was written in; garbled text is below zero. */
export function likeness(text: string): number {
  let sum = 0
  const letters: string[] = []
  const signs = Array.from(text)
  for (const [at, sign] of signs.entries()) {
    if (isAscii(sign)) continue
    const [before, after] = [signs[at - 1] ?? '\n', signs[at + 1] ?? '\n']
    sum += worthOf(sign, before, after, signs[at - 2] ?? '\n')
    if (/\p{Script=Latin}/u.test(sign)) letters.push(sign)
  }
  return sum + Math.max(...alphabets.map((alphabet) => worthIn(alphabet, letters)))
}

/** What the letters are worth as those of one language; one of another may stand among them. */
function worthIn({ letters, worth }: Alphabet, signs: readonly string[]): number {
  let sum = 0
  for (const sign of signs) sum += letters.has(sign) ? worth : plausible.has(sign) ? 0.3 : -1
  return sum
}

function worthOf(sign: string, before: string, after: string, earlier: string): number {
  if (sign === '\ufffd' || (sign >= '\x80' && sign < '\xa0')) return -10
  if (isHebrew(sign)) {
    // Hebrew and Latin letters stand in one word almost never.
    const isMixed = [before, after].some((other) => isLetter(other) && !isHebrew(other))
    return isMixed ? -3 : 1.5
  }
  if (!isLetter(sign)) return worthOfMark(sign, before, after)
  if (!/\p{Script=Latin}/u.test(sign)) return -3
  const row = [earlier, before, sign].every((other) => !isAscii(other) && isLetter(other))
  // A capital within a word, or three letters in a row that few words have even one of.
  const isInner = isUpper(sign) && isLetter(before)
  const isOdd = (isInner && (!isUpper(before) || (isLetter(after) && !isUpper(after)))) || row
  return isOdd ? -4 : 0
}

/** A sign between two letters is a letter read wrongly, but for an apostrophe. */
function worthOfMark(sign: string, before: string, after: string): number {
  const isInside = isLetter(before) && isLetter(after)
  if (isInside) return sign === '’' || sign === '·' ? 0.5 : -4
  return marks.has(sign) ? (isLetter(before) || isLetter(after) ? -0.5 : 0.5) : -3
}
