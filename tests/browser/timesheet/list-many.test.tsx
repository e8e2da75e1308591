import { expect, test } from 'vitest'
import type { CallInput } from '../../../shared/contract/index.ts'
import { anEntry } from '../../support/core/some-rows.ts'
import { anInterval } from '../../support/core/builders.ts'
import { failing } from '../../support/page/fake-core.tsx'
import { pick } from '../../support/page/pick.ts'
import { grid, press, row, show, shown, type Screen } from './list-page.tsx'

test('the next cell opens on the entry as it was just typed', async () => {
  const screen = await show()
  await screen.getByText('Row 1', { exact: true }).click()
  await press('{Escape}{ArrowRight}{ArrowRight}{ArrowRight}{Enter}')
  await press('8:30{Tab}12{Enter}')
  const before = anInterval('2026-06-30T07:00:00Z', '2026-06-30T09:00:00Z')
  const first = anInterval('2026-06-30T06:30:00Z', '2026-06-30T09:00:00Z')
  const second = anInterval('2026-06-30T06:30:00Z', '2026-06-30T10:00:00Z')
  await expect
    .poll(() => screen.core.called('entries.update'))
    .toEqual([
      { id: 2, fields: { time: first }, seen: { time: before } },
      { id: 2, fields: { time: second }, seen: { time: first } },
    ])
})

test('rows that cannot be loaded say so, and are asked for again', async () => {
  let fails = true
  const screen = await show({
    calls: {
      'entries.page': ({ limit }) =>
        fails && limit === 200 ? failing('database-busy') : [anEntry(1, { note: 'Row 0' })],
      'entries.summary': () => ({ count: 1, seconds: 3600 }),
    },
  })
  await expect.element(screen.getByText(/Another program holds the database/)).toBeVisible()
  fails = false
  await screen.getByRole('button', { name: 'Try again' }).click()
  await shown(screen)
  await expect.element(screen.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument()
})

/** Three rows, of which some go once something was done. */
const three = (gone: () => readonly number[]) => {
  const left = () => [1, 2, 3].filter((id) => !gone().includes(id))
  return {
    'entries.summary': () => ({ count: left().length, seconds: left().length * 3600 }),
    'entries.page': () => left().map((id) => anEntry(id, { note: `Row ${id - 1}` })),
    'entries.ids': ({ offset, limit }: Pick<CallInput<'entries.ids'>, 'offset' | 'limit'>) =>
      left()
        .slice(offset, offset + limit)
        .map((id) => ({ id, seconds: 3600 })),
  }
}
const selectAll = async (screen: Screen) => {
  await shown(screen)
  grid(screen).focus()
  await press('{Control>}a{/Control}')
  await expect.element(screen.getByText('3 selected · 3:00')).toBeVisible()
}
const assign = async (screen: Screen) => {
  await screen.getByRole('button', { name: 'Client…' }).click()
  const client = screen.getByRole('dialog').getByRole('combobox', { name: 'Client' })
  await pick(client, 'vagt', 'Vagt AB')
  await screen.getByRole('button', { name: 'Assign' }).click()
}

test('what leaves the list leaves the selection', async () => {
  let gone: readonly number[] = []
  const screen = await show({
    calls: {
      ...three(() => gone),
      'entries.assign': ({ ids }) => {
        gone = [1, 3]
        return { count: ids.length, undoId: 10 }
      },
    },
  })
  await selectAll(screen)
  await assign(screen)
  await expect.element(screen.getByText('1 selected · 1:00')).toBeVisible()
  await expect.element(row(screen, 'Row 1')).toHaveAttribute('aria-selected', 'true')
  gone = []
  screen.core.changed('entries')
  await expect.element(row(screen, 'Row 2')).toBeVisible()
})

test('an entry deleted elsewhere does not hold the others back', async () => {
  let gone: readonly number[] = []
  const screen = await show({
    calls: {
      ...three(() => gone),
      'entries.assign': ({ ids }) =>
        ids.includes(2)
          ? failing('not-found', { present: null })
          : { count: ids.length, undoId: 10 },
    },
  })
  await selectAll(screen)
  gone = [2]
  await assign(screen)
  await expect.element(screen.getByText(/It is no longer there/)).toBeVisible()
  await expect.element(screen.getByText('2 selected · 2:00')).toBeVisible()
  await assign(screen)
  await expect
    .poll(() => screen.core.called('entries.assign').at(-1))
    .toMatchObject({ ids: [1, 3] })
})

test('notes of many are written over by words alone, and emptied where that is said', async () => {
  const screen = await show({
    calls: { ...three(() => []), 'entries.changeAll': () => ({ count: 3, undoId: 3 }) },
  })
  await selectAll(screen)
  const write = screen.getByRole('button', { name: 'Write on all of them' })
  await screen.getByRole('button', { name: 'Note…' }).click()
  await expect.element(write).toBeDisabled()
  await press('{Enter}')
  await press('Same{Enter}')
  await expect.element(screen.getByText('3 entries changed.')).toBeVisible()
  await screen.getByRole('button', { name: 'Note…' }).click()
  await screen.getByRole('button', { name: 'Empty the notes' }).click()
  await expect
    .poll(() => screen.core.called('entries.changeAll').map(({ fields }) => fields))
    .toEqual([{ note: 'Same' }, { note: '' }])
})

test('no column is called as the timer is started', async () => {
  const screen = await show()
  await shown(screen)
  await expect.element(screen.getByRole('button', { name: 'Start' })).not.toBeInTheDocument()
  await expect.element(screen.getByRole('columnheader', { name: 'From' })).toBeVisible()
})
