import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ImportPage } from '../../../renderer/features/import/index.ts'
import { failing, renderApp } from '../../support/page/fake-core.tsx'
import { anOutcome, someFile } from './some-imports.ts'

const Shown = () => (
  <main>
    <ImportPage />
  </main>
)

async function asked(details: Record<string, unknown>) {
  const screen = await renderApp(<Shown />, {
    calls: {
      'import.preview': ({ sameHours, zone }) =>
        sameHours === undefined && zone !== 'Europe/Rome'
          ? failing('needs-same-hours', details)
          : { previewId: 'preview-1', outcome: anOutcome() },
      'import.cancel': () => ({ cancelled: true }),
    },
  })
  await expect.element(screen.getByRole('button', { name: /Choose a file/ })).toBeVisible()
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('no file input')
  await userEvent.upload(input, someFile())
  await expect.element(screen.getByText('Are these hours here already?')).toBeVisible()
  return screen
}

test.for([
  ['The same hours: leave them as they are', 'same'],
  ['Other work: add it', 'new'],
] as const)('hours that seem to be here already are asked about: %s', async ([name, answer]) => {
  const screen = await asked({ kind: 'tool', format: 'clockify', count: 12 })
  await expect.element(screen.getByText(/^12 rows begin and end as entries from/)).toBeVisible()
  await screen.getByRole('button', { name }).click()
  await expect.element(screen.getByText('Recognised as Toggl Track')).toBeVisible()
  expect(screen.core.called('import.preview').at(-1)?.sameHours).toBe(answer)
})

test('the same time of day in another zone can be read in the one of before', async () => {
  const screen = await asked({ kind: 'zone', zone: 'Europe/Rome', count: 3 })
  await screen.getByRole('button', { name: /^Read the file in .*Rome/ }).click()
  await expect.element(screen.getByText('Recognised as Toggl Track')).toBeVisible()
  const last = screen.core.called('import.preview').at(-1)
  expect([last?.zone, last?.sameHours]).toEqual(['Europe/Rome', undefined])
})
