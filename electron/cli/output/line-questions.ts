import { formatDuration } from '../../../shared/domain/duration.ts'
import {
  answerText,
  timeText,
  type LineAsk,
  type LineContext,
  type ReadLine,
} from '../../../shared/quick-line/index.ts'
import { commandLine, common, fill } from '../words.ts'

const words = commandLine.log

/** What a line leaves open, for scripts: the words it is about and what may stand there instead. */
interface Question {
  readonly code: LineAsk['kind']
  readonly column: null
  /** The words of the line; empty where some are missing. */
  readonly text: string
  /** What to write in their place; null: whatever is meant. */
  readonly choices: readonly string[] | null
  /** The line itself is written anew. */
  readonly option: null
}

/** Every question of a line, and all of them in words. */
export function questionsOf(
  { asks }: ReadLine,
  line: string,
  context: LineContext,
): { readonly questions: readonly Question[]; readonly text: string } {
  const questions = asks.map((ask): Question => {
    const text = line.slice(ask.from, ask.to)
    return { code: ask.kind, column: null, text, choices: choicesOf(ask, context), option: null }
  })
  return { questions, text: asks.map((ask, at) => inWords(ask, questions[at])).join(' ') }
}

function choicesOf(ask: LineAsk, context: LineContext): readonly string[] | null {
  if (ask.kind === 'which') return ask.choices.map((owner) => answerText(owner, context))
  if (ask.kind === 'unit') {
    return ask.choices.map((seconds) => timeText({ kind: 'duration', seconds }))
  }
  if (ask.kind === 'end') return ask.choices.map(timeText)
  return ask.kind === 'activity' ? ask.choices.map((activity) => `#${activity}`) : null
}

function inWords(ask: LineAsk, question: Question | undefined): string {
  const text = question?.text ?? ''
  const choices = question?.choices?.join(' | ') ?? ''
  if (ask.kind === 'date')
    return fill<string>(common.invalid.date[ask.fault], { example: '2026-10-31' })
  if (ask.kind === 'unit') {
    const [first = 0, second] = ask.choices
    return fill(words.ask.unit, {
      text,
      first: formatDuration(first),
      second: formatDuration(second ?? first),
    })
  }
  return fill<string>(words.ask[ask.kind], { text, choices })
}
