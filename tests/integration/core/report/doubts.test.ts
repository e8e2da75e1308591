import { describe, expect, it } from 'vitest'
import { doubtCodes, type DoubtCode } from '../../../../shared/domain/kinds.ts'
import { aCore } from '../../../support/core/core.ts'
import { bookOf, doubtCases } from '../../../support/core/doubt-cases.ts'

// Every doubt is raised; gone once mended; gone once said to be right, and back when that is undone; and asked
// anew when what was said to be right changes.

const asOf = '2026-06-30'

function raised(code: DoubtCode) {
  const book = bookOf(aCore())
  const of = doubtCases[code](book)
  const found = async () =>
    (await book.value('doubts.list', { asOf })).filter((doubt) => doubt.code === code)
  return { ...book, ...of, found }
}

describe.each(doubtCodes)('%s', (code) => {
  it('is asked about, and no longer once it is mended', async () => {
    const { raise, mend, found } = raised(code)
    await raise()
    expect(await found()).toHaveLength(1)
    await mend()
    expect(await found()).toEqual([])
  })

  it('is not asked about once it is said to be right, but again when that is undone', async () => {
    const { raise, found, value } = raised(code)
    await raise()
    const before = await found()
    const [{ key } = { key: '' }] = before
    const { undoId } = await value('doubts.settle', { code, key, asOf })
    expect(await found()).toEqual([])
    await value('undo.apply', { undoId: undoId ?? 0 })
    expect(await found()).toEqual(before)
  })

  it('is asked about anew when what was said to be right changes', async () => {
    const { raise, change, found, value } = raised(code)
    await raise()
    const [{ key } = { key: '' }] = await found()
    await value('doubts.settle', { code, key, asOf })
    await change()
    const [again] = await found()
    expect(again?.key).not.toBe(key)
    expect(again).toMatchObject({ code })
  })
})

it('a doubt nobody has cannot be answered with a period or as other work', async () => {
  const { refusal } = aCore()
  for (const code of ['first-invoice-from', 'whose-invoice'] as const) {
    expect((await refusal('doubts.settle', { code, key: 'invoice 1 project 2' })).code).toBe(
      'not-found',
    )
  }
})
