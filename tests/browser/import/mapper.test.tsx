import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { ImportPage } from '../../../renderer/features/import/index.ts'
import { violations } from '../../support/page/axe.ts'
import { failing, renderApp, type FakeCalls } from '../../support/page/fake-core.tsx'
import { anOutcome, someFile } from './some-imports.ts'

const looked: CallOutput<'import.look'> = {
  columns: ['Wann', 'Wer', 'Wie lange'],
  line: 1,
  sheets: [],
  map: {
    kind: 'entries',
    columns: [
      { column: 'Wann', as: 'date' },
      { column: 'Wie lange', as: 'length' },
    ],
  },
  rows: [
    {
      line: 2,
      cells: ['2026-03-02', 'Vagt', '90'],
      comes: {
        kind: 'entries',
        row: {
          client: null,
          project: null,
          time: { kind: 'duration', date: '2026-03-02', seconds: 5400 },
          billable: false,
          note: '',
        },
      },
    },
    {
      line: 3,
      cells: ['2026-03-03', 'Vagt', 'oj'],
      comes: {
        kind: 'refused',
        refused: { line: 3, code: 'not-a-duration', column: 'Wie lange', detail: 'oj' },
      },
    },
  ],
  counts: { taken: 1, refused: 1, skipped: 0, seconds: 5400 },
  missing: [],
  question: null,
}

/** The mapper over a file nobody understands, with what is asked of the core. */
async function mapping(more: FakeCalls = {}) {
  const looks: CallInput<'import.look'>[] = []
  const previews: CallInput<'import.preview'>[] = []
  const calls: FakeCalls = {
    'columnMaps.list': () => [],
    'import.look': (input) => {
      looks.push(input)
      return { ...looked, map: input.map ?? looked.map }
    },
    'import.preview': (input) => {
      previews.push(input)
      if (input.map) return { previewId: 'p', outcome: anOutcome() }
      return failing('unknown-format', { columns: looked.columns, missing: [] })
    },
    ...more,
  }
  const screen = await renderApp(<ImportPage />, { calls })
  await expect.element(screen.getByRole('button', { name: /Choose a file/ })).toBeVisible()
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('no file input')
  await userEvent.upload(input, someFile())
  await screen.getByRole('button', { name: 'Say what the columns mean' }).click()
  await expect.element(screen.getByRole('heading', { name: 'What comes of it' })).toBeVisible()
  return { screen, looks, previews }
}

test('shows the first rows, what comes of them and which cell cannot be read', async () => {
  const { screen } = await mapping()
  await expect
    .element(screen.getByText('1 row can be read · 1.5 h in all · 1 row cannot'))
    .toBeVisible()
  const wrong = screen.getByRole('cell', { name: 'oj This is not a duration.' })
  await expect.element(wrong).toBeVisible()
  expect(await violations()).toEqual([])
})

test('what a column is said to hold is looked at, kept by name and read', async () => {
  const created: CallInput<'columnMaps.create'>[] = []
  const { screen, looks, previews } = await mapping({
    'columnMaps.create': (input) => {
      created.push(input)
      return { map: { id: 1, ...input }, undoId: 1 }
    },
  })
  await screen.getByRole('combobox', { name: /What the column .Wer. holds/ }).click()
  await screen.getByRole('option', { name: 'Client' }).click()
  await expect
    .poll(() => looks.at(-1)?.map?.columns)
    .toContainEqual({ column: 'Wer', as: 'client' })
  await screen.getByRole('combobox', { name: /counts in .Wie lange/ }).click()
  await screen.getByRole('option', { name: 'Minutes' }).click()
  await screen.getByLabelText('Remember this as').fill('Clock')
  await screen.getByRole('button', { name: 'Go on' }).click()
  await expect.element(screen.getByText('Read as you said')).toBeVisible()
  expect(created).toMatchObject([{ name: 'Clock', map: { seen: looked.columns } }])
  expect(previews.at(-1)?.map?.columns).toContainEqual({
    column: 'Wie lange',
    as: 'length',
    unit: 'minutes',
  })
})

test('of two columns of one name each is told what it holds', async () => {
  const columns = ['Wann', 'Wer', 'Wie lange', 'Wer']
  const calls: FakeCalls = {
    'import.look': (input) => ({ ...looked, columns, map: input.map ?? looked.map }),
  }
  const { screen } = await mapping(calls)
  await screen.getByRole('combobox', { name: /What the column .Wer. 2 holds/ }).click()
  await screen.getByRole('option', { name: 'Client' }).click()
  await expect
    .poll(() => screen.core.called('import.look').at(-1)?.map?.columns)
    .toContainEqual({ column: 'Wer', nth: 2, as: 'client' })
  const first = screen.getByRole('combobox', { name: /What the column .Wer. 1 holds/ })
  await expect.element(first).toHaveValue('Not used')
})
