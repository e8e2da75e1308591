import { daySeconds, hourSeconds } from '../domain/calendar.ts'
import { isBareNumber, parseDuration } from '../domain/duration.ts'
import { atWords, hourWords, lengthPhrases, sinceWords, toWords } from './line-words.ts'
import type { LineTime } from './types.ts'

/** Time found at the head of a text; `words` is how many words of it it took. */
export type TimeFound = { readonly words: number } & (
  | { readonly kind: 'span'; readonly time: LineTime; readonly choices: readonly LineTime[] }
  /** `isClock`: written like a clock time, `9:15`. */
  | { readonly kind: 'length'; readonly seconds: number; readonly isClock: boolean }
  /** A number alone; `choices` in seconds while it may be hours or minutes, none if it is hours. */
  | { readonly kind: 'number'; readonly seconds: number; readonly choices: readonly number[] }
  /** A clock time work began at. */
  | { readonly kind: 'at'; readonly second: number }
)

const clock = String.raw`(\d{1,2})(?:[:.]([0-5]\d)|([0-5]\d))?(?: ?([ap])\.?m?\.?)?`
const either = (words: readonly string[]) =>
  words.map((word) => word.replace(/\./g, String.raw`\.`)).join('|')
const lead = `(?:(?:${either([...sinceWords, ...atWords, 'between', 'mellan', 'mellem', 'tussen', 'בין'])}) |מ-?)?`
const middle = `(?:-| - | (?:${either(toWords)}|and|och|og|en|ל-?) ?(?:${either(atWords)})? ?)`
const end = '(?= |$)'
const spanText = new RegExp(`^${lead}${clock}${middle}${clock}(\\+1)?${end}`)
const fromText = new RegExp(
  `^(?:(?:${either([...sinceWords, ...atWords])}) |מ-?|ב-?)${clock}${end}`,
)
const quarterText = new RegExp(
  `^kvart(?:er)? (over|i) (1[0-2]|[1-9]|${either([...hourWords.keys()])})${end}`,
)
const quarterSeconds = hourSeconds / 4
const clockText = /^\d{1,2}:[0-5]\d$/
// Two years, not 20:25–20:26.
const years = /^20\d\d-20\d\d$/

/** Hours up to which a number alone is surely a number of hours: `90` asks. */
const surelyHours = 12
/** The longest length in words: `1 h 30 min`. */
const lengthWords = 4

/** The time a text of folded words begins with; null if it begins with none. */
export function timeAt(rest: string): TimeFound | null {
  return spanAt(rest) ?? fromAt(rest) ?? quarterAt(rest) ?? phraseAt(rest) ?? lengthAt(rest)
}

function spanAt(rest: string): TimeFound | null {
  const match = spanText.exec(rest)
  if (!match || years.test(match[0])) return null
  const [text, h1, a1, b1, half1, h2, a2, b2, half2, next] = match
  const to = secondOf(h2, a2 ?? b2, half2)
  const from = secondOf(h1, a1 ?? b1, half1 ?? halfBefore(h1, a1 ?? b1, half2, to))
  if (from === null || to === null || from === to || from === daySeconds) return null
  const words = countWords(text)
  const overnight = next !== undefined || to < from
  const time: LineTime = { kind: 'span', from, to, overnight }
  const afternoon = to + daySeconds / 2
  const asks =
    overnight &&
    next === undefined &&
    half2 === undefined &&
    to <= daySeconds / 2 &&
    afternoon > from
  // From 22 to 2 can only be a night; from 9 to 5 is more likely a day.
  const choices: readonly LineTime[] =
    asks && from < daySeconds / 2 ? [{ ...time, to: afternoon, overnight: false }, time] : []
  return { kind: 'span', words, time, choices }
}

/** `1-3pm` is in the afternoon, `9-5pm` begins in the morning. */
function halfBefore(
  hours: string | undefined,
  minutes: string | undefined,
  half: string | undefined,
  to: number | null,
): string | undefined {
  if (half === undefined || to === null) return undefined
  const from = secondOf(hours, minutes, half)
  return from !== null && from < to ? half : half === 'p' ? 'a' : 'p'
}

function secondOf(
  hours: string | undefined,
  minutes: string | undefined,
  half: string | undefined,
): number | null {
  const hour = Number(hours)
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  const inDay = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  const seconds = inDay * hourSeconds + Number(minutes ?? 0) * 60
  return seconds <= daySeconds ? seconds : null
}

function fromAt(rest: string): TimeFound | null {
  const [text, hours, a, b, half] = fromText.exec(rest) ?? []
  if (text === undefined) return null
  const second = secondOf(hours, a ?? b, half)
  return second === null || second === daySeconds
    ? null
    : { kind: 'at', words: countWords(text), second }
}

/** "kvart över nio", "kvarter i 10": a time of day, where "en kvart" is a length. */
function quarterAt(rest: string): TimeFound | null {
  const [text, side, typed = ''] = quarterText.exec(rest) ?? []
  if (text === undefined) return null
  const hour = hourWords.get(typed) ?? Number(typed)
  const second = hour * hourSeconds + (side === 'i' ? -quarterSeconds : quarterSeconds)
  return { kind: 'at', words: countWords(text), second }
}

function phraseAt(rest: string): TimeFound | null {
  const found = lengthPhrases.find(([phrase]) => rest === phrase || rest.startsWith(`${phrase} `))
  return (
    (found && { kind: 'length', words: countWords(found[0]), seconds: found[1], isClock: false }) ??
    null
  )
}

function lengthAt(rest: string): TimeFound | null {
  const words = rest.split(' ', lengthWords)
  for (let count = words.length; count > 0; count -= 1) {
    const text = words.slice(0, count).join(' ')
    if (isBareNumber(text)) return numberOf(text)
    const seconds = parseDuration(text)
    if (seconds !== null && seconds > 0) {
      return { kind: 'length', words: count, seconds, isClock: clockText.test(text) }
    }
  }
  return null
}

function numberOf(text: string): TimeFound | null {
  const hours = parseDuration(text)
  const minutes = parseDuration(text, 'minutes')
  if (hours === null || minutes === null || hours <= 0) return null
  const isSure = hours <= surelyHours * hourSeconds
  const choices = isSure ? [] : [minutes, hours].filter((seconds) => seconds >= 60)
  return { kind: 'number', words: 1, seconds: isSure ? hours : minutes, choices }
}

const countWords = (text: string): number => text.trim().split(' ').length
