import { beforeEach, expect, test } from 'vitest'
import { Stop, type Session } from '../../../electron/cli/command.ts'
import { timer } from '../../../electron/cli/commands/timer.ts'
import { parse } from '../../../electron/cli/parse.ts'
import { sessionOn } from '../../../electron/cli/session.ts'
import { blankEntry } from '../../../shared/domain/entities.ts'
import { clockText } from '../../../shared/domain/timing/clock.ts'
import { aCore, type TestCore } from '../../support/core/core.ts'

const hour = 3600

let opened: TestCore
let session: Session
beforeEach(async () => {
  opened = aCore()
  const { core, value } = opened
  session = sessionOn(
    () => Promise.resolve(core),
    () => ':memory:',
  )
  await value('app.openDemo', {})
})

const names = async () => {
  const [first, second] = await session.ask('clients.list', {})
  if (!first || !second) throw new Error('the sample has clients')
  return [first, second] as const
}

async function started(hours: number): Promise<void> {
  const [{ id }] = await names()
  await session.ask('timer.start', { ...blankEntry, clientId: id, note: 'call' })
  opened.advance(hours * hour)
}

async function run(...args: string[]): Promise<string> {
  const { command, given, words } = parse('timer', timer, ['timer', ...args])
  return (await command.run(given, words, session)).text()
}

async function refused(...args: string[]): Promise<Stop> {
  const error: unknown = await run(...args).catch((thrown: unknown) => thrown)
  if (error instanceof Stop) return error
  throw new Error('it was not refused')
}

test('nothing runs', async () => {
  expect(await run()).toContain('No timer runs.')
  expect((await refused('stop')).message).not.toBe('')
  expect((await refused('note', 'x')).message).not.toBe('')
})

test('what runs is told, gets another note, is logged and begun again', async () => {
  await started(1)
  const [{ name }] = await names()
  expect(await run()).toContain(`1:00 ${name}, Work, since `)
  expect(await run('note', 'second', 'part')).toBe('The note is now: call; second part')
  expect((await refused('again')).message).toContain('runs already')
  expect(await run('stop')).toMatch(/^1:00 .*: call; second part \(\d\d:\d\d–\d\d:\d\d\)$/)
  expect(await run('again')).toBe(`The timer runs: ${name}: call; second part`)
})

test('a long day is asked about, changes nothing and tells scripts the choices', async () => {
  await started(15)
  const { message, json } = await refused('stop')
  expect(message).toContain('--keep | --pause | --end-at TIME | --give CLIENT | --discard')
  expect(json).toMatchObject({ questions: [{ code: 'long-day', option: null }] })
  expect(await run()).toContain('--keep | --pause')
  expect((await refused('stop', '--keep', '--discard')).message).toBe(
    'Give one of --keep, --discard, not several.',
  )
  expect(await session.ask('timer.get', {})).not.toBeNull()
})

test.each([
  ['--keep', 15],
  ['--discard', 0],
  ['--give', 15],
  ['--end-at', 6],
])('%s answers: %i hours are logged', async (option, hours) => {
  await started(15)
  const [, { name }] = await names()
  const running = await session.ask('timer.get', {})
  if (!running) throw new Error('no timer runs')
  const sixLater = clockText(running.start + 6 * hour, running.zone)
  const more = { '--give': [name], '--end-at': [sixLater] }[option] ?? []
  const out = await run('stop', option, ...more)
  const logged = out.split('\n').map((line) => Number(/^(\d+):00 /.exec(line)?.[1] ?? 0))
  expect(logged.reduce((sum, one) => sum + one, 0)).toBe(hours)
  expect(await session.ask('timer.get', {})).toBeNull()
})

test('what is asked about is left out', async () => {
  await started(15)
  expect(await run('stop', '--pause')).not.toMatch(/^15:00/)
  expect(await session.ask('timer.get', {})).toBeNull()
})

test('an end before the timer ran, and an answer to nothing, are refused', async () => {
  await started(2)
  expect((await refused('stop', '--keep')).message).toContain('Nothing is asked')
  expect((await refused('stop', '--end-at', 'soon')).message).toContain('a time of day')
  expect((await refused('stop', '--end-at', '11:00')).message).toContain('did not run')
  expect(await session.ask('timer.get', {})).not.toBeNull()
})
