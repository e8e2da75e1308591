import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../shared/domain/kinds.ts'
import { fill, fillCount } from '../../../shared/words/fill.ts'
import { commandLine } from '../../../shared/words/en/shells/command-line.ts'
import { type English, wordsOf } from '../../../shared/words/index.ts'
import { type Texts, spoken } from '../../../shared/words/spoken.ts'

describe('filling texts outside the page', () => {
  test('each gap is filled, as often as it stands there', () => {
    expect(fill('{{a}} – {{b}}, {{a}}', { a: 1, b: 'x' })).toBe('1 – x, 1')
    expect(fill('no gap', {})).toBe('no gap')
  })

  test('what fills a gap is never read as a gap or a pattern', () => {
    expect(fill('{{a}} {{b}}', { a: '{{b}} $&', b: 'x' })).toBe('{{b}} $& x')
  })

  test('a gap left out or misspelled does not compile', () => {
    // @ts-expect-error -- `b` is missing
    expect(fill('{{a}} {{b}}', { a: 1 })).toBe('1 {{b}}')
    // @ts-expect-error -- there is no gap `c`
    expect(fill('{{a}}', { a: 1, c: 2 })).toBe('1')
  })

  const days = { day_one: '{{count}} day', day_two: 'two days', day_other: '{{count}} days' }
  test('the form that fits the number, where the language has it', () => {
    expect([0, 1, 2].map((count) => fillCount(days, 'day', count))).toEqual([
      '0 days',
      '1 day',
      '2 days',
    ])
    expect(fillCount(days, 'day', 2, {}, 'he')).toBe('two days')
    expect(fillCount({ day_one: '', day_other: '{{count}}' }, 'day', 2, {}, 'he')).toBe('2')
  })
})

type Leaf = readonly [path: string, text: string]

function leaves(texts: object, path = ''): Leaf[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
    typeof text === 'string'
      ? [[path + key, text] as const]
      : leaves(text as object, `${path}${key}.`),
  )
}

const gapsIn = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort()

describe('an hour', () => {
  test('is said once: a rate says it itself, and only the plain amounts of the answer are followed by it', () => {
    const followed = leaves(wordsOf('en')).filter(([, text]) =>
      /(?<!currency)\}\}(\/h| an? hour| (per|every) hour)/u.test(text),
    )
    const plain = ['dashboard.headline.', 'dashboard.before.', 'common.units.perHour']
    const others = followed.filter(([path]) => !plain.some((place) => path.startsWith(place)))
    expect(followed.length).toBeGreaterThan(others.length)
    expect(others).toEqual([])
  })

  test('stands in the sentence of a flag where its rates are, and nowhere else', () => {
    for (const [kind, sentence] of Object.entries(wordsOf('en').flags.sentence)) {
      expect([
        kind,
        /hour\b/u.test(sentence) && /\{\{(rate|recent|earlier|limit)\}\}/u.test(sentence),
      ]).toEqual([kind, false])
    }
  })
})

describe('the languages', () => {
  test('one that is not complete does not compile', () => {
    // @ts-expect-error -- all other texts are missing
    const partial: Texts<English> = { common: wordsOf('en').common }
    expect(partial).toBeDefined()
  })

  test('those without texts of their own are read in English', () => {
    for (const language of languages) expect(wordsOf(language)).toBe(wordsOf(spoken[language]))
  })

  test.each(languages)(
    '%s: every text counts in each form and leaves the gaps of English',
    (language) => {
      const texts = new Map(leaves(wordsOf(language)))
      const { pluralCategories } = new Intl.PluralRules(spoken[language]).resolvedOptions()
      for (const [path, english] of leaves(wordsOf('en'))) {
        expect([path, gapsIn(texts.get(path) ?? '')]).toEqual([path, gapsIn(english)])
        const [, name] = /^(.*)_other$/.exec(path) ?? []
        if (name === undefined) continue
        expect(pluralCategories.filter((form) => !texts.has(`${name}_${form}`))).toEqual([])
      }
    },
  )
})

describe('one vocabulary', () => {
  // The window of the system, and of the app as it runs, is one; a period is none.
  const windows = /^common\.errors\./
  const said = [...leaves(wordsOf('en')), ...leaves(commandLine, 'commandLine.')].map(
    ([name, text]) => [name, text.replace(/\{\{\w+\}\}/g, '')] as const,
  )
  const withWord = (word: RegExp) =>
    said.filter(([, text]) => word.test(text)).map(([name]) => name)

  test('a client has an advice, concerns and a level: never a band, a flag or a verdict', () => {
    expect(withWord(/\b(bands?|flag(s|ged|ging)?|verdicts?)\b/i)).toEqual([])
  })

  test('a span of time is a period, never a window; hours wait for an invoice, they are not pending', () => {
    expect(withWord(/\bwindows?\b/i).filter((name) => !windows.test(name))).toEqual([])
    expect(withWord(/\bpending\b/i)).toEqual([])
  })

  test('what is passed on to the client is called the same everywhere', () => {
    expect(withWord(/re-?billed/i)).toEqual([])
  })
})

// What the page asks for: `$.common.units.day`, where `[…]` may be any key. Fewer steps mean a whole room.
const steps = /\.(\w+)|\['([^']+)'\]|\[(?:[^[\]]|\[[^\]]*\])*\]/g
const paths = /\$(?:\.\w+|\[(?:[^[\]]|\[[^\]]*\])*\])+/g

function pathsAskedFor(folder: string): (string | undefined)[][] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const sources = names.filter((name) => /\.tsx?$/.test(name))
  return sources.flatMap((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8').replace(/\s*\n\s*(?=[.[])/g, '')
    return [...text.matchAll(paths)].map(([found]) =>
      [...found.matchAll(steps)].map(([, plain, quoted]) => plain ?? quoted),
    )
  })
}

test('the page asks for every text there is', () => {
  const asked = pathsAskedFor(path.join(import.meta.dirname, '../../../renderer'))
  const unasked = leaves(wordsOf('en')).filter(([name]) => {
    const keys = name.replace(/_(one|other)$/, '').split('.')
    return !asked.some((found) => found.every((key, i) => key === undefined || key === keys[i]))
  })
  expect(unasked.map(([name]) => name)).toEqual([])
})
