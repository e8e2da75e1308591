import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import type { z } from 'zod'
import { contract, type CallName } from '../../../shared/contract/index.ts'
import { allNumbers, allTexts } from './values.ts'

type Any = fc.Arbitrary<unknown>

/** What a schema says of itself, as far as it is looked at here. */
interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly element?: z.ZodType
  readonly items?: readonly z.ZodType[]
  readonly options?: readonly z.ZodType[]
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}

const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition

/** What a text or a number may be: what its schema takes, of that what is usual, and what it refuses. */
function tried<T>(schema: z.ZodType, all: readonly T[], isUsual: (value: T) => boolean) {
  const isTaken = (value: T) => schema.safeParse(value).success
  const taken = all.filter(isTaken)
  if (taken.length === 0) throw new Error('nothing is tried that the schema takes')
  const usual = taken.filter(isUsual)
  return {
    usual: usual.length > 0 ? usual : taken,
    taken,
    refused: all.filter((value) => !isTaken(value)),
  }
}

/** The ids of the first rows there are, and the text most rows have. */
const numbersOf = (schema: z.ZodType) => tried(schema, allNumbers, (n) => n >= 0 && n <= 12)
const textsOf = (schema: z.ZodType) =>
  tried(schema, allTexts, (text) => text === 'SEK' || text.startsWith('2026'))

/** What is usual as often as anything taken, and now and then what is refused. */
const leaf = ({ usual, taken, refused }: ReturnType<typeof numbersOf | typeof textsOf>): Any =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom<unknown>(...usual) },
    { weight: 19, arbitrary: fc.constantFrom<unknown>(...taken) },
    {
      weight: 1,
      arbitrary: refused.length > 0 ? fc.constantFrom<unknown>(...refused) : hostile,
    },
  )

/** What a user who fills in little would send: so that most rows and calls come about at all. */
function plainValuesOf(schema: z.ZodType): Any {
  const it = definitionOf(schema)
  if (it.type === 'optional') return fc.constant(undefined)
  if (it.type === 'nullable') return fc.constant(null)
  if (it.type === 'number') return fc.constantFrom<unknown>(...numbersOf(schema).usual)
  if (it.type === 'string') return fc.constantFrom<unknown>(...textsOf(schema).usual)
  return valuesOf(schema)
}

/** What no field expects. */
const hostile: Any = fc.oneof(
  fc.constantFrom<unknown>(null, true, [], {}, [[]], '', Number.NaN, ...allNumbers),
  fc.constantFrom<unknown>(...allTexts),
  fc.constant(JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":{}}}')),
  fc.constant({ toString: 1, valueOf: 2, length: -1 }),
  fc.anything(),
)

const fixtures = path.join(import.meta.dirname, '../../fixtures')
const aFile = (name: string) => readFileSync(path.join(fixtures, name)).toString('base64')
const hugeAmounts = `number,client,issued,net,vat,expenses,currency
a,N1,2026-08-01,22517998136852.47,0,0,SEK
b,N1,2026-08-02,22517998136852.48,22517998136852.48,0,SEK
c,N2,2026-08-03,99999999999999999999,0,0,SEK`

/** The newest preview, whose name nobody can guess. */
export const newestPreview = 'the newest preview'

/** Fields of which a schema says less than is needed to get anywhere with them. */
const known: Readonly<Record<string, Any>> = {
  data: fc.constantFrom(
    aFile('samples/hourworth-payments.csv'),
    aFile('samples/generic-sv.csv'),
    aFile('bad/ambiguous-dates.csv'),
    aFile('bad/nul-bytes.csv'),
    Buffer.from(hugeAmounts).toString('base64'),
    '',
    'no base64 §',
  ),
  previewId: fc.constantFrom(newestPreview, newestPreview, 'preview-1', ''),
}

const made = new WeakMap<z.ZodType, Any>()

/** Values for a schema, by what it says of itself: most of them it takes, at and between its limits. */
export function valuesOf(schema: z.ZodType): Any {
  const before = made.get(schema)
  if (before) return before
  const values = fc.oneof(
    { weight: 200, arbitrary: wellMadeOf(schema) },
    { weight: 1, arbitrary: hostile },
  )
  made.set(schema, values)
  return values
}

function wellMadeOf(schema: z.ZodType): Any {
  const it = definitionOf(schema)
  const inner = (of: z.ZodType | undefined): Any => (of ? valuesOf(of) : hostile)
  switch (it.type) {
    case 'object':
      return objectOf(it.shape ?? {})
    case 'optional':
    case 'default':
      return fc.oneof(fc.constant(undefined), inner(it.innerType))
    case 'nullable':
      return fc.oneof(fc.constant(null), inner(it.innerType))
    case 'pipe':
      return inner(it.in)
    case 'union':
      return fc.oneof(...(it.options ?? []).map(valuesOf))
    case 'enum':
      return fc.constantFrom(...Object.values(it.entries ?? {}))
    case 'literal':
      return fc.constantFrom(...(it.values ?? []))
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(inner(it.element), { maxLength: 4 })
    case 'tuple':
      return fc.tuple(...(it.items ?? []).map(valuesOf))
    case 'record':
      return fc.dictionary(inner(it.keyType).map(nameOf), inner(it.valueType), {
        maxKeys: 4,
      })
    case 'number':
      return leaf(numbersOf(schema))
    case 'string':
      return leaf(textsOf(schema))
    case 'custom':
      return fc.object()
    default:
      throw new Error(`no values are known for a schema of type ${it.type}`)
  }
}

/** Whatever is not text has none worth trying, or cannot even be asked for it. */
const nameOf = (value: unknown): string => (typeof value === 'string' ? value : 'x')

/** An object with its fields; one of a hundred has one more, or lacks one. */
function objectOf(shape: Readonly<Record<string, z.ZodType>>): Any {
  const fields = Object.entries(shape).map(([name, schema]) => [
    name,
    known[name] ?? fc.oneof(plainValuesOf(schema), valuesOf(schema)),
  ])
  const whole = fc.record(Object.fromEntries(fields) as Record<string, Any>)
  const odd = fc.tuple(whole, fc.constantFrom('extra', 'id', 'constructor', '__proto__'), hostile)
  const lacking = fc.tuple(whole, fc.nat())
  return fc.oneof(
    { weight: 98, arbitrary: whole },
    { weight: 1, arbitrary: odd.map(([value, name, more]) => ({ ...value, [name]: more })) },
    { weight: 1, arbitrary: lacking.map(([value, which]) => without(value, which)) },
  )
}

function without(value: Readonly<Record<string, unknown>>, which: number) {
  const names = Object.keys(value)
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => name !== names[which % names.length]),
  )
}

/** Inputs of a call. */
export const inputsOf = (name: CallName): Any => valuesOf(contract[name].input())
