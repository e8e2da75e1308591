import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Envelope, fail, ok } from '../../shared/contract/call.ts'
import type { Invoke } from '../../shared/contract/index.ts'
import { dataFolder, databaseName, thisMachine } from '../shell/data-folder.ts'
import type { Command, CommandInput, Opened, Outcome } from './command.ts'
import { done, refused, textOf } from './command.ts'

// Each command loads alone: a report should not wait for the file readers.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./commands/import.ts')).importCommand,
  settings: async () => (await import('./commands/settings.ts')).settingsCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  review: async () => (await import('./commands/review.ts')).reviewCommand,
  flags: async () => (await import('./commands/flags.ts')).flagsCommand,
  'what-if': async () => (await import('./commands/what-if.ts')).whatIfCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
}

const common = {
  db: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Runs one command line and returns the exit code: 0 done, 1 done with something to look at, 2 not done. */
export async function runCli(args: readonly string[]): Promise<number> {
  // A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  const outcome = await outcomeOf(args).catch(unforeseen)
  if (outcome.out) process.stdout.write(`${outcome.out}\n`)
  if (outcome.error) process.stderr.write(`hourworth: ${outcome.error}\n`)
  return outcome.exit
}

async function outcomeOf(args: readonly string[]): Promise<Outcome> {
  const name = commandName(args)
  const wantsHelp = args.includes('--help') || args.includes('-h')
  if (name === undefined || name === 'help' || wantsHelp) return help(name, wantsHelp)
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) return refused(`There is no command ${name}. Commands: ${names}. Try: hourworth help`)
  const command = await load()
  const parsed = parse(args, command)
  if (!parsed.ok) return refused(parsed.error.message)
  const { values, positionals } = parsed.value
  return withDatabase(command, textOf(values, 'db'), (open) =>
    command.run({ values, positionals: positionals.slice(1), json: values.json === true, open }),
  )
}

/** The first word that is neither an option nor the value of `--db`, the one option that may stand before it. */
const commandName = (args: readonly string[]): string | undefined =>
  args.find((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--db')

const names = Object.keys(commands).join(', ')

/** What nobody foresaw, such as a disk that is full: named by class and code, as its text may hold what users wrote. */
function unforeseen(error: unknown): Outcome {
  const name = error instanceof Error ? error.name : 'Error'
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : ''
  return refused(`Something went wrong: ${name}${code}.`)
}

async function help(name: string | undefined, wanted: boolean): Promise<Outcome> {
  const { helpText } = await import('./help.ts')
  return name === undefined && !wanted
    ? refused(`Which command? ${names}. Try: hourworth help`)
    : done(helpText)
}

type Parsed = Pick<CommandInput, 'values' | 'positionals'>

function parse(args: readonly string[], command: Command): Envelope<Parsed> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, ...common },
      allowPositionals: true,
    })
    return ok({ values, positionals })
  } catch (error) {
    const [line = ''] = error instanceof Error ? error.message.split('\n') : []
    return fail('invalid-input', line)
  }
}

/** Gives the command a way to open the database, and closes what it opened, whatever happened. */
async function withDatabase(
  command: Command,
  given: string | undefined,
  run: (open: CommandInput['open']) => Promise<Outcome>,
): Promise<Outcome> {
  const folder = dataFolder(thisMachine())
  const file = given ?? path.join(folder, databaseName)
  let close = () => {}
  const open = async (): Promise<Envelope<Opened>> => {
    if (!command.creates && !existsSync(file)) {
      return fail('not-found', `there is no database at ${file}`)
    }
    if (given === undefined) mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { openCore } = await import('../shell/open-core.ts')
    const opened = openCore({ file, log: () => undefined })
    if (!opened.ok) return opened
    const core = opened.value
    close = core.close
    // The core parses every input at its door and answers as the contract says.
    return ok({ invoke: core.call as Invoke, backup: core.backup })
  }
  try {
    return await run(open)
  } finally {
    close()
  }
}
