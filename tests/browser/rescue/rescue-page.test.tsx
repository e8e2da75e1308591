import { expect, test } from 'vitest'
import { RescuePage } from '../../../renderer/features/rescue/index.ts'
import type { TableState } from '../../../shared/domain/files/rescue.ts'
import { renderApp } from '../../support/page/fake-core.tsx'

const state = (table: string, kept: number, expected: number | null): TableState => ({
  table,
  kept,
  expected,
  faulty: false,
})

const show = (tables: readonly TableState[]) =>
  renderApp(<RescuePage />, {
    calls: {
      'rescue.look': () => ({
        state: 'damaged',
        file: '/data/hourworth.db',
        log: 0,
        tables: [...tables],
        backups: [],
      }),
    },
  })

test('names what the user wrote and can be saved, and what is lost by name alone', async () => {
  const screen = await show([
    state('client', 190, 200),
    state('entry', 1500, null),
    state('invoice', 12, 12),
    state('agreed_rate', 0, null),
    state('letter', 0, 3),
    state('template', 0, 0),
    state('staging', 0, null),
    state('timer_life', 0, null),
  ])
  const text = (words: string) => expect.element(screen.getByText(words)).toBeVisible()
  await text(
    'Can be read in part: 190 of 200 clients, 1,500 time entries (of how many is not known)',
  )
  await text('Nothing can be read of: agreed rates, letters')
  await text('Can be read: 12 invoices')
  await expect.element(screen.getByText(/staging|timer|templates/)).not.toBeInTheDocument()
})
