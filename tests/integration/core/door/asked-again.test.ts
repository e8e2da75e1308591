import { expect, it } from 'vitest'
import { createAskedAgain } from '../../../../electron/core/door/asked-again.ts'
import { fail, ok, type Envelope } from '../../../../shared/contract/call.ts'

const sound = ok({ sound: true, integrity: [], foreignKeys: [], rollupDifferences: 0 })

/** A check that ends when it is told to, and how often one was begun. */
function aCheck() {
  const { promise, resolve, reject } = Promise.withResolvers<Envelope<unknown>>()
  const begun = { count: 0 }
  const work = () => {
    begun.count += 1
    return promise
  }
  return { work, begun, finish: resolve, break: reject }
}

it('answers for what is not finished, and with what was found once it is asked again', async () => {
  const asked = createAskedAgain(() => 1)
  const { work, begun, finish } = aCheck()
  for (const _ of [1, 2]) {
    expect(await asked('data.check', {}, work)).toMatchObject({ ok: true, value: { sound: null } })
  }
  finish(sound)
  expect(await asked('data.check', {}, work)).toBe(sound)
  expect(begun.count).toBe(1)
  // What was told is no answer to who asks later.
  expect(await asked('data.check', {}, work)).toBe(sound)
  expect(begun.count).toBe(2)
})

it('waits for the end where nobody asks again, and of work that has no half answer', async () => {
  const [patient, hurried] = [createAskedAgain(() => undefined), createAskedAgain(() => 1)]
  const check = aCheck()
  const answers = Promise.all([
    patient('data.check', {}, check.work),
    hurried('import.commit', {}, check.work),
  ])
  check.finish(sound)
  expect(await answers).toEqual([sound, sound])
})

it('keeps each work apart, and begins anew after one that failed', async () => {
  const asked = createAskedAgain(() => 1)
  const [check, rebuild, again] = [aCheck(), aCheck(), aCheck()]
  await asked('data.check', {}, check.work)
  expect(await asked('data.rebuildRollup', {}, rebuild.work)).toEqual(ok({ days: null }))
  const failed = fail('disk-full', 'there is no space')
  check.finish(failed)
  expect(await asked('data.check', {}, check.work)).toBe(failed)
  again.break(new Error('thrown'))
  await expect(asked('data.check', {}, again.work)).rejects.toThrow('thrown')
  const last = aCheck()
  last.finish(sound)
  expect(await asked('data.check', {}, last.work)).toBe(sound)
})

it('is begun once for all who wait for its end', async () => {
  const asked = createAskedAgain(() => undefined)
  const { work, begun, finish } = aCheck()
  const both = Promise.all([asked('data.check', {}, work), asked('data.check', {}, work)])
  finish(sound)
  expect(await both).toEqual([sound, sound])
  expect(begun.count).toBe(1)
})

it('is begun once for all who were told to ask again, whoever comes back first', async () => {
  const asked = createAskedAgain(() => 1)
  const { work, begun, finish } = aCheck()
  await Promise.all([asked('data.check', {}, work), asked('data.check', {}, work)])
  finish(sound)
  for (const _ of [1, 2]) expect(await asked('data.check', {}, work)).toBe(sound)
  expect(begun.count).toBe(1)
})

it('lets nobody wait for an answer to something else', async () => {
  const asked = createAskedAgain(() => undefined)
  const { work, finish } = aCheck()
  const first = asked('data.check', {}, work)
  const refused = fail('invalid-input', 'the input does not fit the call')
  expect(await asked('data.check', null, () => Promise.resolve(refused))).toBe(refused)
  finish(sound)
  expect(await first).toBe(sound)
})
