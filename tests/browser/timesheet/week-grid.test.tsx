import { describe, expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { tellLogged } from '../../../renderer/features/capture/last-logged.ts'
import { violations } from '../../support/page/axe.ts'
import { failing } from '../../support/page/fake-core.tsx'
import { at, cell, nordlys, show, vagt } from './week-page.tsx'

describe('the grid', () => {
  test('says whose, when and how long; the totals of a day count its own part of a night (T1)', async () => {
    const screen = await show({ settings: { favourites: [{ clientId: 99, projectId: null }] } })
    await expect
      .element(cell(/^Nordlys A\/S, Harbour, Mon 29 Jun, 2 h, note: Plans$/))
      .toMatchTextContent(/2:00$/)
    await expect
      .element(cell(/^Vagt AB, Tue 30 Jun, 1.5 h, 2 entries, not billable$/))
      .toMatchTextContent(/21:30$/)
    await expect.element(cell(/^Nattjour, Mon 29 Jun, 4 h/)).toBeVisible()
    await expect.element(cell(/^Nattjour, Tue 30 Jun, 0.5 h/)).toBeVisible()
    await expect.element(cell(/^Internal, Mon 29/)).not.toBeInTheDocument()
    const foot = screen.getByRole('row', { name: /^Total/ })
    await expect.element(foot).toHaveTextContent('Total of 9 h a day6:002:00–––––8:00')
  })

  test('typing fills a cell at once, Tab goes on, Enter returns below where the run began', async () => {
    const screen = await show()
    await nordlys('Tue 30').click()
    await userEvent.keyboard('1:30 "Sketch" !{Tab}2{Tab}9-11{Enter}')
    await expect.element(vagt('Tue 30')).toHaveFocus()
    await expect.element(nordlys('Thu 2 Jul, 2 h')).toBeVisible()
    expect(screen.core.called('entries.create')).toMatchObject([
      { clientId: 1, projectId: 1, note: 'Sketch', billable: false, time: { seconds: 5400 } },
      { time: { kind: 'duration', date: '2026-07-01', seconds: 7200 } },
      { time: { kind: 'interval', start: at('2026-07-02T09:00+02:00') } },
    ])
    await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeVisible()
  })

  test('a cell with one entry changes it, with several the last of them, never below nothing', async () => {
    const screen = await show()
    await nordlys('Mon 29').click()
    await userEvent.keyboard('3{Enter}')
    await vagt('Tue 30').click()
    await userEvent.keyboard('2{Enter}')
    await vagt('Tue 30').click()
    await userEvent.keyboard('0:15{Enter}')
    await expect.element(page.getByText(/Several entries stand here/)).toBeVisible()
    expect(screen.core.called('entries.update')).toMatchObject([
      { id: 1, fields: { time: { seconds: 10_800 } }, seen: { note: 'Plans' } },
      { id: 3, fields: { time: { seconds: 5400 } } },
    ])
    await userEvent.keyboard('{Escape}')
    await expect.element(vagt('Tue 30')).toHaveFocus()
  })

  test('what cannot be read or saved stays in its cell and says why', async () => {
    await show({ calls: { 'entries.create': () => failing('database-busy') } })
    await nordlys('Tue 30').click()
    await userEvent.keyboard('90{Enter}')
    await expect.element(page.getByText(/Hours or minutes/)).toBeVisible()
    await userEvent.keyboard('m{Enter}')
    await expect.element(nordlys('Tue 30')).toMatchTextContent(/90m$/)
    await expect.element(nordlys('Tue 30')).toBeInvalid()
    await expect.element(page.getByText(/Another program holds the database/)).toBeVisible()
  })

  test('several entries are listed under their cell, each a way to edit it; Escape returns', async () => {
    const screen = await show()
    await vagt('Tue 30').click()
    await userEvent.keyboard('{Enter}')
    const panel = screen.getByRole('dialog', { name: /Vagt AB.*Tue 30 Jun/ })
    await expect.element(panel.getByRole('button', { name: /^Edit 0:30 Call/ })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(panel).not.toBeInTheDocument()
    await expect.element(vagt('Tue 30')).toHaveFocus()
    await userEvent.keyboard('+45m{Enter}')
    await expect.element(vagt('Tue 30 Jun, 2.25 h, 3 entries')).toBeVisible()
  })

  test('Delete empties what is selected in one step; arrows and the ends of rows move', async () => {
    const screen = await show()
    await nordlys('Mon 29').click()
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Delete}')
    await expect.element(vagt('Tue 30 Jun, empty')).toBeVisible()
    expect(screen.core.called('entries.delete')).toEqual([{ ids: [1, 2, 3] }])
    await userEvent.keyboard('{Home}')
    await expect.element(vagt('Mon 29')).toHaveFocus()
  })

  test('Ctrl R fills the next day with what stands there, its note as well', async () => {
    const screen = await show()
    await nordlys('Mon 29').click()
    await userEvent.keyboard('{Control>}r{/Control}')
    await expect.element(nordlys('Tue 30 Jun, 2 h, note: Plans')).toHaveFocus()
    expect(screen.core.called('entries.create')).toMatchObject([{ note: 'Plans' }])
  })
})

describe('the clipboard', () => {
  const clipboard = (type: 'copy' | 'paste', text = '') => {
    const data = new DataTransfer()
    if (text !== '') data.setData('text/plain', text)
    const event = new ClipboardEvent(type, {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    })
    document.activeElement?.dispatchEvent(event)
    return data
  }

  test('cells are copied as a spreadsheet takes them', async () => {
    await show()
    await nordlys('Mon 29').click()
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
    expect(clipboard('copy').getData('text/plain')).toBe('2:00\t\n\t1:30')
  })

  test('cells of a spreadsheet are pasted in one step, or none of them', async () => {
    const screen = await show()
    await nordlys('Wed 1').click()
    clipboard('paste', '2,5\t1:30\r\n\t45m\r\n')
    await expect.element(nordlys('Wed 1 Jul, 2.5 h')).toBeVisible()
    await expect.element(vagt('Thu 2 Jul, 0.75 h')).toBeVisible()
    expect(screen.core.called('entries.apply')).toHaveLength(1)
    clipboard('paste', '2\tsoon')
    await expect.element(page.getByText(/“⁨?soon⁩?” is no length or time/)).toBeVisible()
    clipboard('paste', '1\t1\t1\t1\t1\t1')
    await expect.element(page.getByText(/does not fit/)).toBeVisible()
    expect(screen.core.called('entries.apply')).toHaveLength(1)
  })
})

describe('rows', () => {
  test('one click brings those of the week before, another their hours', async () => {
    const screen = await show({
      calls: { 'entries.createAll': () => ({ entries: [], undoId: 4 }) },
    })
    await screen.getByRole('button', { name: 'Copy last week' }).click()
    await expect.element(cell(/^Gammal, Wed 1 Jul, empty/)).toBeVisible()
    await screen.getByRole('button', { name: 'What to copy' }).click()
    await screen.getByRole('menuitem', { name: 'Rows and hours' }).click()
    await expect
      .poll(() => screen.core.called('entries.createAll'))
      .toMatchObject([{ entries: [{ clientId: 4, note: 'Sketch', time: { date: '2026-07-01' } }] }])
  })

  test('a row is added by part of a name, in a week with nothing in it', async () => {
    const screen = await show({}, [])
    await expect.element(screen.getByText(/Nothing logged this week yet/)).toBeVisible()
    await screen.getByRole('button', { name: 'Add a row' }).click()
    await userEvent.keyboard('harb')
    await screen.getByRole('option', { name: 'Nordlys A/S, Harbour' }).click()
    await expect.element(nordlys('Tue 30')).toBeVisible()
  })
})

test('holidays of the country and days off are named, and nothing is asked of them', async () => {
  const screen = await show({
    settings: { country: 'US', daysOff: ['2026-07-01'] },
  })
  await expect
    .element(screen.getByRole('columnheader', { name: 'Fri 3 Jul, Independence Day' }))
    .toBeVisible()
  await expect
    .element(screen.getByRole('columnheader', { name: /Wed 1 Jul, day off/ }))
    .toBeVisible()
  await screen.getByRole('button', { name: 'Previous week' }).click()
  await expect.element(cell(/^Gammal, Wed 24 Jun, 1.5 h/)).toBeVisible()
})

test('an entry searched for is gone to, in whichever week it stands', async () => {
  // What was logged last is the window's, and here that of all tests.
  onTestFinished(() => tellLogged([]))
  await show()
  await expect.element(nordlys('Mon 29')).toBeVisible()
  tellLogged([{ id: 9, date: '2026-06-24' }], true)
  await expect.element(cell(/^Gammal, Wed 24 Jun, 1.5 h/)).toHaveFocus()
})

test('a working day without time is asked about once, and can be a day off for good', async () => {
  const settings = { daysOff: ['2026-06-26'] }
  const screen = await show({
    settings,
    calls: {
      'entries.days': () => [
        { date: '2026-06-25', seconds: 3600 },
        { date: '2026-06-24', seconds: 3600 },
      ],
      'settings.set': () => failing('database-busy'),
    },
  })
  await expect
    .element(screen.getByText(/Nothing is logged on .*Mon 29 Jun.*, a working day/))
    .toBeVisible()
  await screen.getByRole('button', { name: 'Day off' }).click()
  expect(screen.core.called('settings.set')).toEqual([
    { daysOff: ['2026-06-26', '2026-06-29'], seen: settings },
  ])
})

test('from right to left the arrows follow the eye', async () => {
  await show({ locale: 'he' })
  await cell(/Nordlys.*30/u).click()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(cell(/Nordlys.*1 ביולי/u)).toHaveFocus()
})

test.for([
  { locale: 'en', scheme: 'light' },
  { locale: 'en', scheme: 'dark' },
  { locale: 'he', scheme: 'light' },
] as const)('no accessibility violation ($locale, $scheme)', async (look) => {
  await show(look)
  await cell(/Vagt.*30/u).click()
  expect(await violations()).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('dialog')).toBeVisible()
  expect(await violations()).toEqual([])
})
