import { test as property } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fill,
  gapsIn,
  piecesOf,
  retype,
  type Filling,
  type GapValues,
} from '../../../renderer/features/letters/gaps.ts'
import { gaps, letterTexts } from '../../../shared/words/letters/index.ts'

const all = (value: (gap: string) => string): GapValues =>
  Object.fromEntries(gaps.map((gap) => [gap, value(gap)])) as Record<(typeof gaps)[number], string>
const filling = (values: Partial<GapValues> = {}, dir: Filling['dir'] = 'ltr'): Filling => ({
  values: { ...all(() => ''), ...values },
  missing: letterTexts.en.missing,
  dir,
})

/** Texts that mix words, gaps, and braces that are none. */
const someText = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.constantFrom(...gaps.map((gap) => `{{${gap}}}`)),
      fc.constantFrom('{{', '}}', '{{nothing}}', '{{ client }}', '\n', 'שלום', '{'),
    ),
  )
  .map((parts) => parts.join(''))
const someFilling = fc.record({
  values: fc
    .record(
      Object.fromEntries(
        gaps.map((gap) => [gap, fc.constantFrom('', '  ', 'Anna', 'ענת', 'a\nb')]),
      ),
    )
    .map((values) => values as unknown as GapValues),
  dir: fc.constantFrom<Filling['dir']>('ltr', 'rtl'),
  missing: fc.constant(letterTexts.sv.missing),
})

describe('filling', () => {
  test('writes what is known and marks what is not', () => {
    const letter = 'Dear {{contact}}, about {{project}}: {{reason}}'
    expect(fill(letter, filling({ contact: ' Anna ', project: 'Web' }))).toBe(
      'Dear Anna, about Web: [your reason]',
    )
    expect(piecesOf(letter, filling({ contact: 'Anna' })).filter(({ open }) => open)).toMatchObject(
      [
        { gap: 'project', shown: '[the project]' },
        { gap: 'reason', shown: '[your reason]' },
      ],
    )
  })

  test('knows every gap, and each more than once', () => {
    const text = gaps.map((gap) => `{{${gap}}}`).join(' ')
    expect(gapsIn(text, text)).toEqual(gaps)
    expect(fill(`${text} ${text}`, filling(all((gap) => gap.toUpperCase())))).toBe(
      [...gaps, ...gaps].map((gap) => gap.toUpperCase()).join(' '),
    )
  })

  test('leaves braces that are no gap as they were typed', () => {
    const text = '{{nothing}} {{ client }} {{}} {{client} {client}} {{Client}} {{toString}}'
    expect(fill(text, filling({ client: 'X' }))).toBe(text)
    expect(gapsIn(text)).toEqual([])
  })

  test('writes values once: one that looks like a gap is not filled again', () => {
    expect(fill('{{client}}', filling({ client: '{{me}}', me: 'Bo' }))).toBe('{{me}}')
  })

  test('isolates names of the other script, line by line', () => {
    const hebrew = filling({ client: 'Nordlys A/S', contact: 'ענת', reason: 'Web\nאתר' }, 'rtl')
    expect(fill('{{client}}', hebrew)).toBe('\u2068Nordlys A/S\u2069')
    expect(fill('{{contact}}', hebrew)).toBe('ענת')
    expect(fill('{{reason}}', hebrew)).toBe('\u2068Web\u2069\nאתר')
    const swedish = filling({ client: 'חברת האור', contact: 'Åsa' })
    expect(fill('{{client}}, {{contact}}', swedish)).toBe('\u2068חברת האור\u2069, Åsa')
    expect(fill('{{date}}', filling({ date: '30 ביוני 2026' }, 'rtl'))).toBe('30 ביוני 2026')
  })

  property.prop([someText, someFilling])('is idempotent once no gaps are left', (text, given) => {
    const once = fill(text, given)
    fc.pre(gapsIn(once).length === 0)
    expect(fill(once, given)).toBe(once)
  })

  property.prop([someText, someFilling])('leaves no known gap open unmarked', (text, given) => {
    for (const { gap, open, shown } of piecesOf(text, given)) {
      if (gap === undefined) continue
      expect(open).toBe(given.values[gap].trim() === '')
      expect(shown).not.toBe('')
    }
  })
})

describe('typing into a filled letter', () => {
  const text = 'Dear {{contact}},\nno.\n{{me}}'
  const known = filling({ contact: 'Anna' })

  test('keeps the gaps that were left alone', () => {
    const typed = retype(text, known, 'Dear Anna,\nmy answer is no.\n[your name]')
    expect(typed).toBe('Dear {{contact}},\nmy answer is no.\n{{me}}')
    expect(fill(typed, filling({ contact: 'Bo', me: 'Eva' }))).toBe(
      'Dear Bo,\nmy answer is no.\nEva',
    )
  })

  test('makes a gap that was typed into the user’s own text', () => {
    expect(retype(text, known, 'Dear Annika,\nno.\n[your name]')).toBe('Dear Annika,\nno.\n{{me}}')
    expect(retype(text, known, 'Dear Anna,\nno.\nEva')).toBe('Dear {{contact}},\nno.\nEva')
  })

  test('writes beside a gap without breaking it', () => {
    expect(retype(text, known, 'Dear Anna!,\nno.\n[your name]')).toBe(
      'Dear {{contact}}!,\nno.\n{{me}}',
    )
    expect(retype(text, known, 'Dear Anna,\nno.\n[your name]\nPS')).toBe(`${text}\nPS`)
  })

  test('puts gaps back where a new text still says what they were filled with', () => {
    const both = filling({ contact: 'Bo', me: 'Eva' })
    expect(retype(text, both, 'Hej Bo!\nnej.\nHej då, Eva')).toBe(
      'Hej {{contact}}!\nnej.\nHej då, {{me}}',
    )
    // A name inside a longer word is not the name.
    expect(retype(text, both, 'Hej Bosse,\nno!\nEvald')).toBe('Hej Bosse,\nno!\nEvald')
  })

  test('takes a gap typed by hand for one', () => {
    const typed = retype('Hello', known, 'Hello {{contact}}')
    expect(fill(typed, known)).toBe('Hello Anna')
  })

  test('may delete everything', () => {
    expect(retype(text, known, '')).toBe('')
  })

  property.prop([someText, someFilling])('is nothing if nothing was typed', (text, given) => {
    expect(retype(text, given, fill(text, given))).toBe(text)
  })

  property.prop([someText, someFilling, fc.string(), fc.nat(), fc.nat()])(
    'shows what was typed',
    (text, given, added, at, length) => {
      const before = fill(text, given)
      const from = at % (before.length + 1)
      const typed = before.slice(0, from) + added + before.slice(from + (length % 20))
      // What is typed may be the last brace of a gap: then it is one.
      fc.pre(!typed.includes('{{'))
      expect(fill(retype(text, given, typed), given)).toBe(typed)
    },
  )
})
