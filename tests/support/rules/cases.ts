import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Book } from './book.ts'

export type Fields = Readonly<Record<string, unknown>>

/** What tests/fixtures/rules/README.md says of a case's figures. */
export type Expected = {
  readonly clients?: Readonly<Record<string, Fields>>
  readonly absent?: readonly string[]
  readonly prospectSeconds?: number
  readonly noInvoices?: boolean
  readonly headline?: string | null
  readonly totals?: Fields
  readonly portfolio?: Fields & { readonly of: readonly string[] }
  readonly refused?: readonly string[]
}
export type RuleCase = {
  readonly name: string
  readonly rule: string
  readonly why: string
  readonly asOf: string
  readonly months: number
  readonly model: Book
  readonly expected: Expected
}

const folder = path.resolve('tests/fixtures/rules')

/** Every case there is, by name. */
export const ruleCases = (): readonly RuleCase[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({
      ...(JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Omit<RuleCase, 'name'>),
      name,
    }))

export const sorted = (texts: readonly string[]) => texts.toSorted((a, b) => (a < b ? -1 : 1))

/** The clients' figures wanted, flags in order, as they are a set. */
export const inOrder = (lines: Readonly<Record<string, Fields>>) =>
  Object.fromEntries(
    Object.entries(lines).map(([name, { flags, ...line }]) => [
      name,
      flags === undefined ? line : { ...line, flags: sorted(flags as string[]) },
    ]),
  )

/** What a case calls the rates of E4. */
export const cascadeKeys = {
  agreed: 'agreed',
  'billed-differently': 'billed',
  unbilled: 'unbilled',
  'never-invoiced': 'never',
  'written-off': 'effective',
  'not-paid': 'collected',
} as const
