import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { TimePage } from '../../../renderer/features/timesheet/index.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import { anEntry } from '../../support/core/some-rows.ts'
import { renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'

// T1: on nights with a clock change the form says and stores the same hours.

const at = (text: string) => Date.parse(text) / 1000
const zone = 'Europe/Stockholm'
const interval = (start: string, end: string): EntryTime => ({
  kind: 'interval',
  start: at(start),
  end: at(end),
  zone,
})

/** The page with one entry of that time, and the texts of its fields. */
const show = (
  time: EntryTime = { kind: 'duration', date: '2026-10-25', seconds: 3600 },
  options: RenderOptions = {},
) => {
  const seconds = time.kind === 'interval' ? time.end - time.start : time.seconds
  const entry = anEntry(1, { note: 'Plans', date: '2026-06-29', time, seconds })
  return renderApp(<TimePage />, {
    path: '/time/list',
    ...options,
    calls: {
      'entries.page': () => [entry],
      'entries.summary': () => ({ count: 1, seconds }),
      'entries.create': (fields) => ({ entry: { ...entry, ...fields }, undoId: 7 }),
      'entries.update': () => ({ entry, undoId: 8 }),
    },
  })
}
const field = (name: string) => page.getByRole('textbox', { name })
const dialog = () => page.getByRole('dialog')
const worked = () => dialog().getByRole('textbox', { name: 'Time worked' })

test.for([
  ['25/10/2026', '1-4', '4 h', at('2026-10-24T23:00:00Z')],
  ['29/03/2026', '1-4', '2 h', at('2026-03-29T00:00:00Z')],
  ['25/10/2026', '2:15-2:45', '0.5 h', at('2026-10-25T00:15:00Z')],
] as const)('%s, %s: %s', async ([date, typed, hours, start]) => {
  const screen = await show()
  await screen.getByRole('button', { name: 'New entry' }).click()
  await field('Date').fill(date)
  await field('Time worked').fill(typed)
  await expect.element(screen.getByText(hours, { exact: true })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Entry added.')).toBeVisible()
  const end = start + Number.parseFloat(hours) * 3600
  expect(screen.core.called('entries.create')).toMatchObject([
    { time: { kind: 'interval', start, end, zone } },
  ])
})

test('a time the clock shows twice is asked about, and what is chosen is said and stored', async () => {
  const screen = await show(undefined, { width: 512 })
  await screen.getByRole('button', { name: 'New entry' }).click()
  await field('Date').fill('25/10/2026')
  await field('Time worked').fill('2:15-2:45')
  const question = screen.getByRole('group', { name: /shows this time twice/ })
  // Each answer can be read whole, however narrow the form.
  const form = question.element().getBoundingClientRect()
  for (const answer of ['Before the change, 0.5 h', 'Across the change, 1.5 h']) {
    const { left, right } = question.getByText(answer).element().getBoundingClientRect()
    expect(left).toBeGreaterThanOrEqual(form.left)
    expect(right).toBeLessThanOrEqual(form.right)
  }
  await question.getByText('After the change, 0.5 h').click()
  await expect.element(screen.getByText('0.5 h', { exact: true })).toBeVisible()
  await question.getByText('Across the change, 1.5 h').click()
  await expect.element(screen.getByText('1.5 h', { exact: true })).toBeVisible()
  await dialog().getByRole('button', { name: 'Add entry' }).click()
  await expect.element(screen.getByText('Entry added.')).toBeVisible()
  expect(screen.core.called('entries.create')).toMatchObject([
    { time: interval('2026-10-25T00:15:00Z', '2026-10-25T01:45:00Z') },
  ])
  await expect.element(question).not.toBeInTheDocument()
})

test('moving the end of an entry leaves its start after the change', async () => {
  const screen = await show(interval('2026-10-25T01:30:00Z', '2026-10-25T05:00:00Z'))
  await screen.getByRole('button', { name: /^Edit/ }).click()
  await expect.element(worked()).toHaveValue('02:30–06:00')
  await expect.element(dialog().getByText('After the change, 3.5 h')).toBeVisible()
  await worked().fill('02:30-06:30')
  await expect.element(dialog().getByText('4 h', { exact: true })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Entry changed.')).toBeVisible()
  expect(screen.core.called('entries.update')).toMatchObject([
    { fields: { time: interval('2026-10-25T01:30:00Z', '2026-10-25T05:30:00Z') } },
  ])
})

test('the note alone of an entry of 960 h can be changed, and its length to what a month can hold', async () => {
  const time = interval('2026-05-01T09:00:07Z', '2026-06-10T09:00:12Z')
  const screen = await show(time)
  await screen.getByRole('button', { name: /^Edit/ }).click()
  await expect.element(worked()).toHaveValue('960:00')
  await dialog().getByRole('textbox', { name: 'Note' }).fill('Forgotten')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Entry changed.')).toBeVisible()
  expect(screen.core.called('entries.update')).toMatchObject([
    { fields: { time, note: 'Forgotten' } },
  ])
  await screen.getByRole('button', { name: /^Edit/ }).click()
  await worked().fill('961:00')
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog().getByText(/More than 31 days is too long/)).toBeVisible()
  await expect.element(worked()).toHaveFocus()
  expect(screen.core.called('entries.update')).toHaveLength(1)
})
