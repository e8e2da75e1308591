import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { FollowUps } from '../../../renderer/features/dashboard/follow-ups.tsx'
import { ProspectsPage } from '../../../renderer/features/prospects/index.ts'
import type { Area } from '../../../shared/contract/call.ts'
import type { CallOutput, QueryName } from '../../../shared/contract/index.ts'
import type { Action, Sign } from '../../../shared/domain/deciding/acting.ts'
import { failing, renderApp, type Rendered } from '../../support/page/fake-core.tsx'
import { sampleScenario } from '../../support/samples/weigh-samples.ts'
import { anAction, aSign, grodvejs, showClient } from '../acting/some-acting.tsx'
import { opened, ownTemplate } from '../letters/some-letters.tsx'
import { klippan, prospectCalls, someTraits } from '../prospects/some-prospects.ts'
import { shown } from '../weigh/shown.tsx'

// Two windows: the other one deletes what is edited here, or moves it to another list.

const note = () => page.getByRole('main').getByRole('textbox', { name: 'Note' })
const edit = (name: RegExp) => page.getByRole('button', { name }).click()

/** Hears of the other window's change and waits until the list was read again. */
async function hear({ core }: Rendered, list: QueryName, area: Area) {
  const before = core.called(list).length
  core.changed(area)
  await expect.poll(() => core.called(list).length).toBeGreaterThan(before)
}

const save = () => page.getByRole('button', { name: 'Save', exact: true }).click()
const addAgain = () => page.getByRole('button', { name: 'Add again' }).click()
/** What the core answers to a change of what is no longer there. */
const gone = () => failing('not-found', { present: null })

async function editedSign() {
  let signs: readonly Sign[] = [aSign(1)]
  const screen = await showClient({
    'signs.list': () => signs,
    'signs.update': gone,
    'signs.create': (fields) => ({ sign: { ...aSign(2), ...fields }, undoId: 1 }),
  })
  await edit(/^Edit: Vague/)
  const becomes = async (next: readonly Sign[]) => {
    signs = next
    await hear(screen, 'signs.list', 'signs')
  }
  return { ...screen, becomes }
}

test('a sign: what is typed stays, whether it is closed or deleted meanwhile', async () => {
  const { becomes, core } = await editedSign()
  await note().fill('Three calls')
  await becomes([aSign(1, { closedOn: '2026-10-30' })])
  await expect.element(note()).toHaveValue('Three calls')
  await becomes([])
  await expect.element(note()).toHaveValue('Three calls')
  await save()
  await expect.element(page.getByText(/^Deleted elsewhere while you had it open/)).toBeVisible()
  await note().fill('Three calls, no brief')
  await addAgain()
  await expect
    .poll(() => core.called('signs.create'))
    .toEqual([
      {
        clientId: grodvejs.clientId,
        kind: 'vague-brief',
        on: '2026-09-14',
        note: 'Three calls, no brief',
      },
    ])
  await expect.element(note()).not.toBeInTheDocument()
})

test('a sign: a form nothing was typed in goes with what it was about', async () => {
  const { becomes } = await editedSign()
  await expect.element(note()).toBeVisible()
  await becomes([])
  await expect.element(note()).not.toBeInTheDocument()
})

test('an action: how it went is asked for once it is done elsewhere, beside what was said there', async () => {
  const action = anAction(1)
  const done = { ...action, doneOn: '2026-10-30', outcome: 'no-effect', outcomeNote: 'No answer' }
  let actions: readonly Action[] = [action]
  const answers = [failing('conflict', { present: done }), { action, undoId: 1 }]
  const screen = await showClient({
    'actions.list': () => actions,
    'actions.update': () => answers.shift() ?? failing('internal'),
  })
  await edit(/^Mark done: Price raise/)
  const said = page.getByRole('textbox', { name: 'What came of it' })
  await said.fill('They agreed')
  actions = [done as Action]
  await hear(screen, 'actions.list', 'acting')
  await expect.element(said).toHaveValue('They agreed')
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect.element(page.getByText('No answer').last()).toBeVisible()
  await page.getByRole('button', { name: 'Save mine' }).click()
  await expect
    .poll(() => screen.core.called('actions.update'))
    .toMatchObject([
      { seen: action, fields: { outcomeNote: 'They agreed' } },
      { seen: done, fields: { outcomeNote: 'They agreed' } },
    ])
})

