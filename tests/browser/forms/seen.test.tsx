import { expect, expectTypeOf, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { PageInput } from '../../../renderer/api/use-command.ts'
import { ProspectsPage } from '../../../renderer/features/prospects/index.ts'
import { SettingsPage } from '../../../renderer/features/settings/index.ts'
import { TimerBar } from '../../../renderer/features/timer/timer-bar.tsx'
import type { CallInput, CommandName } from '../../../shared/contract/index.ts'
import type { Timer } from '../../../shared/domain/entities.ts'
import {
  failing,
  fakeNow,
  renderApp,
  someSettings,
  someStatus,
  type FakeCalls,
} from '../../support/page/fake-core.tsx'
import { fyrtorn, prospectCalls } from '../prospects/some-prospects.ts'
import { opened, ownTemplate } from '../letters/some-letters.tsx'

// Two windows: what is saved without a form says as well how it saw what it changes.

/** The commands that can name how they saw what they change. */
type Seeing = {
  [N in CommandName]: string extends keyof CallInput<N>
    ? never
    : 'seen' extends keyof CallInput<N>
      ? N
      : never
}[CommandName]

test('no page changes anything without saying how it saw it', () => {
  expectTypeOf<Seeing>().toExtend<
    `${string}.update` | 'settings.set' | 'lock.set' | 'prospects.decide'
  >()
  expectTypeOf<Extract<CommandName, `${string}.update`>>().toExtend<Seeing>()
  expectTypeOf<PageInput<Seeing>>().toHaveProperty('seen').not.toBeNullable()
})

/** Settings that another window writes to. */
function twoWindows() {
  let settings = someSettings
  const calls: FakeCalls = {
    'app.status': () => ({ ...someStatus(), settings }),
    'settings.set': ({ seen = {}, ...patch }) => {
      const isSeen = Object.entries(seen).every(
        ([key, value]) => Reflect.get(settings, key) === value,
      )
      if (!isSeen) return failing('conflict', { present: settings })
      return (settings = { ...settings, ...patch } as typeof settings)
    },
  }
  return { calls, elsewhere: (patch: object) => (settings = { ...settings, ...patch }) }
}

test('a setting typed while another window saved it: both are shown, then the typed one holds', async () => {
  const { calls, elsewhere } = twoWindows()
  const screen = await renderApp(<SettingsPage />, { path: '/settings/figures', calls })
  const months = screen.getByRole('textbox', { name: 'Period, months' })
  await months.fill('9')
  elsewhere({ windowMonths: 12 })
  screen.core.changed('settings')
  await expect.poll(() => screen.core.called('app.status')).toHaveLength(2)
  await userEvent.tab()
  await expect.element(screen.getByText(/^Changed to 12 elsewhere\./)).toBeVisible()
  await expect.element(months).toHaveValue('9')
  await months.click()
  await userEvent.tab()
  await expect.poll(() => screen.core.called('settings.set')).toHaveLength(2)
  await months.click()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Saved')).toBeVisible()
  expect(screen.core.called('settings.set')).toEqual([
    { windowMonths: 9, seen: { windowMonths: 6 } },
    { windowMonths: 9, seen: { windowMonths: 6 } },
    { windowMonths: 9, seen: { windowMonths: 12 } },
  ])
})

test('decided here and elsewhere: what was written there stands beside what is typed', async () => {
  const { calls, ...won } = { calls: prospectCalls(), decision: 'won', reason: 'The sketch' }
  const present = { ...fyrtorn, ...won, decidedOn: '2026-06-20' }
  const answers = [failing('conflict', { present })]
  const screen = await renderApp(<ProspectsPage />, {
    path: '/prospects',
    calls: {
      ...calls,
      'prospects.decide': () => answers.shift() ?? { prospect: fyrtorn, undoId: null },
    },
  })
  await screen.getByRole('button', { name: 'What to do with ⁨Fyrtorn AB⁩' }).click()
  await screen.getByRole('menuitem', { name: 'Say no' }).click()
  await screen.getByRole('textbox', { name: 'Why' }).fill('No deposit')
  await screen.getByRole('button', { name: 'Say no', exact: true }).click()
  await expect.element(page.getByText('The sketch')).toBeVisible()
  await page.getByRole('button', { name: 'Save mine' }).click()
  await expect
    .poll(() => screen.core.called('prospects.decide'))
    .toMatchObject([
      { reason: 'No deposit', seen: fyrtorn },
      { reason: 'No deposit', on: '2026-06-20', seen: present },
    ])
})

test('a setting saved here follows what another window saves later', async () => {
  const { calls, elsewhere } = twoWindows()
  const screen = await renderApp(<SettingsPage />, { path: '/settings/figures', calls })
  const months = screen.getByRole('textbox', { name: 'Period, months' })
  await months.fill('9')
  await userEvent.tab()
  await expect.element(screen.getByText('Saved')).toBeVisible()
  elsewhere({ windowMonths: 12 })
  screen.core.changed('settings')
  await expect.element(months).toHaveValue('12')
})

test('B1: a rate typed while another window saved it stays, with what was saved', async () => {
  const { calls, elsewhere } = twoWindows()
  const screen = await renderApp(<SettingsPage />, { path: '/settings/rates', calls })
  const target = screen.getByRole('textbox', { name: 'Target rate' })
  await target.fill('950')
  elsewhere({ targetRate: 100_000 })
  await userEvent.tab()
  await expect.element(screen.getByText(/^Changed to kr\s1,000\.00\/h elsewhere\./)).toBeVisible()
  await expect.element(target).toHaveValue('950')
  await target.click()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Saved')).toBeVisible()
})

test('P1: answers clicked faster than they are saved go one after another, each on top of the last', async () => {
  const waiting: (() => void)[] = []
  const kept = prospectCalls()
  const screen = await renderApp(<ProspectsPage />, {
    path: '/prospects?screen=3',
    calls: {
      ...kept,
      'prospects.update': async (input) => {
        await new Promise<void>((resolve) => waiting.push(resolve))
        return kept['prospects.update']?.(input) ?? { prospect: fyrtorn, undoId: null }
      },
    },
  })
  const say = (question: string) =>
    screen.getByRole('radiogroup', { name: question }).getByText('Yes').click()
  await say('Is it a hell yes?')
  await say('Can they pay?')
  expect(screen.core.called('prospects.update')).toHaveLength(1)
  waiting.shift()?.()
  await expect
    .poll(() => screen.core.called('prospects.update'))
    .toEqual([
      { id: 3, fields: { screening: { 'hell-yes': 'yes' } }, seen: { screening: {} } },
      {
        id: 3,
        fields: { screening: { 'hell-yes': 'yes', 'can-pay': 'yes' } },
        seen: { screening: { 'hell-yes': 'yes' } },
      },
    ])
  waiting.shift()?.()
})

const running: Timer = {
  clientId: null,
  projectId: null,
  start: fakeNow - 3600,
  zone: 'Europe/Stockholm',
  billable: true,
  activity: 'work',
  note: 'Plans',
}

/** A timer that another window writes to. */
function someTimer(start: Timer | null = running) {
  let timer = start
  const calls: FakeCalls = {
    'timer.get': () => timer,
    'timer.update': ({ seen, ...fields }) => {
      if (!timer) return failing('no-timer')
      if (seen?.note !== timer.note) return failing('conflict', { present: timer })
      return (timer = { ...timer, ...fields } as Timer)
    },
    'timer.stop': () => ({ entry: null, entries: [], undoId: null }),
  }
  return { calls, elsewhere: (next: Timer | null) => (timer = next) }
}
const note = () => page.getByRole('textbox', { name: 'Note' })

test('the note of the timer, written elsewhere as well: it is said, stays, and does not go with a stop', async () => {
  const { calls, elsewhere } = someTimer()
  const screen = await renderApp(<TimerBar />, { calls })
  await note().fill('Plans and sketches')
  elsewhere({ ...running, note: 'Plans for the pier' })
  await screen.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect.element(page.getByText(/changed elsewhere to “⁨Plans for the pier⁩”/)).toBeVisible()
  expect(screen.core.called('timer.stop')).toEqual([])
  await expect.element(note()).toHaveValue('Plans and sketches')
  await note().click()
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => screen.core.called('timer.update').at(-1))
    .toEqual({ note: 'Plans and sketches', seen: { note: 'Plans for the pier' } })
})

