import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Entry } from '../../../shared/domain/entities.ts'
import { failing } from '../../support/page/fake-core.tsx'
import { cell, keeping, nordlys, onDay, plans, show, vagt } from './week-page.tsx'

/** What a test answers in its own time. */
function held<T>() {
  let release: (value: T) => void = () => undefined
  const promise = new Promise<T>((resolve) => (release = resolve))
  return { promise, release }
}

const lastWeek = [
  onDay(9, '2026-06-24', 5400, { clientId: 4, note: 'Sketch' }),
  onDay(10, '2026-07-01', 3600, { clientId: 4 }),
]

describe('a week that is on its way', () => {
  test('is not copied over, and what is seen until it comes cannot be changed', async () => {
    const week = held<readonly Entry[]>()
    const core = keeping(lastWeek)
    const screen = await show({
      calls: {
        ...core,
        'entries.page': (input) =>
          input.from === '2026-06-28' ? week.promise : (core['entries.page']?.(input) ?? []),
        'entries.createAll': () => ({ entries: [], undoId: 4 }),
      },
      path: '/time/week',
    })
    const copy = screen.getByRole('button', { name: 'Copy last week' })
    await expect.element(copy).toBeDisabled()
    await screen.getByRole('button', { name: 'Previous week' }).click()
    await expect.element(cell(/^Gammal, Wed 24 Jun, 1.5 h/)).toBeVisible()
    await screen.getByRole('button', { name: 'Next week' }).click()
    await expect.element(screen.getByText(/29 Jun.*5 Jul/)).toBeVisible()
    await expect.element(copy).toBeDisabled()
    const grid = document.querySelector('[role=grid]')
    expect(grid?.closest('[inert]')).not.toBeNull()
    week.release(lastWeek)
    await expect.element(cell(/^Gammal, Wed 1 Jul, 1 h/)).toBeVisible()
    await expect.element(copy).toBeEnabled()
    await screen.getByRole('button', { name: 'What to copy' }).click()
    await screen.getByRole('menuitem', { name: 'Rows and hours' }).click()
    await expect.element(screen.getByText('The week before is empty.')).toBeVisible()
    expect(screen.core.called('entries.createAll')).toEqual([])
  })
})

describe('what is typed before the last answer came', () => {
  test('changes the entry that is on its way, and is not lost', async () => {
    const answer = held<null>()
    const core = keeping([plans])
    const screen = await show({
      calls: {
        ...core,
        'entries.create': async (fields) => {
          await answer.promise
          return core['entries.create']?.(fields) ?? failing('internal')
        },
      },
    })
    await nordlys('Tue 30').click()
    await userEvent.keyboard('1{Enter}{ArrowUp}2 "twice"{Enter}')
    await expect.element(nordlys('Tue 30 Jun, 2 h, note: twice')).toBeVisible()
    answer.release(null)
    await expect.poll(() => screen.core.called('entries.update')).toHaveLength(1)
    await expect.poll(() => screen.core.pending()).toBe(0)
    expect(screen.core.called('entries.create')).toHaveLength(1)
    expect(screen.core.called('entries.update')).toMatchObject([
      { id: 100, fields: { note: 'twice', time: { seconds: 7200 } } },
    ])
    await expect.element(nordlys('Tue 30 Jun, 2 h, note: twice')).toBeVisible()
  })

  test('is filled on as it was typed', async () => {
    const answer = held<null>()
    const core = keeping([plans, onDay(2, '2026-07-01', 1800, { projectId: 1 })])
    const screen = await show({
      calls: {
        ...core,
        'entries.create': async (fields) => {
          await answer.promise
          return core['entries.create']?.(fields) ?? failing('internal')
        },
      },
    })
    await nordlys('Tue 30').click()
    await userEvent.keyboard('4{Enter}{ArrowUp}{Control>}r{/Control}')
    await expect.element(nordlys('Wed 1 Jul, 4 h')).toBeVisible()
    answer.release(null)
    await expect
      .poll(() => screen.core.called('entries.update'))
      .toMatchObject([{ id: 2, fields: { time: { seconds: 14_400 } } }])
    expect(screen.core.called('entries.delete')).toEqual([])
  })

  test('stands in its cell where it cannot be written, whichever came first', async () => {
    const screen = await show({ calls: { 'entries.create': () => failing('database-busy') } })
    await nordlys('Tue 30').click()
    await userEvent.keyboard('1{Enter}{ArrowUp}3{Enter}')
    await expect.element(nordlys('Tue 30')).toBeInvalid()
    await expect.element(nordlys('Tue 30')).toMatchTextContent(/3$/)
    expect(screen.core.called('entries.update')).toEqual([])
  })
})

describe('what a cell says', () => {
  const call = onDay(5, '2026-06-30', 5400, {
    projectId: 1,
    note: 'Call',
    billable: false,
    activity: 'travel',
  })

  test('is taken out by taking it out of the text that was opened', async () => {
    const screen = await show({}, [call])
    await nordlys('Tue 30').click()
    await userEvent.keyboard('{Enter}{End}{Backspace}{Enter}')
    await expect
      .poll(() => screen.core.called('entries.update').at(-1))
      .toMatchObject({
        fields: { billable: true },
      })
    expect(Object.keys(screen.core.called('entries.update')[0]?.fields ?? {})).toEqual(['billable'])
    await userEvent.keyboard('{ArrowUp}{Enter}')
    await page.getByRole('textbox', { name: /Nordlys/ }).fill('1:30')
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => screen.core.called('entries.update').at(-1))
      .toMatchObject({
        fields: { note: '', activity: 'work' },
      })
  })

  test('stays where a length alone is typed over it', async () => {
    const screen = await show({}, [call])
    await nordlys('Tue 30').click()
    await userEvent.keyboard('{Enter}2{Enter}')
    await expect.poll(() => screen.core.called('entries.update')).toHaveLength(1)
    expect(Object.keys(screen.core.called('entries.update')[0]?.fields ?? {})).toEqual(['time'])
  })

  test('is written over by all that another says, filled or pasted', async () => {
    const screen = await show({}, [plans, call])
    await nordlys('Mon 29').click()
    await userEvent.keyboard('{Control>}r{/Control}')
    await expect
      .poll(() => screen.core.called('entries.update'))
      .toMatchObject([
        { fields: { note: 'Plans', billable: true, activity: 'work', time: { seconds: 7200 } } },
      ])
    await expect.element(nordlys('Tue 30 Jun, 2 h, note: Plans')).toBeVisible()
  })

  test('goes over the clipboard whole, with a note of several lines', async () => {
    const two = onDay(6, '2026-06-29', 3600, { projectId: 1, note: 'One\nTwo' })
    const screen = await show({}, [two, call])
    await nordlys('Mon 29').click()
    const data = new DataTransfer()
    const event = (type: 'copy' | 'paste') =>
      document.activeElement?.dispatchEvent(
        new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }),
      )
    event('copy')
    await userEvent.keyboard('{ArrowRight}')
    event('paste')
    await expect
      .poll(() => screen.core.called('entries.update'))
      .toMatchObject([{ id: 5, fields: { note: 'One\nTwo', billable: true, activity: 'work' } }])
  })
})

test('a total over several entries says no more than a length', async () => {
  const screen = await show()
  await vagt('Tue 30').click()
  await userEvent.keyboard('3 #travel{Enter}')
  await expect.element(page.getByText(/Several entries stand here/)).toBeVisible()
  expect(screen.core.called('entries.update')).toEqual([])
})
