import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ClientsPage } from '../../../renderer/features/clients/index.ts'
import { NewNames } from '../../../renderer/features/import/preview/new-names.tsx'
import { CommandPalette } from '../../../renderer/frame/command-palette.tsx'
import { violations } from '../../support/page/axe.ts'
import { renderApp, type FakeCalls } from '../../support/page/fake-core.tsx'
import { aClient } from '../../support/core/some-rows.ts'
import { fyrtorn, prospectCalls, refused } from './some-prospects.ts'

const declined = aClient(5, 'Rundpingstornets Event AB', { state: 'declined' })
const Clients = () => (
  <main>
    <ClientsPage />
  </main>
)
const calls: FakeCalls = {
  'clients.list': () => [declined, aClient(1, 'Nordlys A/S')],
  'agreedRates.list': () => [],
  'prospects.remembered': ({ name }) =>
    /event/i.test(name)
      ? [
          {
            id: 5,
            name: declined.name,
            decidedOn: '2025-03-03',
            reason: 'Would not pay a deposit',
            signs: ['haggles-early'],
          },
        ]
      : [],
}

test('P2: the form for a new client reminds of a no once its name is typed', async () => {
  const screen = await renderApp(<Clients />, { calls })
  await screen.getByRole('button', { name: 'Add client' }).click()
  const name = screen.getByRole('textbox', { name: 'Name' })
  await name.fill('Nordan AB')
  await expect.poll(() => screen.core.called('prospects.remembered').at(-1)?.name).toBe('Nordan AB')
  await expect.element(screen.getByText(/You said no to/)).not.toBeInTheDocument()
  await name.fill('rundpingstornets event')
  const notice = screen.getByRole('dialog').getByRole('status').filter({ hasText: 'You said no' })
  await expect.element(notice).toMatchTextContent(/You said no to .* on 3 Mar 2025\./)
  await expect.element(notice).toMatchTextContent(/Would not pay a deposit/)
  await expect.element(notice).toMatchTextContent(/Signs seen: .*Haggles hard from the start/)
  expect(await violations()).toEqual([])
})

test('the client’s own form does not remind of itself', async () => {
  const screen = await renderApp(<Clients />, { calls })
  await screen.getByRole('button', { name: /^Edit .*Rundpingstornets/ }).click()
  await expect.poll(() => screen.core.called('prospects.remembered')).toHaveLength(1)
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toBeVisible()
  await expect.element(screen.getByText(/You said no to/)).not.toBeInTheDocument()
})

test('P2: an import that would add someone refused says so, and asks for nobody else', async () => {
  const names = ['Ny Kund AB', 'Rundpingtornets Event', 'Nordlys A/S']
  const screen = await renderApp(<NewNames clients={names} projects={[]} />, { calls })
  await expect.element(screen.getByText(/You said no to .*Rundpingstornets/)).toBeVisible()
  expect(screen.core.called('prospects.remembered')).toEqual([{ name: 'Rundpingtornets Event' }])
})

test('the command palette opens a prospect, its pre-screen and the form for a new one', async () => {
  const screen = await renderApp(
    <CommandPalette opened onClose={() => undefined} onKeys={() => undefined} />,
    {
      calls: prospectCalls([fyrtorn, refused]),
    },
  )
  const box = screen.getByRole('combobox')
  const run = async (typed: string, option: string) => {
    await box.fill(typed)
    await expect.element(screen.getByRole('option', { name: option })).toBeVisible()
    await userEvent.keyboard('{Enter}')
    return screen.path()
  }
  expect(await run('prospect fyrt', 'Open prospect ⁨Fyrtorn AB⁩')).toBe('/prospects?prospect=1')
  expect(await run('screen fyrt', 'Pre-screen ⁨Fyrtorn AB⁩')).toBe('/prospects?screen=1')
  expect(await run('add pros', 'Add prospect')).toBe('/prospects?new=1')
  await box.fill('rundping')
  await expect.element(screen.getByRole('option')).not.toBeInTheDocument()
})
