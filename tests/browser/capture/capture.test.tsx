import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Page } from '../../../renderer/components/page.tsx'
import { Frame } from '../../../renderer/frame/frame.tsx'
import type { Entry } from '../../../shared/domain/entities.ts'
import { aClient, anEntry, aProject } from '../../support/core/some-rows.ts'
import { violations } from '../../support/page/axe.ts'
import {
  failing,
  renderApp,
  type FakeCalls,
  type RenderOptions,
} from '../../support/page/fake-core.tsx'

/** A core that keeps what is logged. */
function logging(): FakeCalls {
  let next = 50
  const entries: Entry[] = [
    anEntry(2, { clientId: 2, note: 'Night rounds', date: '2026-06-29' }),
    anEntry(1, { clientId: 1, note: 'Plans', date: '2026-06-26' }),
  ]
  return {
    'clients.list': () => [
      aClient(1, 'Nordlys A/S'),
      aClient(2, 'Vagt AB'),
      aClient(3, 'Lyktbruket AB'),
      aClient(4, 'Norrstigs Lyktfabrik AB'),
    ],
    'projects.list': () => [aProject(1, 2, 'Night watch')],
    'contacts.list': () => [],
    'entries.page': () => [...entries].reverse(),
    'timer.get': () => null,
    'timer.start': (fields) => ({
      timer: { ...fields, start: fields.start ?? 0, zone: 'Europe/Stockholm' },
      stopped: null,
    }),
    'entries.createAll': ({ entries: given }) => {
      const made = given.map((fields) => ({
        ...anEntry((next += 1)),
        ...fields,
        date: fields.time.kind === 'duration' ? fields.time.date : '2026-06-30',
        seconds: fields.time.kind === 'duration' ? fields.time.seconds : 9000,
      }))
      entries.push(...made)
      return { entries: made, undoId: 7 }
    },
  }
}

const somePage = (
  <Frame>
    <Page title="A page">content</Page>
  </Frame>
)
const show = (options: RenderOptions = {}) =>
  renderApp(somePage, { ...options, calls: { ...logging(), ...options.calls } })
const line = () => page.getByRole('combobox', { name: 'Log time' })
const chip = (name: RegExp) => page.getByRole('button', { name })

describe('the line', () => {
  test('N brings the cursor into it, Enter logs what was understood and it is ready for the next', async () => {
    const screen = await show()
    await expect.element(page.getByRole('button', { name: 'Start', exact: true })).toBeEnabled()
    await userEvent.keyboard('n')
    await expect.element(line()).toHaveFocus()
    await userEvent.keyboard('2h vagt rounds yesterday{Enter}')
    await expect.element(line()).toHaveValue('')
    await expect.element(line()).toHaveFocus()
    await expect.element(page.getByText('2:00 \u2068Vagt AB\u2069, Mon 29 Jun')).toBeVisible()
    expect(screen.core.called('entries.createAll')).toEqual([
      {
        entries: [
          {
            clientId: 2,
            projectId: null,
            activity: 'work',
            billable: true,
            note: 'rounds',
            time: { kind: 'duration', date: '2026-06-29', seconds: 7200 },
          },
        ],
      },
    ])
  })

  test('what is typed right behind Enter, key by key, stands in the line and nowhere else', async () => {
    let answer = () => {}
    const answered = new Promise<void>((resolve) => (answer = resolve))
    const calls = logging()
    const screen = await show({
      calls: {
        'entries.createAll': async (given) => {
          await answered
          return calls['entries.createAll']?.(given) ?? failing('internal')
        },
      },
    })
    await expect.element(page.getByRole('button', { name: 'Start', exact: true })).toBeEnabled()
    await line().click()
    await userEvent.keyboard('2h vagt{Enter}1h nordlys plans')
    await expect.element(line()).toHaveValue('1h nordlys plans')
    answer()
    await expect.element(page.getByText(/2:00 .Vagt AB/)).toBeVisible()
    await userEvent.keyboard(' and more{Enter}')
    await expect.poll(() => screen.core.called('entries.createAll').length).toBe(2)
    expect(screen.core.called('entries.createAll')[1]).toMatchObject({
      entries: [{ clientId: 1, note: 'plans and more', time: { seconds: 3600 } }],
    })
  })

  test('several times are one step; clock times are the entry’s own', async () => {
    const screen = await show()
    await line().fill('9-11:30, 13-15 vagt night')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => screen.core.called('entries.createAll').length).toBe(1)
    const [sent] = screen.core.called('entries.createAll')
    expect(sent?.entries.map(({ time, projectId }) => [time.kind, projectId])).toEqual([
      ['interval', 1],
      ['interval', 1],
    ])
  })

  test('without a length Enter starts the timer, with one Control and Enter do', async () => {
    const screen = await show()
    await line().fill('vagt rounds')
    await userEvent.keyboard('{Enter}')
    await line().fill('2h nordlys')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.poll(() => screen.core.called('timer.start').length).toBe(2)
    expect(screen.core.called('timer.start')).toMatchObject([
      { clientId: 2, note: 'rounds' },
      { clientId: 1, note: '' },
    ])
    expect(screen.core.called('entries.createAll')).toEqual([])
  })

  test('what could not be saved is kept beside what is typed meanwhile, and can be put back', async () => {
    await show({ calls: { 'entries.createAll': () => failing('database-busy') } })
    await line().fill('2h vagt')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(/Another program holds the database/)).toBeVisible()
    await userEvent.keyboard('1h')
    await expect.element(page.getByText('Not saved: \u20682h vagt\u2069')).toBeVisible()
    await expect.element(line()).toHaveValue('1h')
    await page.getByRole('button', { name: 'Put it back' }).click()
    await expect.element(line()).toHaveValue('2h vagt')
    await expect.element(page.getByText('Not saved: \u20681h\u2069')).toBeVisible()
  })
})

