import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Timer } from '../../../shared/domain/entities.ts'
import type { TimerQuestion } from '../../../shared/domain/timing/timer-question.ts'
import { Page } from '../../../renderer/components/page.tsx'
import { Frame } from '../../../renderer/frame/frame.tsx'
import { aClient } from '../../support/core/some-rows.ts'
import { violations } from '../../support/page/axe.ts'
import { fakeNow, renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'

const timer: Timer = {
  clientId: 1,
  projectId: null,
  start: fakeNow - 3 * 3600,
  zone: 'Europe/Stockholm',
  billable: true,
  activity: 'work',
  note: 'Plans',
}
const gap: TimerQuestion = {
  why: 'gap',
  from: fakeNow - 2 * 3600,
  to: fakeNow - 3600,
  blocks: false,
}

async function show(asked: TimerQuestion, options: RenderOptions = {}) {
  let question: TimerQuestion | null = asked
  const screen = await renderApp(
    <Frame>
      <Page title="A page">content</Page>
    </Frame>,
    {
      ...options,
      calls: {
        'clients.list': () => [aClient(1, 'Nordlys A/S'), aClient(2, 'Vagt AB')],
        'timer.get': () => timer,
        'timer.question': () => question,
        'timer.answer': () => {
          question = null
          return { timer, entries: [], undoId: 5 }
        },
      },
    },
  )
  const line = screen.getByRole('group', { name: /What became of the time/ })
  await expect.element(line).toBeVisible()
  return { screen, line }
}

test('a gap is asked about in words, answered by one click, and the answer can be undone', async () => {
  const { screen, line } = await show(gap)
  await expect.element(line).toMatchTextContent(/closed or asleep from .10:00. to .11:00., 1:00/)
  expect(await violations()).toEqual([])
  await line.getByRole('button', { name: 'Leave it out' }).click()
  await expect.element(line).not.toBeInTheDocument()
  const { from, to } = gap
  expect(screen.core.called('timer.answer')).toEqual([{ how: 'pause', from, to }])
  await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeVisible()
})

test('it ended at a time that is typed, or was for somebody else', async () => {
  const { screen, line } = await show(gap)
  const at = line.getByRole('textbox', { name: 'When the work ended' })
  await expect.element(at).toHaveValue('10:00')
  await at.fill('8:00')
  await userEvent.keyboard('{Enter}')
  await expect.element(line.getByText('Write a time such as 9:05 or 14:30.')).toBeVisible()
  await at.fill('10:30')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => screen.core.called('timer.answer'))
    .toEqual([{ how: 'end', at: fakeNow - 5400 }])
})

test.for([
  { locale: 'en', scheme: 'dark' },
  { locale: 'he', scheme: 'light' },
] as const)('of a clock that went back nothing can be given away ($locale)', async (look) => {
  const { line } = await show(
    { why: 'clock-back', from: fakeNow, to: fakeNow - 60, blocks: true },
    look,
  )
  await expect.element(line.getByRole('button', { name: /It was work/ })).toBeVisible()
  await expect.element(line.getByRole('button', { name: /Give it/ })).not.toBeInTheDocument()
  expect(await violations()).toEqual([])
})
