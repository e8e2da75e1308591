import { expect, test } from 'vitest'
import { userEvent, type Locator } from 'vitest/browser'
import { ProspectsPage } from '../../../renderer/features/prospects/index.ts'
import { violations } from '../../support/page/axe.ts'
import { renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'
import { aSign } from '../../support/core/some-rows.ts'
import { fyrtorn, klippan, prospectCalls } from './some-prospects.ts'
import { looks } from '../../support/screens/looks.ts'

const shown = (options: RenderOptions = {}) =>
  renderApp(
    <main>
      <ProspectsPage />
    </main>,
    { calls: prospectCalls(), path: '/prospects?screen=1', ...options },
  )
type Screen = Awaited<ReturnType<typeof shown>>

const asked = (screen: Screen, question: string) =>
  screen.getByRole('radiogroup', { name: question })
const say = (group: Locator, word: string) => group.getByText(word, { exact: true }).click()
const result = (screen: Screen) => screen.getByRole('dialog').getByRole('status').first()

test('P1: the last answer makes it a hell yes, and each answer is kept at once', async () => {
  const screen = await shown()
  await expect.element(result(screen)).toMatchTextContent(/Clarify first.*12 of 12 answered/)
  await expect.element(screen.getByRole('dialog').getByText('To clarify')).toBeVisible()
  await say(asked(screen, 'Will they pay a part in advance?'), 'Yes')
  await expect.element(result(screen)).toMatchTextContent(/Hell yes/)
  await expect.element(screen.getByText(/nothing speaks against it/)).toBeVisible()
  expect(screen.core.called('prospects.update')).toEqual([
    {
      id: 1,
      fields: { screening: { ...fyrtorn.screening, 'accepts-deposit': 'yes' } },
      seen: { screening: fyrtorn.screening },
    },
  ])
})

test('P1: a knock-out is a no with its reason; saying no starts from it', async () => {
  const screen = await shown()
  await say(asked(screen, 'Can they pay?'), 'No')
  await expect.element(result(screen)).toMatchTextContent(/^No/)
  const why = screen.getByRole('dialog').getByRole('listitem')
  await expect.element(why.first()).toMatchTextContent('They cannot pay.')
  // Saved, so that the list behind knows it too.
  const badge = { name: 'Pre-screen ⁨Fyrtorn AB⁩: No', includeHidden: true }
  await expect.element(screen.getByRole('button', badge)).toBeInTheDocument()
  await screen.getByRole('button', { name: 'Say no', exact: true }).click()
  const field = screen.getByRole('textbox', { name: 'Why' })
  await expect.element(field).toHaveValue('They cannot pay.')
  await expect.element(field).toHaveFocus()
})

test('the focus goes back to where the pre-screen was opened, deciding or not', async () => {
  const screen = await shown({ path: '/prospects' })
  const badge = screen.getByRole('button', { name: /^Pre-screen ⁨Fyrtorn/ })
  await badge.click()
  await userEvent.keyboard('{Escape}')
  await expect.element(badge).toHaveFocus()
  await badge.click()
  const won = screen.getByRole('button', { name: 'It is won' })
  await won.click()
  await expect.element(screen.getByRole('textbox', { name: 'What won them over' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(won).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(badge).toHaveFocus()
})

test('a soft no says what could help, and is logged as a warning sign with one click', async () => {
  const screen = await shown()
  await say(asked(screen, 'Do they know what they want?'), 'No')
  await expect.element(screen.getByText('What could help: Free clarifying session.')).toBeVisible()
  await screen
    .getByRole('button', { name: 'Log as warning sign: Vague about what they want' })
    .click()
  await expect.element(screen.getByText('Logged as warning sign')).toBeVisible()
  expect(screen.core.called('signs.create')).toEqual([
    { clientId: 1, kind: 'vague-brief', on: '2026-06-30', note: '' },
  ])
  await expect.element(screen.getByText('Noted: Vague about what they want')).toBeVisible()
})

test('P1: signs seen and traits found weigh in', async () => {
  const signs = [aSign(1, { clientId: 3, kind: 'going-under' }), aSign(2)]
  const calls = prospectCalls([fyrtorn, klippan], signs)
  const screen = await shown({ calls, path: '/prospects?screen=3' })
  await expect.element(result(screen)).toMatchTextContent(/^No.*0 of 12/)
  await expect.element(screen.getByText('Warning sign: Seems to be going under.')).toBeVisible()
  await expect.element(screen.getByText('seen 1 Jun 2026')).toBeVisible()
  await screen.getByRole('checkbox', { name: 'Calls at night' }).click()
  await screen.getByRole('checkbox', { name: 'Pays on time' }).click()
  expect(screen.core.called('prospects.update')).toEqual([
    { id: 3, fields: { traitIds: [12] }, seen: { traitIds: [] } },
    { id: 3, fields: { traitIds: [12, 11] }, seen: { traitIds: [12] } },
  ])
})

test('is answered with the keyboard alone', async () => {
  const screen = await shown({ path: '/prospects?screen=3' })
  await expect.element(result(screen)).toMatchTextContent(/Not screened/)
  const first = asked(screen, 'Is it a hell yes?').getByRole('radio').first()
  first.element().focus()
  await userEvent.keyboard(' ')
  await expect.element(result(screen)).toMatchTextContent(/Clarify first.*1 of 12/)
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(result(screen)).toMatchTextContent(/^No/)
  expect(screen.core.called('prospects.update').at(-1)).toEqual({
    id: 3,
    fields: { screening: { 'hell-yes': 'no' } },
    seen: { screening: { 'hell-yes': 'yes' } },
  })
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
  // The address asked once; closed is closed.
  expect(screen.path()).toBe('/prospects?')
})

test('leads to the letter', async () => {
  const screen = await shown()
  await screen.getByRole('link', { name: 'Write the refusal' }).click()
  await expect.poll(() => screen.path()).toBe('/say-no?client=1&situation=refuse')
})

test.each(looks)('no accessibility violations: %s', async (_, look) => {
  const calls = prospectCalls(
    [{ ...fyrtorn, screening: { ...fyrtorn.screening, 'new-help': 'no' }, traitIds: [12] }],
    [aSign(1, { kind: 'no-written-spec' })],
  )
  const screen = await shown({ ...look, calls })
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  expect(await violations()).toEqual([])
})
