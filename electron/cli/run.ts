import { printable, printableJson, printableLines } from '../shell/printable.ts'
import { type Family, Stop, stop } from './command.ts'
import { parse } from './parse.ts'
import { openSession } from './session.ts'
import { commandLine, fill } from './words.ts'

// Each command loads alone: a report should not wait for the file readers.
const families: Readonly<Record<string, () => Promise<Family>>> = {
  import: async () => ({ '': (await import('./commands/import.ts')).importFile }),
  imports: async () => ({ '': (await import('./commands/imports.ts')).imports }),
  'undo-import': async () => ({ '': (await import('./commands/imports.ts')).undoImport }),
  settings: async () => (await import('./commands/settings.ts')).settings,
  report: async () => ({ '': (await import('./commands/report.ts')).report }),
  review: async () => ({ '': (await import('./commands/review.ts')).review }),
  flags: async () => ({ '': (await import('./commands/flags.ts')).flags }),
  'what-if': async () => (await import('./commands/what-if.ts')).whatIf,
  projects: async () => (await import('./commands/projects.ts')).projects,
  export: async () => ({ '': (await import('./commands/export.ts')).exportEntries }),
  log: async () => ({ '': (await import('./commands/log.ts')).log }),
  'log-same': async () => ({ '': (await import('./commands/log.ts')).logSame }),
  timer: async () => (await import('./commands/timer.ts')).timer,
  clients: async () => (await import('./commands/clients.ts')).clients,
  doubts: async () => (await import('./commands/doubts.ts')).doubts,
  changes: async () => ({ '': (await import('./commands/changes.ts')).changes }),
  undo: async () => ({ '': (await import('./commands/changes.ts')).undo }),
  redo: async () => ({ '': (await import('./commands/changes.ts')).redo }),
  backup: async () => ({ '': (await import('./commands/backup.ts')).backup }),
  backups: async () => ({ '': (await import('./commands/backups.ts')).backups }),
  restore: async () => ({ '': (await import('./commands/restore.ts')).restore }),
  salvage: async () => ({ '': (await import('./commands/salvage.ts')).salvage }),
  check: async () => ({ '': (await import('./commands/check.ts')).check }),
}

const say = (sentence: string): void =>
  void process.stderr.write(`hourworth: ${printable(sentence)}\n`)

/** 0: done. 1: done, but with something to look at (refused rows, damage found). 2: not done. */
type ExitCode = 0 | 1 | 2

/** Runs one command line and returns the exit code. */
export async function runCli(args: readonly string[]): Promise<ExitCode> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
    if (error.code === 'EPIPE') return
    say(fill(commandLine.failure.output, { what: error.code ?? error.name }))
    process.exit(2)
  })
  try {
    return await run(args)
  } catch (error) {
    if (error instanceof Stop && args.includes('--json')) {
      write(printableJson(error.json ?? { error: error.message }))
    }
    if (error instanceof Stop && error.isText) process.stderr.write(`hourworth: ${error.message}\n`)
    else say(error instanceof Stop ? error.message : await inWords(error))
    return 2
  }
}

async function inWords(error: unknown): Promise<string> {
  const { unforeseen } = await import('../shell/last-resort.ts')
  return unforeseen(error)
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
  const { command, given, words, json, ...opening } = parse(name, await load(), args)
  const session = openSession({ ...opening, creates: command.creates === true })
  try {
    const answer = await command.run(given, words, session)
    write(json ? printableJson(answer.json) : printableLines(answer.text()))
    return answer.flawed === true ? 1 : 0
  } finally {
    const failed = await session.close()
    if (failed !== null) say(failed)
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
