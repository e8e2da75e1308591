import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { TimePage } from '../../../renderer/features/timesheet/index.ts'
import type { Entry } from '../../../shared/domain/entities.ts'
import { aDuration } from '../../support/core/builders.ts'
import { aClient, anEntry } from '../../support/core/some-rows.ts'
import { violations } from '../../support/page/axe.ts'
import { fakeToday, renderApp } from '../../support/page/fake-core.tsx'

const monday = (id: number, more: Partial<Entry>) =>
  anEntry(id, { date: '2026-06-29', time: aDuration('2026-06-29'), ...more })

test('while today is empty the last day is offered with what it would log, and one key logs it once', async () => {
  let today: readonly Entry[] = []
  const screen = await renderApp(<TimePage />, {
    path: '/time/week',
    calls: {
      'clients.list': () => [aClient(1, 'Nordlys A/S'), aClient(2, 'Vagt AB')],
      'projects.list': () => [],
      'timer.get': () => null,
      'entries.days': () => [],
      'entries.summary': () => ({ count: 0, seconds: 0 }),
      'entries.page': ({ from, to }) =>
        from === fakeToday && to === fakeToday
          ? today
          : [monday(2, { clientId: 2, note: 'Rounds' }), monday(1, { note: 'Plans' })],
      'entries.createAll': ({ entries }) => {
        today = entries.map((fields, at) => anEntry(at + 10, { ...fields, date: fakeToday }))
        return { entries: [...today], undoId: 5 }
      },
    },
  })
  const line = screen.getByRole('note').filter({ hasText: 'The same as on' })
  await expect.element(line).toMatchTextContent(/29 Jun.*Nordlys A\/S.*1:00.*Vagt AB.*1:00/)
  expect(await violations()).toEqual([])
  await userEvent.keyboard('yy')
  await expect.element(screen.getByText('Logged again: 2')).toBeVisible()
  await expect.element(line).not.toBeInTheDocument()
  expect(screen.core.called('entries.createAll')).toMatchObject([
    {
      entries: [
        { clientId: 1, note: 'Plans' },
        { clientId: 2, note: 'Rounds' },
      ],
    },
  ])
})
