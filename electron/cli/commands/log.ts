import type { CallOutput } from '../../../shared/contract/index.ts'
import { addDays } from '../../../shared/domain/calendar.ts'
import { ranges } from '../../../shared/domain/limits.ts'
import { newestDay, sameAgain } from '../../../shared/domain/timing/same-again.ts'
import {
  lineEntries,
  lineNames,
  lineStart,
  ownFields,
  readLine,
  type LineContext,
  type LineFault,
  type ReadLine,
} from '../../../shared/quick-line/index.ts'
import { type Answer, type Session, command, stop } from '../command.ts'
import { entryText, noteText, ownerText } from '../output/entry-text.ts'
import { questionsOf } from '../output/line-questions.ts'
import { commandLine, fill, locale } from '../words.ts'

const words = commandLine.log

/** `log LINE`: writes the time a line tells, or starts the timer; one that leaves something open writes nothing. */
export const log = command({
  takes: 'words',
  options: {},
  help: () => words.examples.map((example) => [example, ''] as const),
  async run(_given, typed, session) {
    const line = typed.join(' ')
    const status = await session.ask('app.status', {})
    const context = await contextOf(session, status.today)
    const read = readLine(line, context)
    const { questions, text } = questionsOf(read, line, context)
    if (questions.length > 0) return stop(text, { questions })
    return read.starts
      ? started(read, context, status, session)
      : logged(read, context, status, session)
  },
})

/** `log-same`: the last day with time before today once more, but for what stands today already. */
export const logSame = command({
  takes: 'nothing',
  options: {},
  run: (_given, _words, session) => sameDay(session),
})

type Status = CallOutput<'app.status'>

async function contextOf({ ask }: Session, today: string): Promise<LineContext> {
  const names = lineNames({
    clients: await ask('clients.list', {}),
    projects: await ask('projects.list', {}),
    people: await ask('contacts.list', {}),
    newest: await ask('entries.page', { offset: 0, limit: ranges.pageRows.most }),
  })
  return { ...names, locale, today }
}

async function logged(
  read: ReadLine,
  context: LineContext,
  { settings }: Status,
  { ask }: Session,
): Promise<Answer> {
  const entries = lineEntries(read, settings.zone)
  if (isFault(entries)) return stop(words.fault[entries])
  const made = await ask('entries.createAll', { entries: [...entries] })
  return {
    json: made,
    text: () => made.entries.map((entry) => entryText(entry, context)).join('\n'),
  }
}

async function started(
  read: ReadLine,
  context: LineContext,
  { settings: { zone }, today, now }: Status,
  { ask }: Session,
): Promise<Answer> {
  const start = lineStart(read, { today, now, zone })
  if (isFault(start)) return stop(words.fault[start])
  const { timer, stopped } = await ask('timer.start', {
    ...ownFields(read),
    ...(start !== null && { start }),
    ask: true,
  })
  const owner = ownerText(timer, context)
  return {
    json: { timer, stopped },
    text: () =>
      [
        ...(stopped ? [entryText(stopped, context)] : []),
        fill(words.started, { owner, note: noteText(timer.note) }),
      ].join('\n'),
  }
}

async function sameDay(session: Session): Promise<Answer> {
  const { today } = await session.ask('app.status', {})
  const context = await contextOf(session, today)
  const page = { offset: 0, limit: ranges.pageRows.most }
  const listed = await session.ask('entries.page', { to: addDays(today, -1), ...page })
  const there = await session.ask('entries.page', { from: today, to: today, ...page })
  const running = await session.ask('timer.get', {})
  const entries = sameAgain(newestDay(listed), there, today, running?.start ?? null)
  if (entries.length === 0)
    return { json: { entries: [], undoId: null }, text: () => words.noneLeft }
  const made = await session.ask('entries.createAll', { entries: [...entries] })
  return {
    json: made,
    text: () => made.entries.map((entry) => entryText(entry, context)).join('\n'),
  }
}

const isFault = (value: unknown): value is LineFault => typeof value === 'string'
