import { fill } from '../../shared/words/fill.ts'
import { shellWordsOf } from '../../shared/words/shells.ts'

/**
 * The one catch above all others: what nobody foresaw ends the process with a sentence, by its class and
 * code alone. Its own text may hold what the user wrote, and a stack helps nobody who only uses the app.
 */
export function catchTheRest(end: (sentence: string) => void): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => end(unforeseen(error)))
  }
}

/** Ends a process that has a terminal: one line, exit code 2. */
export function endInOneLine(sentence: string): void {
  process.stderr.write(`hourworth: ${sentence}\n`)
  process.exit(2)
}

/** A terminal that has gone, or a full disk behind it, must not end what is served from here. */
export function outliveTheTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

/** The sentence of an exception, without its text. */
export function unforeseen(error: unknown): string {
  const name = error instanceof Error ? error.name : 'Error'
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : ''
  return fill(shellWordsOf().unforeseen, { what: name + code })
}
