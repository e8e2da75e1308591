import { hideToast } from '../../../renderer/api/toast-store.ts'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { DropTarget, ImportPage } from '../../../renderer/features/import/index.ts'
import { violations } from '../../support/page/axe.ts'
import {
  failing,
  renderApp,
  type FakeCalls,
  type RenderOptions,
} from '../../support/page/fake-core.tsx'
import { aBatch, anOutcome, someFile } from './some-imports.ts'
import { looks } from '../../support/screens/looks.ts'

// Messages live outside the page and would still lie over the next test's.
afterEach(() => hideToast())

const preview = (outcome = anOutcome()): CallOutput<'import.preview'> => ({
  previewId: 'preview-1',
  outcome,
})

const calls: FakeCalls = {
  'import.preview': () => preview(),
  'import.cancel': () => ({ cancelled: true }),
  'import.commit': () => ({ outcome: anOutcome(), batchId: 7, undoId: 1 }),
  'import.undo': () => ({ undoId: null }),
}

const Shown = () => (
  <main>
    <ImportPage />
    <DropTarget />
  </main>
)

/** Drags a file over the window as a user does; false if the page kept the browser from opening it. */
function drag(type: 'dragenter' | 'drop', file: File): boolean {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(file)
  return window.dispatchEvent(
    new DragEvent(type, { dataTransfer, cancelable: true, bubbles: true }),
  )
}

async function chosen(more: FakeCalls = {}, file = someFile(), options: RenderOptions = {}) {
  const screen = await renderApp(<Shown />, { ...options, calls: { ...calls, ...more } })
  await expect.element(screen.getByRole('button', { name: /Choose a file/ })).toBeVisible()
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('no file input')
  await userEvent.upload(input, file)
  return screen
}

test('shows what would happen before anything is written', async () => {
  const screen = await chosen()
  await expect.element(screen.getByText('Recognised as Toggl Track')).toBeVisible()
  await expect
    .element(screen.getByRole('heading', { name: '1,985 time entries', exact: true }))
    .toBeVisible()
  await expect.element(screen.getByText('4 Nov 2024 – 30 Jun 2026')).toBeVisible()
  const vagt = screen.getByRole('row', { name: /Vagt AB/ })
  await expect.element(vagt).toMatchTextContent(/519\s*1,021.25 h/)
  await expect.element(screen.getByRole('row', { name: /In all/ })).toMatchTextContent(/1,985/)
  const refused = screen.getByRole('row', { name: /It ends before it starts/ })
  await expect.element(refused).toMatchTextContent(/^17.*2025-01-02 09:00/)
  await expect.element(screen.getByText('Characters that are no text were left out.')).toBeVisible()
  expect(screen.core.called('import.commit')).toEqual([])
})

test('what is probably wrong is listed by line before anything is written, and holds nothing up', async () => {
  const screen = await chosen({
    'import.preview': () =>
      preview(
        anOutcome({
          refused: [],
          toCheck: [
            { line: 2, code: 'long-entry', value: '300 h' },
            { line: 2, code: 'long-day', value: '2026-10-06: 330 h' },
            { line: 9, code: 'overlapping-entries', value: '09:30' },
          ],
        }),
      ),
  })
  await expect.element(screen.getByRole('heading', { name: /3 things to check/ })).toBeVisible()
  const long = screen.getByRole('row', { name: /Over 16 hours in one entry/ })
  await expect.element(long).toMatchTextContent(/^2.*300 h/)
  await expect
    .element(screen.getByRole('row', { name: /It overlaps another entry/ }))
    .toMatchTextContent(/^9/)
  expect(screen.core.called('import.commit')).toEqual([])
  expect(await violations()).toEqual([])
  await screen.getByRole('button', { name: 'Import 1,985 rows' }).click()
  await expect.element(screen.getByText('1,985 time entries added')).toBeVisible()
})

test('the file reaches the core byte for byte, with the zone of the settings', async () => {
  const bytes = Uint8Array.from({ length: 700_001 }, (_, at) => at % 256)
  const screen = await chosen({}, new File([bytes], 'all-bytes.csv'))
  await expect.element(screen.getByText('Recognised as Toggl Track')).toBeVisible()
  const [sent] = screen.core.called('import.preview')
  expect(sent).toMatchObject({
    fileName: 'all-bytes.csv',
    format: 'auto',
    zone: 'Europe/Stockholm',
  })
  const base64 = typeof sent?.data === 'string' ? sent.data : ''
  const arrived = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  expect(arrived.length).toBe(bytes.length)
  expect(arrived.every((byte, at) => byte === bytes[at])).toBe(true)
})

test('writes on the keyboard alone, says what is next, and takes it back', async () => {
  let undone = false
  const screen = await chosen({
    'import.batches': () => [aBatch({ id: 7, undoneAt: undone ? 1_782_813_700 : null })],
    'import.undo': () => {
      undone = true
      return { undoId: null }
    },
  })
  const commit = screen.getByRole('button', { name: 'Import 1,985 rows' })
  await expect.element(commit).toBeVisible()
  commit.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('1,985 time entries added')).toBeVisible()
  expect(screen.core.called('import.commit')).toEqual([{ previewId: 'preview-1' }])
  await expect.element(screen.getByRole('button', { name: 'Import invoices' })).toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'See which clients are worth it' }))
    .toBeVisible()
  await screen.getByRole('button', { name: 'Undo this import' }).click()
  await expect.element(screen.getByText(/Nothing of it is left/)).toBeVisible()
  expect(screen.core.called('import.undo')).toEqual([{ batchId: 7 }])
})

