import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

// What holds for every style sheet; that sizes come from the scale and sides are logical, stylelint sees.

const root = path.join(import.meta.dirname, '../../../renderer')
const read = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => ({
    file,
    text: readFileSync(path.join(root, file), 'utf8'),
  }))

const scripts = read('**/*.{ts,tsx}')
const sheets = read('**/*.css').map(({ file, text }) => ({
  file,
  lines: text.trimEnd().split('\n').length,
  text: text.replaceAll(/\/\*.*?\*\//gs, ''),
}))
const modules = sheets.filter(({ file }) => file.endsWith('.module.css'))

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, first, second]) => first ?? second ?? '')

const missing = (from: Iterable<string>, among: Iterable<string>): string[] => {
  const known = new Set(among)
  return [...new Set(from)].filter((one) => !known.has(one)).toSorted()
}

/** The classes a module has rules for; what stands in `:global(…)` is not its own. */
const classesOf = (sheet: string): string[] =>
  found(
    sheet.replaceAll(/:global\((?:[^()]|\([^()]*\))*\)/g, '').replaceAll(/\{[^{}]*\}/g, ''),
    /\.([a-z][\w-]*)/gi,
  )

/** The classes that scripts take from a module by name. */
const takenFrom = (module: string): string[] =>
  scripts.flatMap(({ file, text }) =>
    [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].flatMap(([, name, from]) =>
      path.join(path.dirname(file), from ?? '') === module
        ? found(
            text.replaceAll(/ from '.+'/g, ''),
            new RegExp(`(?<![\\w.])${name}(?:\\.(\\w+)|\\['(\\w+)'\\])`, 'g'),
          )
        : [],
    ),
  )

const composed = (sheet: string, from: RegExp): string[] =>
  found(sheet, from).flatMap((names) => names.split(/\s+/))

describe('a style sheet', () => {
  test('is read through in one go: 300 lines at most', () => {
    expect(sheets.filter(({ lines }) => lines > 300).map(({ file }) => file)).toEqual([])
  })

  test.for(modules)(
    '$file has a rule for every class that is asked for, and no other',
    (module) => {
      const own = classesOf(module.text)
      const used = [...takenFrom(module.file), ...composed(module.text, /composes: ([\w ]+);/g)]
      expect({ unused: missing(own, used), unknown: missing(used, own) }).toEqual({
        unused: [],
        unknown: [],
      })
    },
  )
})

describe('what all share', () => {
  const shared = sheets.filter(({ file }) => file.startsWith('theme/'))
  const everything = [...scripts, ...sheets].map(({ text }) => text).join('\n')

  test('every utility is used, and every one used is there', () => {
    const defined = shared.flatMap(({ text }) => found(text, /\.(hw-[\w-]+)/g))
    const used = [
      ...scripts.flatMap(({ text }) => found(text, /(?<![\w-])(hw-[\w-]+)/g)),
      ...modules.flatMap(({ text }) => composed(text, /composes: ([\w -]+) from global;/g)),
    ]
    expect({ unused: missing(defined, used), unknown: missing(used, defined) }).toEqual({
      unused: [],
      unknown: [],
    })
  })

  test('every custom property is used, and every one used is there', () => {
    const defined = [
      ...sheets.flatMap(({ text }) => found(text, /(--hw-[\w-]+):/g)),
      ...scripts.flatMap(({ text }) => found(text, /\['(--hw-[\w-]+)'/g)),
    ]
    const used = found(everything, /var\((--hw-[\w-]+)/g)
    expect({ unused: missing(defined, used), unknown: missing(used, defined) }).toEqual({
      unused: [],
      unknown: [],
    })
  })
})