test('a prospect and a trait: what is typed stays, and can be added again', async () => {
  let prospects = [klippan]
  let traits = someTraits
  const screen = await renderApp(<ProspectsPage />, {
    path: '/prospects',
    calls: {
      ...prospectCalls(),
      'prospects.list': () => prospects,
      'traits.list': () => [...traits],
      'traits.update': gone,
      'prospects.update': gone,
    },
  })
  await edit(/^Edit: ⁨Pays on time/)
  const trait = page.getByRole('textbox', { name: 'Trait' })
  await trait.fill('Pays at once')
  traits = []
  await hear(screen, 'traits.list', 'prospects')
  await expect.element(trait).toHaveValue('Pays at once')
  await userEvent.keyboard('{Enter}')
  await addAgain()
  await expect
    .poll(() => screen.core.called('traits.create'))
    .toEqual([{ text: 'Pays at once', wanted: true }])
  await edit(/^Edit ⁨Klippan/)
  const who = page.getByRole('textbox', { name: /Who are they/ })
  await who.fill('Scissors')
  prospects = []
  await hear(screen, 'prospects.list', 'prospects')
  await expect.element(who).toHaveValue('Scissors')
  await save()
  await addAgain()
  await expect
    .poll(() => screen.core.called('prospects.create'))
    .toMatchObject([{ name: 'Klippan ApS', who: 'Scissors' }])
})

test('the last scenario: what is typed stays', async () => {
  let scenarios = [sampleScenario]
  const screen = await shown('/weigh/scenarios', {
    calls: { 'scenarios.list': () => scenarios, 'scenarios.update': gone },
  })
  await edit(/^Change the name or note of|^Edit|^Rename/)
  const panel = page.getByRole('dialog').getByRole('textbox', { name: 'Note' })
  await panel.fill('A fourth rebuild')
  scenarios = []
  await hear(screen, 'scenarios.list', 'weighing')
  await save()
  // What was expected of it is gone with it: it cannot be added again from its name and note.
  await expect.element(page.getByText(/It is no longer there/)).toBeVisible()
  await expect.element(panel).toHaveValue('A fourth rebuild')
})

test('a template: what is typed stays', async () => {
  let templates = [ownTemplate({ name: 'Short' })]
  const screen = await opened({
    calls: { 'templates.list': () => templates, 'templates.update': gone },
  })
  await edit(/What to do with the template/)
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  const name = page.getByRole('dialog').getByRole('textbox')
  await name.fill('Very short')
  templates = []
  await hear(screen, 'templates.list', 'letters')
  await expect.element(name).toHaveValue('Very short')
  await save()
  await addAgain()
  await expect
    .poll(() => screen.core.called('templates.create'))
    .toMatchObject([{ name: 'Very short', body: 'Dear {{contact}},\nno.\n{{me}}' }])
})

test('a letter made from a template: what is typed stays in it', async () => {
  let templates = [ownTemplate({ name: 'Short' })]
  const screen = await opened({ calls: { 'templates.list': () => templates } })
  await screen.tone(/Short/).click()
  await screen.body.fill('Dear Anna,\nnever.\nEva Berg')
  templates = []
  await hear(screen, 'templates.list', 'letters')
  await expect.element(screen.tone(/Short/)).not.toBeInTheDocument()
  await expect.element(screen.body).toHaveValue('Dear Anna,\nnever.\nEva Berg')
})

test('the last thing to do on the start page: what is said of it stays', async () => {
  let waiting: CallOutput<'followUps.list'> = [
    { kind: 'action', client: grodvejs.client, action: anAction(1) },
  ]
  const screen = await renderApp(<FollowUps />, { calls: { 'followUps.list': () => waiting } })
  await edit(/^Mark done: Price raise/)
  const said = page.getByRole('textbox', { name: 'What came of it' })
  await said.fill('They agreed')
  waiting = []
  await hear(screen, 'followUps.list', 'acting')
  await expect.element(said).toHaveValue('They agreed')
})
