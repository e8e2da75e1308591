import { expect, test } from 'vitest'
import type { z } from 'zod'
import { callNames, contract } from '../../../shared/contract/index.ts'

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly out?: z.ZodType
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly items?: readonly z.ZodType[]
  readonly options?: readonly z.ZodType[]
}

const takes = (schema: z.ZodType, text: string) => schema.safeParse(text).success

/** Every schema of a day within one, with its path. */
function datesIn(schema: z.ZodType, path: string): [string, z.ZodType][] {
  const { shape = {}, ...it } = schema.def as unknown as Definition
  if (schema.def.type === 'string') {
    return takes(schema, '2026-10-31') && !takes(schema, 'a text') ? [[path, schema]] : []
  }
  const parts = [it.innerType, it.in, it.out, it.element, it.valueType]
  const inner = [...parts, ...(it.items ?? []), ...(it.options ?? [])]
    .filter((part) => part !== undefined)
    .flatMap((part) => datesIn(part, path))
  const fields = Object.entries(shape).flatMap(([key, of]) => datesIn(of, `${path} ${key}`))
  return [...inner, ...fields]
}

test('no call takes a day outside 1970 to 2199: a scenario of the year 1 neither', () => {
  const dates = callNames.flatMap((name) => datesIn(contract[name].input(), name))
  expect(dates.map(([at]) => at)).toEqual(
    expect.arrayContaining(['scenarios.keep asOf', 'entries.create time date']),
  )
  const outside = ['0001-01-01', '1969-12-31', '2200-01-01', '9999-12-31', '2026-02-30']
  const taken = dates.flatMap(([at, schema]) =>
    outside.filter((day) => takes(schema, day)).map((day) => `${at}: ${day}`),
  )
  expect(taken).toEqual([])
  const edges = ['1970-01-01', '2199-12-31']
  expect(dates.filter(([, of]) => !edges.every((day) => takes(of, day)))).toEqual([])
})
