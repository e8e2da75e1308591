import { expect, it } from 'vitest'
import { aCore, type TestCore } from '../../../support/core/core.ts'

// A file that comes again after its entries were merged adds none of their hours a second time.

const file = (hours: string, note = 'Call') =>
  `date,client,duration,note\n2026-03-10,Vagt,1:00,Plan\n2026-03-10,Vagt,${hours},${note}\n2026-03-10,Vagt,0:30,Mail`

const preview = ({ value }: TestCore, text: string) =>
  value('import.preview', {
    job: 'job',
    fileName: 'hours.csv',
    data: Buffer.from(text).toString('base64'),
    format: 'auto',
  })

async function imported() {
  const test = aCore()
  const { previewId } = await preview(test, file('2:00'))
  await test.value('import.commit', { previewId })
  const page = await test.value('entries.page', { offset: 0, limit: 9 })
  const ids = page.map(({ id }) => id).toSorted((a, b) => a - b)
  return { test, ids }
}

const again = async (test: TestCore, text = file('2:00')) => (await preview(test, text)).outcome

it('finds all its rows, also those merged twice, and after each undo', async () => {
  const { test, ids } = await imported()
  const [one = 0, two = 0, three = 0] = ids
  await test.value('entries.merge', { ids: [two, three] })
  await test.value('entries.merge', { ids: [one, two] })
  expect(await again(test)).toMatchObject({ taken: 0, duplicates: 3 })
  await test.value('changes.undo', {})
  expect(await again(test)).toMatchObject({ taken: 0, duplicates: 3 })
  await test.value('changes.undo', {})
  expect(await again(test)).toMatchObject({ taken: 0, duplicates: 3 })
  expect((await test.value('entries.summary', {})).count).toBe(3)
  expect(test.db.prepare('SELECT count(*) FROM joined_entry').pluck().get()).toBe(0)
})

it('says that a row it has in other words now was merged here, and leaves that alone', async () => {
  const { test, ids } = await imported()
  await test.value('entries.merge', { ids })
  const outcome = await again(test, file('2:00', 'Call with Ann'))
  expect(outcome).toMatchObject({ taken: 0, updated: 0 })
  expect((await test.value('entries.summary', {})).seconds).toBe(3.5 * 3600)
})

it('brings rows again whose merged entry was deleted, until that is undone', async () => {
  const { test, ids } = await imported()
  const { entry } = await test.value('entries.merge', { ids })
  await test.value('entries.delete', { ids: [entry.id] })
  expect(await again(test)).toMatchObject({ taken: 3 })
  await test.value('changes.undo', {})
  expect(await again(test)).toMatchObject({ taken: 0, duplicates: 3 })
})
