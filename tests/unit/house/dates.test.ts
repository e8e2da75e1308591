import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { dateFields } from '../../support/dates/date-fields.ts'

// One reader takes every date that is typed into the interface, and each field is tried with wrong ones.

const renderer = path.join(import.meta.dirname, '../../../renderer')
const files = globSync('**/*.{ts,tsx}', { cwd: renderer })
const textOf = (file: string) => readFileSync(path.join(renderer, file), 'utf8')
const filesWith = (pattern: RegExp) => files.filter((file) => pattern.test(textOf(file))).toSorted()

/** Each date input and the value it is of, as `file: value`. */
const inputs = files.flatMap((file) =>
  [...textOf(file).matchAll(/<DateInput\b([\s\S]*?)\/>/g)].map(([, props = '']) => {
    const value = /form\.field\('(\w+)'\)|value=\{(?:\w+\.)*(\w+)\}/.exec(props)
    return `${path.basename(file)}: ${value?.[1] ?? value?.[2] ?? 'of what?'}`
  }),
)

test('every date input of the interface is tried with dates typed wrongly', () => {
  expect(inputs.length).toBeGreaterThan(20)
  expect(inputs.toSorted()).toEqual(dateFields.map(({ at }) => at).toSorted())
})

test('no other input takes a date, and nothing else reads one', () => {
  expect(filesWith(/from '@mantine\/dates'/)).toEqual([
    'forms/inputs/date-calendar.tsx',
    // The first day of the week.
    'frame/providers.tsx',
  ])
  expect(filesWith(/type="(?:date|month|week|datetime-local)"/)).toEqual([])
  expect(filesWith(/\breadDate(?:Token)?\(/)).toEqual([
    // A cell of the list of entries, without a calendar.
    'features/timesheet/list/edit/cell-text.ts',
    'forms/inputs/use-date-text.ts',
  ])
  expect(filesWith(/\bDate\.parse\(|\bnew Date\(['"`\w]/)).toEqual([])
})
