import type { Family, Options } from './command.ts'
import { commandLine, fill } from './words.ts'

const words = commandLine.help

type Line = readonly [what: string, does: string]

/** What `hourworth help` prints: every command with its options, as the commands themselves have them. */
export async function helpText(
  families: Readonly<Record<string, () => Promise<Family>>>,
): Promise<string> {
  const sections: string[] = []
  for (const [name, load] of Object.entries(families)) sections.push(section(name, await load()))
  return [
    words.usage,
    ...sections,
    line(['help', words.commands.help]),
    [
      words.every,
      line(['--db PATH', words.db]),
      line(['--json', words.json]),
      line(['--begin-anew', words.beginsAnew]),
    ].join('\n'),
    words.exits,
  ].join('\n\n')
}

function section(name: string, family: Family): string {
  const commands = Object.entries(family).map(([kind, command]): Line => {
    const fullName = `${name} ${kind}`.trim()
    const needed = (command.needs ?? []).map((option) => ` ${usageOf(option, command.options)}`)
    const does = (words.commands as Readonly<Record<string, string>>)[fullName] ?? ''
    return [fullName + words.takes[command.takes] + needed.join(''), does]
  })
  const own = Object.values(family).flatMap(({ help }) => help?.() ?? [])
  return [
    ...commands.map((one) => line(one)),
    ...[...own, ...optionLines(family)].map((one) => line(one, 6)),
  ].join('\n')
}

const usageOf = (name: string, options: Options): string =>
  `--${name} ${options[name]?.value ?? ''}`

/** Every option of the family once; one that not all of it take says which do. */
function optionLines(family: Family): Line[] {
  const all: Options = Object.assign({}, ...Object.values(family).map(({ options }) => options))
  return Object.entries(all).map(([name, { does }]) => {
    const kinds = Object.keys(family).filter((kind) => name in (family[kind]?.options ?? {}))
    const isOfAll = kinds.length === Object.keys(family).length
    const about = isOfAll ? does : fill(words.only, { does, kinds: kinds.join(', ') })
    return [usageOf(name, all), about]
  })
}

const line = ([what, does]: Line, indent = 2): string =>
  `${' '.repeat(indent)}${what}`.padEnd(32) + (does === '' ? '' : `  ${does}`)
