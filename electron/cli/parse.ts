import { parseArgs } from 'node:util'
import { type Command, type Family, type Given, type Options, stop } from './command.ts'
import { wrong } from './input/readers.ts'
import { commandLine, fill, locale } from './words.ts'

const { usage } = commandLine

const everywhere = {
  db: { type: 'string' },
  json: { type: 'boolean' },
  'begin-anew': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

interface Parsed {
  readonly command: Command
  readonly given: Given<Options>
  readonly words: readonly string[]
  readonly db: string | undefined
  readonly beginsAnew: boolean
  readonly json: boolean
}

/** Which command of the family is meant, its options read and its words checked; stops at what is wrong with them. */
export function parse(name: string, family: Family, args: readonly string[]): Parsed {
  const { values, positionals } = split(args, family)
  const { db, json, help: _, 'begin-anew': beginsAnew = false, ...typed } = values
  if (db?.trim() === '') return stop(usage.emptyDb)
  const [, ...others] = positionals
  const kinds = Object.keys(family).filter((kind) => kind !== '')
  const [kind = '', words] = kinds.length === 0 ? ['', others] : [others[0], others.slice(1)]
  const command = Object.hasOwn(family, kind) ? family[kind] : undefined
  if (!command) return stop(fill(usage.unknownKind, { command: name, kinds: kinds.join(', ') }))
  const fullName = `${name} ${kind}`.trim()
  checkWords(command.takes, words, fullName)
  const given = read(command, typed, fullName)
  if (beginsAnew && command.creates !== true)
    return stop(fill(usage.notForThis, { option: 'begin-anew', command: fullName }))
  return { command, given, words, db, json: json === true, beginsAnew }
}

/** Options of any of the family are known here, so that one of a relative can be refused by name. */
function split(args: readonly string[], family: Family) {
  const all = Object.values(family).flatMap(({ options }) => Object.entries(options))
  const own = Object.fromEntries(
    all.map(([name, { isFlag }]) => [
      name,
      { type: isFlag ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  try {
    return parseArgs({
      args: [...args],
      options: { ...own, ...everywhere },
      allowPositionals: true,
    })
  } catch (error) {
    // Node goes on to explain how words that look like options are given, which nobody here needs.
    const [sentence = ''] = error instanceof Error ? error.message.split(/\. |\n/) : []
    return stop(`${sentence.replace(/\.$/, '')}.`)
  }
}

function checkWords(takes: Command['takes'], words: readonly string[], command: string): void {
  const some = words.join('').trim() !== ''
  const fits = {
    nothing: words.length === 0,
    file: words.length === 1 && some,
    files: words.length > 0 && words.every((word) => word.trim() !== ''),
    client: some,
    pairs: some,
    names: words.length === 2,
    merge: words.length === 3 && words[1]?.toLowerCase() === 'into',
    number: words.length === 1,
    words: some,
    text: some,
  }
  if (!fits[takes]) stop(fill(usage[takes], { command }))
}

function read(
  { options, needs = [] }: Command,
  typed: Readonly<Record<string, unknown>>,
  command: string,
): Given<Options> {
  const stray = Object.keys(typed).find((name) => !Object.hasOwn(options, name))
  if (stray !== undefined) return stop(fill(usage.notForThis, { option: stray, command }))
  const missing = needs.filter((name) => typed[name] === undefined).map((name) => `--${name}`)
  if (missing.length > 0) {
    const list = new Intl.ListFormat(locale).format(missing)
    return stop(fill(usage.needs, { command, options: list }))
  }
  return Object.fromEntries(
    Object.entries(typed).map(([name, text]) => {
      const value = options[name]?.read(String(text))
      return value === undefined
        ? stop(wrong(`--${name}`, options[name]?.wants ?? '', String(text)))
        : [name, value]
    }),
  )
}
