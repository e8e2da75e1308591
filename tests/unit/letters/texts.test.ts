import { describe, expect, test } from 'vitest'
import { situations, languages } from '../../../shared/domain/kinds.ts'
import { gapsIn } from '../../../renderer/features/letters/gaps.ts'
import {
  builtInLetter,
  letterTexts,
  reasonsOf,
  tones,
  type Gap,
} from '../../../shared/words/letters/index.ts'

/** What a letter of each tone must leave open, beside whom it is to and from. */
const wanted: Readonly<Record<string, readonly Gap[]>> = {
  short: [],
  reason: ['reason'],
  refer: ['other'],
  resources: ['resource'],
  notice: ['date', 'lastDay', 'notice', 'project', 'openInvoices'],
  noticeReason: ['date', 'lastDay', 'notice', 'project', 'reason', 'openInvoices'],
  handOver: ['date', 'lastDay', 'notice', 'project', 'other', 'openInvoices'],
  lastOffer: ['date', 'lastDay', 'notice', 'newRate'],
}

const cases = languages.flatMap((language) =>
  situations.flatMap((situation) =>
    tones[situation].map((tone) => [language, tone, situation] as const),
  ),
)

describe.each(cases)('the letter in %s of tone %s', (language, tone, situation) => {
  const letter = builtInLetter(language, situation, tone)
  const body = letter?.body ?? ''

  test('leaves open what its tone needs and nothing else', () => {
    const expected = new Set<Gap>(['client', 'contact', 'me', ...(wanted[tone] ?? [])])
    expect(new Set(gapsIn(letter?.subject ?? '', body))).toEqual(expected)
    // Whatever stands between braces is a known gap, not a misspelt one.
    expect(body.match(/\{\{.*?\}\}/g)?.length).toBe(body.match(/\{\{[A-Za-z]+\}\}/g)?.length)
  })

  test('greets, has paragraphs, and ends with the signature', () => {
    expect(letter?.subject).toMatch(/\S/)
    // Whoever gives notice says when.
    const opening =
      situation === 'dismiss' ? /^\{\{date\}\}\n\n.*\{\{contact\}\}/ : /^.*\{\{contact\}\}/
    expect(body).toMatch(opening)
    expect(body.split('\n\n').length).toBeGreaterThanOrEqual(5)
    expect(body).toMatch(/\n\{\{me\}\}$/)
    expect(body).not.toMatch(/[ \t]\n|\n{3}/)
  })
})

test.each(languages)('%s: reasons are whole sentences, no two alike', (language) => {
  const all = situations.flatMap((situation) => reasonsOf(language, situation))
  expect(new Set(all).size).toBe(8)
  for (const reason of all) expect(reason).toMatch(/[.]$/)
})

test.each(languages)('%s: marks and invoices are worded, and hold no gap', (language) => {
  const { missing, invoices } = letterTexts[language]
  for (const mark of Object.values(missing)) expect(mark).toMatch(/^[^[\]{}]+$/)
  expect(invoices.line('17', '5 kr', null)).not.toContain(',')
  expect(invoices.line('17', '5 kr', '1 May')).toMatch(/17.*5 kr.*1 May/)
})

test('Hebrew letters name neither the writer nor the reader as a man or a woman', () => {
  const { letters, reasons } = letterTexts.he
  const words = new Set(JSON.stringify([letters, reasons]).match(/\p{L}+/gu))
  // Words that would give it away in the singular of the first and the second person.
  const telling = 'יכול יכולה צריך צריכה אתה שלך מרגיש מרגישה שמח שמחה נאלץ נאלצת בטוח בטוחה'
  expect(telling.split(' ').filter((word) => words.has(word))).toEqual([])
})