test('the note being typed stays when another window stops the timer, or starts one', async () => {
  const { calls, elsewhere } = someTimer()
  const screen = await renderApp(<TimerBar />, { calls })
  await note().fill('Plans and sketches')
  elsewhere(null)
  screen.core.changed('timer')
  await expect.element(screen.getByText(/stopped elsewhere. This note was not saved/)).toBeVisible()
  await expect.element(note()).toHaveValue('Plans and sketches')
  elsewhere({ ...running, note: '' })
  screen.core.changed('timer')
  await expect.element(screen.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  await expect.element(note()).toHaveValue('Plans and sketches')
})

test('a template is written over only as it was when the letter was begun, else once that is asked', async () => {
  let template = ownTemplate({ name: 'Short' })
  const screen = await opened({
    calls: {
      'templates.list': () => [template],
      'templates.update': ({ fields, seen }) => {
        if (seen?.body !== template.body) return failing('conflict', { present: template })
        template = { ...template, ...fields } as typeof template
        return { template, undoId: 4 }
      },
    },
  })
  await screen.tone(/Short/).click()
  await screen.body.fill('Dear Anna,\nnever.\nEva Berg')
  template = { ...template, body: 'Dear {{contact}},\nrather not.\n{{me}}' }
  screen.core.changed('letters')
  await screen.more('Save the changes to the template')
  await expect
    .element(page.getByText(/changed elsewhere since you began this letter/))
    .toBeVisible()
  expect(template.body).toContain('rather not')
  await page.getByRole('button', { name: 'Save mine' }).click()
  await expect.poll(() => template.body).toBe('Dear {{contact}},\nnever.\n{{me}}')
})