test('a file already imported has nothing to write', async () => {
  const known = anOutcome({ taken: 0, duplicates: 1985, refused: [], newClients: [] })
  const screen = await chosen({ 'import.preview': () => preview(known) })
  await expect.element(screen.getByText('Nothing new in this file')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: /^Import/ })).not.toBeInTheDocument()
})

test('day and month are asked for on a date out of the file, never guessed', async () => {
  const screen = await chosen({
    'import.preview': ({ dateOrder }) =>
      dateOrder === undefined
        ? failing('needs-date-order', { examples: ['04/04/2026', '03/04/2026'] })
        : preview(),
  })
  await expect.element(screen.getByText('Which comes first, the day or the month?')).toBeVisible()
  await screen.getByRole('button', { name: '⁨03/04/2026⁩ is 3 Apr 2026' }).click()
  await expect.element(screen.getByText('Recognised as Toggl Track')).toBeVisible()
  expect(screen.core.called('import.preview').at(-1)?.dateOrder).toBe('dmy')
})

test('rows cut at the wrong separator offer the right one', async () => {
  const screen = await chosen({
    'import.preview': ({ delimiter }) =>
      delimiter === ';'
        ? preview()
        : failing('unreadable-file', { reason: 'columns-mismatch', candidateDelimiter: ';' }),
  })
  await screen.getByRole('button', { name: 'Read with semicolon as separator' }).click()
  await expect.element(screen.getByText('Recognised as Toggl Track')).toBeVisible()
})

test('an unknown format shows the columns found and can be chosen', async () => {
  const screen = await chosen({
    'import.preview': ({ format }) =>
      format === 'kimai' ? preview() : failing('unknown-format', { columns: ['Datum', 'Timmar'] }),
  })
  await expect.element(screen.getByText('Timmar')).toBeVisible()
  await screen.getByRole('combobox', { name: 'Format' }).click()
  await screen.getByRole('option', { name: 'Kimai' }).click()
  await expect.element(screen.getByText('Recognised as Toggl Track')).toBeVisible()
})

test.each([
  ['web-page', /web page, not an export/],
  ['binary', /cannot read this kind of file/],
  ['empty', /The file is empty/],
  ['xml-doctype', /DOCTYPE/],
  ['something-new', /cannot be read/],
])('a file that is no table says so in words (%s)', async (reason, words) => {
  const screen = await chosen({ 'import.preview': () => failing('unreadable-file', { reason }) })
  await expect.element(screen.getByRole('alert')).toMatchTextContent(words)
  await expect.element(screen.getByText('Nothing was imported')).toBeVisible()
})

test('a file too large is refused in the page, before it is read', async () => {
  const screen = await renderApp(<Shown />, { calls })
  await expect.element(screen.getByText('Drop a file here')).toBeVisible()
  drag('drop', new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'large.csv'))
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/50 MB can be read at once/)
  expect(screen.core.called('import.preview')).toEqual([])
})

test('progress comes from the core, and reading can be cancelled', async () => {
  const screen = await chosen({ 'import.preview': () => new Promise(() => {}) })
  const bar = screen.getByRole('progressbar')
  await expect.poll(() => screen.core.called('import.preview').length).toBe(1)
  const job = screen.core.called('import.preview')[0]?.job ?? ''
  screen.core.emit({ type: 'progress', job, done: 50, total: 100 })
  await expect.element(bar).toHaveAttribute('aria-valuenow', '60')
  await screen.getByRole('button', { name: 'Cancel' }).click()
  await expect.element(screen.getByText('Drop a file here')).toBeVisible()
  expect(screen.core.called('import.cancel')).toEqual([{ job }])
})

test('a preview too old to be written is read again, not written blindly', async () => {
  const screen = await chosen({ 'import.commit': () => failing('preview-expired') })
  await screen.getByRole('button', { name: 'Import 1,985 rows' }).click()
  await expect.element(screen.getByText(/The preview was too old/)).toBeVisible()
  expect(screen.core.called('import.preview').length).toBe(2)
})

test('a file dropped anywhere is taken to the import page', async () => {
  const screen = await renderApp(<Shown />, { calls, path: '/time' })
  await expect.element(screen.getByText('Drop a file here')).toBeVisible()
  drag('dragenter', someFile())
  await expect.element(screen.getByText('Drop the file to import it')).toBeVisible()
  expect(drag('drop', someFile())).toBe(false)
  await expect.element(screen.getByText('Recognised as Toggl Track')).toBeVisible()
  expect(screen.path()).toBe('/import')
})

test('an earlier import that was changed since says why it cannot be undone', async () => {
  const screen = await renderApp(<Shown />, {
    calls: {
      ...calls,
      'import.batches': () => [aBatch({ id: 3 })],
      'import.undo': () => failing('conflict'),
    },
  })
  await screen.getByRole('button', { name: 'Undo the import of toggl-2025.csv' }).click()
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/was changed since/)
})

test.each(looks)('no accessibility violations: %s', async (_, look) => {
  const screen = await chosen({ 'import.batches': () => [aBatch({ id: 3 })] }, someFile(), look)
  await expect.element(screen.getByText(/Recognised as .*Toggl Track/)).toBeVisible()
  await screen.getByRole('button', { name: /^\W*Show\W*$/ }).click()
  await expect.element(screen.getByRole('combobox', { name: /Separator/ })).toBeVisible()
  expect(await violations()).toEqual([])
})
