import { formatDuration } from '../../../shared/domain/duration.ts'
import { type Entry } from '../../../shared/domain/entities.ts'
import { ranges, textLimits } from '../../../shared/domain/limits.ts'
import { noteGap, notesAsOne } from '../../../shared/domain/notes.ts'
import { lastDone } from '../../../shared/domain/timing/again.ts'
import { clockText } from '../../../shared/domain/timing/clock.ts'
import { timerQuestion } from '../../../shared/domain/timing/timer-question.ts'
import { type Answer, type Session, command, stop } from '../command.ts'
import { answerGiven, answerOf, answerOptions } from '../input/timer-answer.ts'
import { entryText, noteText, ownerText } from '../output/entry-text.ts'
import { timerQuestionText, whenText } from '../output/timer-question.ts'
import { commandLine, common, errors, fill } from '../words.ts'

const words = commandLine.timer

/** `timer` and what can be done to the one that runs; `log "start …"` starts it. */
export const timer = {
  '': command({ takes: 'nothing', options: {}, run: (_given, _words, session) => shown(session) }),
  stop: command({
    takes: 'nothing',
    options: answerOptions,
    async run(given, _words, session) {
      answerGiven(given)
      const running = await runningOf(session)
      const { now } = await session.ask('app.status', {})
      const question = await session.ask('timer.question', {})
      const said = await answerOf(given, question, { timer: running, now, session })
      const made = await session.ask('timer.stop', { ...said, ask: true }, ({ details }) => {
        const asked = timerQuestion().safeParse(details?.['question'])
        if (!asked.success) return { text: '' }
        const { text, questions } = timerQuestionText(asked.data, running.zone)
        return { text, json: { questions } }
      })
      const owners = await ownersOf(session)
      const { tooShort, discarded } = words
      const nothing = given.discard ? discarded : tooShort
      return {
        json: made,
        text: () => made.entries.map((entry) => spanText(entry, owners)).join('\n') || nothing,
      }
    },
  }),
  again: command({
    takes: 'nothing',
    options: {},
    run: (_given, _words, session) => again(session),
  }),
  note: command({
    takes: 'text',
    options: {},
    run: (_given, typed, session) => noted(typed.join(' '), session),
  }),
}

const ownersOf = async ({ ask }: Session) => ({
  clients: await ask('clients.list', {}),
  projects: await ask('projects.list', {}),
})

async function runningOf({ ask }: Session) {
  return (await ask('timer.get', {})) ?? stop(errors['no-timer'])
}

async function shown(session: Session): Promise<Answer> {
  const running = await session.ask('timer.get', {})
  if (!running) return { json: { timer: null, questions: [] }, text: () => words.none }
  const { now } = await session.ask('app.status', {})
  const question = await session.ask('timer.question', {})
  const owners = await ownersOf(session)
  const asked = question && timerQuestionText(question, running.zone)
  const seconds = Math.max(0, now - running.start)
  const line = fill(words.runs, {
    duration: formatDuration(seconds),
    owner: ownerText(running, owners),
    activity: common.activities[running.activity],
    since: whenText(running.start, running.zone),
    note: noteText(running.note),
  })
  return {
    json: { timer: running, seconds, questions: asked?.questions ?? [] },
    text: () => (asked ? `${line}\n${asked.text}` : line),
  }
}

async function again(session: Session): Promise<Answer> {
  const { ask } = session
  if (await ask('timer.get', {})) return stop(words.runsAlready)
  const { today } = await ask('app.status', {})
  const newest = await ask('entries.page', { to: today, offset: 0, limit: ranges.pageRows.most })
  const last = lastDone(newest, today) ?? stop(words.nothingDone)
  const started = await ask('timer.start', { ...last, ask: true })
  const owners = await ownersOf(session)
  const { note } = started.timer
  const owner = ownerText(started.timer, owners)
  return {
    json: started,
    text: () => fill(commandLine.log.started, { owner, note: noteText(note) }),
  }
}

async function noted(typed: string, session: Session): Promise<Answer> {
  const { note } = await runningOf(session)
  const room = textLimits.note - note.length - (note === '' ? 0 : noteGap.length)
  if (typed.trim().length > room) return stop(fill(words.noteTooLong, { room: Math.max(0, room) }))
  const next = notesAsOne([note, typed])
  const changed = await session.ask('timer.update', { note: next, seen: { note } })
  return { json: { timer: changed }, text: () => fill(words.noted, { note: changed.note }) }
}

/** What was logged, with the span on the clock. */
function spanText(entry: Entry, owners: Awaited<ReturnType<typeof ownersOf>>): string {
  const text = entryText(entry, owners)
  const { time } = entry
  if (time.kind === 'duration') return text
  const { start, end, zone } = time
  return fill(words.span, { entry: text, from: clockText(start, zone), to: clockText(end, zone) })
}
