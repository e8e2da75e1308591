import { type Family, Stop, stop } from './command.ts'
import { printable } from './output/table.ts'
import { parse } from './parse.ts'
import { openSession } from './session.ts'
import { commandLine, fill } from './words.ts'

// Each command loads alone: a report should not wait for the file readers.
const families: Readonly<Record<string, () => Promise<Family>>> = {
  import: async () => ({ '': (await import('./commands/import.ts')).importFile }),
  settings: async () => (await import('./commands/settings.ts')).settings,
  report: async () => ({ '': (await import('./commands/report.ts')).report }),
  review: async () => ({ '': (await import('./commands/review.ts')).review }),
  flags: async () => ({ '': (await import('./commands/flags.ts')).flags }),
  'what-if': async () => (await import('./commands/what-if.ts')).whatIf,
  projects: async () => (await import('./commands/projects.ts')).projects,
  clients: async () => (await import('./commands/clients.ts')).clients,
  doubts: async () => ({ '': (await import('./commands/doubts.ts')).doubts }),
  backup: async () => ({ '': (await import('./commands/backup.ts')).backup }),
  check: async () => ({ '': (await import('./commands/check.ts')).check }),
}

/** 0: done. 1: done, but with something to look at (refused rows, damage found). 2: not done. */
type ExitCode = 0 | 1 | 2

/** Runs one command line and returns the exit code. */
export async function runCli(args: readonly string[]): Promise<ExitCode> {
  // A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  try {
    return await run(args)
  } catch (error) {
    const sentence = error instanceof Stop ? error.message : unforeseen(error)
    process.stderr.write(`hourworth: ${printable(sentence)}\n`)
    return 2
  }
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const name = commandName(args)
  const wantsHelp = args.includes('--help') || args.includes('-h')
  if (name === 'help' || wantsHelp) return help()
  const { noCommand, unknownCommand } = commandLine.usage
  const commands = Object.keys(families).join(', ')
  if (name === undefined) return stop(fill(noCommand, { commands }))
  const load = Object.hasOwn(families, name) ? families[name] : undefined
  if (!load) return stop(fill(unknownCommand, { name, commands }))
  const { command, given, words, db, json } = parse(name, await load(), args)
  const session = openSession(db, command.creates === true)
  try {
    const answer = await command.run(given, words, session)
    write(json ? JSON.stringify(answer.json, null, 2) : answer.text())
    return answer.flawed === true ? 1 : 0
  } finally {
    session.close()
  }
}

/** The first word that is neither an option nor the value of `--db`, the one option that may stand before it. */
const commandName = (args: readonly string[]): string | undefined =>
  args.find((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--db')

const write = (text: string): void => void process.stdout.write(`${text}\n`)

async function help(): Promise<ExitCode> {
  const { helpText } = await import('./help.ts')
  write(await helpText(families))
  return 0
}

/** What nobody foresaw, such as a disk that is full: named by class and code, as its text may hold what users wrote. */
function unforeseen(error: unknown): string {
  const name = error instanceof Error ? error.name : 'Error'
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : ''
  return fill(commandLine.failure.unforeseen, { what: `${name}${code}` })
}