describe('chips', () => {
  test('say what was typed and what follows; a choice on one changes the line', async () => {
    await show()
    await line().fill('9-11:30 vagt rounds')
    await expect.element(chip(/^Time: .9:00–11:30/)).toHaveAttribute('data-typed', 'true')
    await expect.element(chip(/^Client: Vagt AB/)).toHaveAttribute('data-typed', 'true')
    await expect.element(chip(/^Day: Today/)).toHaveAttribute('data-typed', 'false')
    await chip(/^Project: No project/).click()
    await page.getByRole('menuitem', { name: 'Night watch' }).click()
    await expect.element(line()).toHaveValue('9-11:30 Vagt AB Night watch rounds')
    await chip(/^Billing: Billable/).click()
    await page.getByRole('menuitem', { name: 'Not billable' }).click()
    await expect.element(line()).toHaveValue('9-11:30 Vagt AB Night watch rounds !')
    await expect.element(line()).toHaveFocus()
  })

  test('Tab reaches them, a letter replaces one, Backspace makes it part of the note', async () => {
    await show()
    await line().fill('2h vagt mon')
    await userEvent.tab()
    await expect.element(chip(/^Time: 2:00/)).toHaveFocus()
    await userEvent.keyboard('3')
    await expect.element(line()).toHaveFocus()
    await expect.element(line()).toHaveValue('vagt mon 3')
    await userEvent.keyboard('h')
    ;(chip(/^Day: Mon 29 Jun/).element() as HTMLElement).focus()
    await userEvent.keyboard('{Backspace}')
    await expect.element(line()).toHaveValue('vagt "mon" 3h')
    await expect.element(chip(/^Note: “.mon.”/)).toBeVisible()
  })
})

describe('what only the user can say', () => {
  test('Enter goes to the question, not to the core; an answer stands in the line', async () => {
    const screen = await show()
    await line().fill('45m lykt sketch')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('group', { name: 'Which one?' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: /Lyktbruket/ })).toHaveFocus()
    expect(screen.core.called('entries.createAll')).toEqual([])
    await userEvent.keyboard('{Enter}')
    await expect.element(line()).toHaveValue('45m Lyktbruket AB sketch')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => screen.core.called('entries.createAll').length).toBe(1)
  })

  test('an unknown name becomes a client, or part of the note', async () => {
    const screen = await show({
      calls: { 'clients.create': ({ name }) => ({ client: aClient(9, name), undoId: 3 }) },
    })
    await line().fill('2h zebra report')
    await page.getByRole('button', { name: 'It is part of the note' }).click()
    await expect.element(line()).toHaveValue('2h "zebra" report')
    await line().fill('2h zebra report')
    await page.getByRole('button', { name: 'Add it as a client' }).click()
    await expect.element(line()).toHaveValue('2h @"zebra" report')
    expect(screen.core.called('clients.create')).toMatchObject([{ name: 'zebra' }])
  })

  test('hours or minutes, and a day’s end or a night’s', async () => {
    await show()
    await line().fill('90 vagt')
    await page.getByRole('button', { name: '1:30' }).click()
    await expect.element(line()).toHaveValue('1h30m vagt')
    await line().fill('9-5 vagt')
    await page.getByRole('button', { name: /9:00–17:00/ }).click()
    await expect.element(line()).toHaveValue('9:00-17:00 vagt')
  })

  test('a day that does not exist is told', async () => {
    const screen = await show()
    await line().fill('2h vagt 31/11')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('There is no such day in the calendar.')).toBeVisible()
    await expect.element(line()).toHaveValue('2h vagt 31/11')
    expect(screen.core.called('entries.createAll')).toEqual([])
  })
})

test('what is doubted is said of every time of the line, and two that overlap are', async () => {
  const asked: unknown[] = []
  await show({
    calls: {
      'doubts.ifSaved': (typed) => {
        asked.push(typed)
        return []
      },
    },
  })
  await line().fill('9-11, 8-10 vagt')
  await expect.element(page.getByText('Two of these times overlap.')).toBeVisible()
  await expect.poll(() => asked.length).toBe(2)
  await line().fill('9-11, 11-12 vagt')
  await expect.element(page.getByText('Two of these times overlap.')).not.toBeInTheDocument()
})

test('lately done work is offered in an empty line, notes written before in one with a client', async () => {
  const screen = await show()
  await line().click()
  await expect.element(page.getByRole('option').first()).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.poll(() => screen.core.called('timer.start').length).toBe(1)
  await line().fill('1h vagt ni')
  await expect.element(page.getByRole('option', { name: 'Night rounds' })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  // Unquoted it would name the project that begins so.
  await expect.element(line()).toHaveValue('1h vagt "Night rounds"')
})

test.for([
  { locale: 'en', scheme: 'light' },
  { locale: 'en', scheme: 'dark' },
  { locale: 'he', scheme: 'dark' },
] as const)('no accessibility violation ($locale, $scheme)', async (look) => {
  await show(look)
  const field = page.getByRole('combobox', { name: /Log time/ })
  await field.fill('45m lykt sketch')
  await expect.element(page.getByRole('button', { name: /Norrstigs/ })).toBeVisible()
  expect(await violations()).toEqual([])
  await field.fill('')
  await expect.element(page.getByRole('option').first()).toBeVisible()
  expect(await violations()).toEqual([])
})

test('at twice the zoom nothing is cut off', async () => {
  await show({ width: 512, height: 700 })
  await line().fill('9-11:30 vagt night rounds')
  await expect.element(chip(/^Project: Night watch/)).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
})
