import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { aDuration, anEntry } from '../../support/core/builders.ts'
import { expectOk, temporaryFolder } from '../../support/core/store.ts'
import { runBuiltApp, type RunningApp } from '../../support/page/built-app.ts'

const rounds = 5
const commandsAtMost = 40

/** What the entries' notes are, one state for each change, and which of them stands. */
interface Model {
  readonly states: readonly (readonly string[])[]
  readonly at: number
}
interface Step {
  readonly send: (app: RunningApp) => Promise<{ readonly ok: boolean }>
  readonly after: Model
}

/** Numbers that look random and are the same each time. */
function numbers(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % below
  }
}

const changed = ({ states, at }: Model, notes: readonly string[]): Model => ({
  states: [...states.slice(0, at + 1), notes.toSorted()],
  at: at + 1,
})

/** One of the commands that make sense as things stand. */
async function nextStep(app: RunningApp, model: Model, random: (below: number) => number) {
  const notes = model.states[model.at] ?? []
  const kind = random(10)
  if (kind === 0 && model.at > 0) {
    const send: Step['send'] = (one) => one.call('changes.undo', {})
    return { send, after: { ...model, at: model.at - 1 } }
  }
  if (kind === 1 && model.at < model.states.length - 1) {
    const send: Step['send'] = (one) => one.call('changes.redo', {})
    return { send, after: { ...model, at: model.at + 1 } }
  }
  const note = `n${random(1_000_000_000)}`
  if (kind < 7 || notes.length === 0) {
    const entry = anEntry({ note, time: aDuration('2026-06-02', 1 + random(8)) })
    const send: Step['send'] = (one) => one.call('entries.create', entry)
    return { send, after: changed(model, [...notes, note]) }
  }
  const all = expectOk(await app.call('entries.page', { offset: 0, limit: 1000 }))
  const { id = 0, note: old = '' } = all[random(all.length)] ?? {}
  const rest = notes.filter((other) => other !== old)
  if (kind === 7) {
    const send: Step['send'] = (one) => one.call('entries.delete', { ids: [id] })
    return { send, after: changed(model, rest) }
  }
  const send: Step['send'] = (one) => one.call('entries.update', { id, fields: { note } })
  return { send, after: changed(model, [...rest, note]) }
}

/** What the check finds, asked again until it is done. */
async function isSound(app: RunningApp): Promise<boolean> {
  for (;;) {
    const { sound } = expectOk(await app.call('data.check', {}))
    if (sound !== null) return sound
  }
}

const notesIn = async (app: RunningApp) =>
  expectOk(await app.call('entries.page', { offset: 0, limit: 1000 }))
    .map(({ note }) => note)
    .toSorted()

test('whatever was acknowledged is there after the process was killed, and can still be undone', async () => {
  const folder = temporaryFolder()
  const random = numbers(20_261_130)
  let model: Model = { states: [[]], at: 0 }
  let acknowledged = 0
  for (let round = 0; round < rounds; round++) {
    const app = await runBuiltApp(folder)
    const commands = random(commandsAtMost)
    for (let i = 0; i < commands; i++) {
      const step: Step = await nextStep(app, model, random)
      expectOk((await step.send(app)) as never)
      model = step.after
      acknowledged += 1
    }
    const inFlight: Step = await nextStep(app, model, random)
    const answer = inFlight.send(app).catch(() => ({ ok: false }))
    for (let i = random(30); i > 0; i--) await setImmediate()
    await app.end('SIGKILL')
    const wasAnswered = (await answer).ok
    const again = await runBuiltApp(folder)
    const found = await notesIn(again)
    const [before, after] = [model, inFlight.after].map((one) => one.states[one.at])
    // One that was under way may have come through or not, but never by half.
    if (wasAnswered || JSON.stringify(found) === JSON.stringify(after)) model = inFlight.after
    expect(found).toEqual(wasAnswered ? after : model === inFlight.after ? after : before)
    expect(await isSound(again)).toBe(true)
    await again.end('SIGTERM')
  }
  expect(acknowledged).toBeGreaterThan(rounds)
  const last = await runBuiltApp(folder)
  expectOk(await last.call('changes.undo', { from: 1 }))
  expect(await notesIn(last)).toEqual([])
  await last.end('SIGTERM')
})
