import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Page } from '../../../renderer/components/page.tsx'
import { Frame } from '../../../renderer/frame/frame.tsx'
import { blankEntry } from '../../../shared/domain/entities.ts'
import { violations } from '../../support/page/axe.ts'
import { renderApp, type FakeCalls } from '../../support/page/fake-core.tsx'
import { aChange, aClient } from '../../support/core/some-rows.ts'

const found: FakeCalls = {
  'clients.list': () => [aClient(1, 'Nordlys A/S'), aClient(2, 'Vagt AB')],
  'search.find': ({ text }) => ({
    clients: [],
    projects: text === 'moms' ? [{ id: 4, clientId: 2, name: 'Momsfrågor' }] : [],
    invoices: [{ id: 7, clientId: 2, number: '2026-014', issuedOn: '2026-05-31' }],
    entries: [
      {
        ...blankEntry,
        id: 9,
        clientId: 2,
        time: { kind: 'duration', date: '2026-05-12', seconds: 5400 },
        date: '2026-05-12',
        seconds: 5400,
        note: 'Moms för maj',
      },
    ],
    isComplete: false,
  }),
}

const show = async (calls: FakeCalls = {}) => {
  const screen = await renderApp(
    <Frame>
      <Page title="A page">
        <input aria-label="A field" />
      </Page>
    </Frame>,
    { calls },
  )
  await expect.element(screen.getByRole('navigation')).toBeVisible()
  return screen
}

test('the palette finds projects, invoices and entries, says of what kind they are and opens them', async () => {
  const screen = await show(found)
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('moms')
  const entry = screen.getByRole('option', {
    name: /Moms för maj.*Vagt AB.*12 May 2026.*1:30/,
  })
  await expect.element(entry).toBeVisible()
  await expect.element(screen.getByRole('option', { name: /Momsfrågor.*Project/ })).toBeVisible()
  await expect.element(screen.getByText(/still being taken in/)).toBeVisible()
  expect(await violations()).toEqual([])
  await screen.getByRole('option', { name: /2026-014.*Invoice/ }).click()
  await expect.poll(screen.path).toBe('/invoices?search=2026-014')
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('moms')
  await entry.click()
  await expect.poll(screen.path).toBe('/time/week')
})

test('the palette names the change that undo takes back, with its keys', async () => {
  const screen = await show({
    'changes.list': () => ({
      changes: [aChange(3, { label: 'entries.delete', rows: 2, client: null })],
      total: 1,
    }),
  })
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('undo')
  await expect
    .element(screen.getByRole('option', { name: /Undo: Deleted time entries: 2.*Ctrl.*Z/ }))
    .toBeVisible()
})

test('? shows all keys, from the palette too, but not while text is typed', async () => {
  const screen = await show()
  const sheet = screen.getByRole('dialog', { name: 'All keys' })
  await screen.getByRole('textbox', { name: 'A field' }).fill('?')
  await expect.element(sheet).not.toBeInTheDocument()
  ;(document.activeElement as HTMLElement).blur()
  await userEvent.keyboard('?')
  await expect.element(sheet.getByText('Log time, start the timer')).toBeVisible()
  await expect.element(sheet.getByText('Invoices')).toBeVisible()
  for (const place of ['In the week', 'On an entry of the day', 'In the list of entries']) {
    await expect.element(sheet.getByRole('heading', { name: place })).toBeVisible()
  }
  expect(await violations()).toEqual([])
  await userEvent.keyboard('{Escape}')
  await expect.element(sheet).not.toBeInTheDocument()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('all keys{Enter}')
  await expect.element(sheet).toBeVisible()
})
