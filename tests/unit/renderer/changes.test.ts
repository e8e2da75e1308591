import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Area } from '../../../shared/contract/call.ts'
import { createChanges } from '../../../renderer/api/changes.ts'

/** What is asked again, in order. */
function aPage() {
  const asked: (readonly Area[])[] = []
  const changes = createChanges((areas) => {
    asked.push(areas)
    return Promise.resolve()
  })
  return { asked, ...changes }
}

describe('a change', () => {
  it('is taken once, whether its event or its answer comes first', async () => {
    const { asked, heard, answered } = aPage()
    await heard(1, ['clients'])
    await answered(1, ['clients'])
    await answered(2, ['entries'])
    await heard(2, ['entries'])
    expect(asked).toEqual([['clients'], ['entries']])
  })

  it('that was missed makes everything be asked again, once', async () => {
    const { asked, heard, answered } = aPage()
    await heard(5, ['clients'])
    await heard(7, ['entries'])
    await answered(7, ['entries'])
    await heard(8, ['timer'])
    expect(asked).toEqual([['clients'], ['all'], ['timer']])
  })

  it('of another window may be told after the answers to later commands of this one', async () => {
    const { asked, heard, answered } = aPage()
    await heard(1, ['clients'])
    await answered(3, ['entries'])
    await heard(2, ['timer'])
    await heard(3, ['entries'])
    expect(asked).toEqual([['clients'], ['entries'], ['timer']])
  })

  it('after the stream broke off counts anew, from whichever number', async () => {
    const { asked, heard, answered, reconnected } = aPage()
    await heard(9, ['clients'])
    await reconnected()
    await answered(1, ['entries'])
    await heard(1, ['entries'])
    await heard(2, ['timer'])
    expect(asked).toEqual([['clients'], ['all'], ['entries'], ['timer']])
  })

  it('of a core that counts anew without a word makes everything be asked again', async () => {
    const { asked, heard } = aPage()
    await heard(9, ['clients'])
    await heard(1, ['entries'])
    expect(asked).toEqual([['clients'], ['all']])
  })

  it('lets its answer wait until the page shows what its event had asked for', async () => {
    const done = Promise.withResolvers<undefined>()
    const changes = createChanges(() => done.promise)
    void changes.heard(1, ['clients'])
    let isShown = false
    const answered = changes.answered(1, ['clients']).then(() => (isShown = true))
    await Promise.resolve()
    expect(isShown).toBe(false)
    done.resolve(undefined)
    await answered
    expect(isShown).toBe(true)
  })

  // Events come in order; answers whenever they like.
  test.prop([fc.array(fc.nat(20), { maxLength: 30 })])(
    'is taken exactly once in any order of events and answers',
    async (delays) => {
      const { asked, heard, answered } = aPage()
      const told = delays.flatMap((delay, i) => [
        { at: i * 5, tell: () => heard(i + 1, ['clients']) },
        { at: i * 5 - 10 + delay, tell: () => answered(i + 1, ['clients']) },
      ])
      for (const { tell } of told.toSorted((a, b) => a.at - b.at)) await tell()
      expect(asked).toEqual(delays.map(() => ['clients']))
    },
  )
})
