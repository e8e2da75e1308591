import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ChangesPage } from '../../../renderer/features/changes/index.ts'
import { Frame } from '../../../renderer/frame/frame.tsx'
import { aChange } from '../../support/core/some-rows.ts'
import { violations } from '../../support/page/axe.ts'
import { failing, fakeNow, renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'
import { looks } from '../../support/screens/looks.ts'

const page = (
  <Frame>
    <ChangesPage />
  </Frame>
)
const some = [
  aChange(4, { label: 'settings.set', rows: 2, client: null, fields: ['targetRate', 'theme'] }),
  aChange(3, {
    label: 'import.commit',
    rows: 1204,
    client: null,
    name: 'toggl.csv',
    takes: 2,
    at: fakeNow - 90_000,
  }),
  aChange(2, { undoneAt: fakeNow, takes: 2, label: 'entries.update', fields: ['client_id'] }),
  aChange(1, { undoneAt: fakeNow, takes: 0, label: 'import.commit', name: 'long.csv' }),
]
const show = (options: RenderOptions = {}) =>
  renderApp(page, {
    ...options,
    calls: { 'changes.list': () => ({ total: some.length, changes: some }), ...options.calls },
  })

test('says what was changed, when, how many rows, and what undoing from there takes back', async () => {
  const screen = await show()
  const row = (name: RegExp) => screen.getByRole('row', { name })
  await expect.element(row(/Changed .target rate and colours/)).toBeVisible()
  await expect
    .element(row(/Imported a file .*toggl\.csv.* 1,204 Undo from here \(2\)/))
    .toBeVisible()
  await expect
    .element(row(/Moved a time entry\s*Undone: Today .* Redo up to here \(2\)/))
    .toBeVisible()
  await expect.element(row(/long\.csv.*Too large to do again/)).toBeVisible()
})

test('undoes from a change on, and does again up to one, by keyboard as well', async () => {
  const screen = await show({
    calls: {
      'changes.undo': () => ({ count: 2, change: aChange(3), newest: 4 }),
      'changes.redo': () => ({ count: 2, change: aChange(2), newest: 2 }),
    },
  })
  const undo = screen.getByRole('button', { name: /^Undo from here \(2\): Imported a file/ })
  await expect.element(undo).toBeVisible()
  ;(undo.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('2 changes undone.')).toBeVisible()
  expect(screen.core.called('changes.undo')).toEqual([{ from: 3, count: 2 }])
  await screen.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect.element(screen.getByText('2 changes done again.')).toBeVisible()
  await screen.getByRole('button', { name: /^Redo up to here/ }).click()
  await expect
    .poll(() => screen.core.called('changes.redo'))
    .toEqual([
      { to: 4, count: 2 },
      { to: 2, count: 2 },
    ])
})

test('thousands are turned through in parts', async () => {
  const total = 4321
  const screen = await show({
    calls: {
      'changes.list': ({ offset, limit }) => ({
        total,
        changes: Array.from({ length: Math.min(limit, total - offset) }, (_, i) =>
          aChange(total - offset - i, { client: `Client ${total - offset - i}` }),
        ),
      }),
    },
  })
  await expect.element(screen.getByText('1 to 50 of 4,321')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Newer' })).toBeDisabled()
  await screen.getByRole('button', { name: 'Older' }).click()
  await expect.element(screen.getByText('51 to 100 of 4,321')).toBeVisible()
  await expect.element(screen.getByRole('row', { name: /Client 4271/ })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Newer' })).toBeEnabled()
})

test('says when there is nothing yet, and what went wrong with a way to try again', async () => {
  const empty = await show({ calls: { 'changes.list': () => ({ total: 0, changes: [] }) } })
  await expect.element(empty.getByText('Nothing was changed yet')).toBeVisible()
  await empty.unmount()
  let answers = false
  const screen = await show({
    calls: {
      'changes.list': () => (answers ? { total: 4, changes: some } : failing('database-busy')),
    },
  })
  await expect.element(screen.getByText(/Another program holds the database/)).toBeVisible()
  answers = true
  await screen.getByRole('button', { name: 'Try again' }).click()
  await expect.element(screen.getByText(/toggl\.csv/)).toBeVisible()
})

for (const [name, look] of looks) {
  test(`the list of changes is accessible: ${name}`, async () => {
    const screen = await show(look)
    await expect.element(screen.getByText(/toggl\.csv/)).toBeVisible()
    expect(await violations()).toEqual([])
  })
}
