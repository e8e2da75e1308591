import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { violations } from '../../support/page/axe.ts'
import { failing } from '../../support/page/fake-core.tsx'
import { looks } from '../../support/screens/looks.ts'
import {
  actionCalls,
  aContact,
  aMeeting,
  anAction,
  aSign,
  aSpan,
  grodvejs,
  showClient,
  signCalls,
  today,
} from './some-acting.tsx'

const panel = () => page.getByRole('region', { name: 'What you do about it' })
const help = () => page.getByRole('region', { name: 'What could help' })
const spaced = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\u00a0\u2066-\u2069]/g, ' ').trim()

test('each flag offers its remedies, with how to go about the likeliest of the gravest', async () => {
  await showClient(actionCalls())
  const group = help().getByRole('group', { name: 'Remedies for “PRAO level”' })
  await expect.element(group).toBeVisible()
  await expect
    .poll(() =>
      group
        .getByRole('button')
        .elements()
        .map((chip) => chip.textContent),
    )
    .toEqual(['Say no', 'Price raise', 'Fixed scope, change orders', 'Refer to someone else'])
  await expect.element(help().getByText(/^Decide first, write second/)).toBeVisible()
  await expect
    .element(help().getByRole('link', { name: 'Write the letter' }))
    .toHaveAttribute('href', `/say-no?client=${grodvejs.clientId}`)
  await group.getByRole('button', { name: 'Price raise' }).click()
  await expect.element(help().getByText(/^Name the new rate/)).toBeVisible()
  await expect
    .element(help().getByRole('link', { name: 'Do the sums' }))
    .toHaveAttribute('href', `/weigh?client=${grodvejs.clientId}&option=raise`)
})

test('an open sign offers its remedies too, a closed one does not', async () => {
  const signs = [
    aSign(1, { kind: 'no-team-buy-in' }),
    aSign(2, { kind: 'had-this-help', closedOn: '2026-10-01' }),
  ]
  await showClient({ ...actionCalls(), ...signCalls(signs) })
  const more = help().getByRole('button', { name: /^\d+ more$/ })
  await expect.element(more).toBeVisible()
  await more.click()
  await expect
    .element(help().getByRole('group', { name: 'Remedies for “The team is not on board”' }))
    .toBeVisible()
  await expect
    .element(help().getByRole('group', { name: /Has had this very help/ }))
    .not.toBeInTheDocument()
})

test('a remedy becomes an action, due in 30 days unless said otherwise', async () => {
  const screen = await showClient(actionCalls())
  await expect.element(help().getByText(/^Decide first, write second/)).toBeVisible()
  await help().getByRole('button', { name: 'Make it an action' }).click()
  const form = page.getByRole('dialog', { name: 'New action' })
  await form.getByLabelText('Note').fill('After the summer party')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect.element(panel().getByText('After the summer party')).toBeVisible()
  expect(screen.core.called('actions.create')).toEqual([
    {
      clientId: grodvejs.clientId,
      remedy: 'say-no',
      because: 'prao',
      startedOn: today,
      dueOn: '2026-11-30',
      note: 'After the summer party',
    },
  ])
  await expect.element(panel().getByText(/Follow up 30 Nov 2026/)).toBeVisible()
  await expect.element(panel().getByText(/Because: PRAO level/)).toBeVisible()
  // What is under way is marked among the remedies and not offered again.
  await expect.element(help().getByRole('img', { name: 'under way' }).first()).toBeVisible()
  await expect
    .element(help().getByRole('button', { name: 'Make it an action' }))
    .not.toBeInTheDocument()
})

test('an action that has waited too long is marked by word, and done with how it went', async () => {
  const screen = await showClient(actionCalls([anAction(1)]))
  await expect.element(panel().getByText('Overdue since 1 Oct 2026')).toBeVisible()
  await panel().getByRole('button', { name: 'Mark done: Price raise' }).click()
  await panel().getByText('Partly').click()
  await panel().getByLabelText('What came of it').fill('Half of what I asked for')
  await panel().getByRole('button', { name: 'Mark as done' }).click()
  await expect.element(panel().getByText(/Done 31 Oct 2026/)).toBeVisible()
  expect(screen.core.called('actions.update')).toEqual([
    {
      id: 1,
      fields: { doneOn: today, outcome: 'partly', outcomeNote: 'Half of what I asked for' },
      seen: anAction(1),
    },
  ])
  await panel().getByRole('button', { name: 'Open again: Price raise' }).click()
  await expect.element(panel().getByText('Overdue since 1 Oct 2026')).toBeVisible()
  await panel().getByRole('button', { name: 'Delete: Price raise' }).click()
  await expect.element(panel().getByText(/Nothing under way/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(screen.core.called('undo.apply')).toEqual([{ undoId: 3 }])
})

test('an action is edited in its panel', async () => {
  const screen = await showClient(actionCalls([anAction(1)]))
  await panel().getByRole('button', { name: 'Edit: Price raise' }).click()
  const form = page.getByRole('dialog', { name: 'Edit the action' })
  await form.getByLabelText('Follow up on').fill('1/12/2026')
  await userEvent.tab()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect.element(panel().getByText('Follow up 1 Dec 2026')).toBeVisible()
  expect(screen.core.called('actions.update')).toEqual([
    {
      id: 1,
      fields: {
        remedy: 'price-raise',
        because: 'prao',
        startedOn: '2026-08-01',
        dueOn: '2026-12-01',
        note: '',
      },
      seen: anAction(1),
    },
  ])
})

test('before and after: rate, hours and days late, each with sign and words', async () => {
  const after = aSpan({ effectiveRate: 18_000, secondsPerMonth: 144_000, averageDaysLate: 8.5 })
  await showClient({
    ...actionCalls([anAction(1)]),
    'actions.effects': () => [{ actionId: 1, before: aSpan(), after }],
  })
  const effect = panel().getByRole('group', { name: 'Before and after 1 Aug 2026' })
  await expect.element(effect.getByText('+kr 51, better')).toBeVisible()
  await expect.element(effect.getByText('-8.3 h, fewer')).toBeVisible()
  await expect.element(effect.getByText('2.5 days later')).toBeVisible()
  const size = (text: string) =>
    Number.parseFloat(getComputedStyle(effect.getByText(text).element()).fontSize)
  expect(size('kr 180/h')).toBeGreaterThan(size('40 h'))
})

test('the effect has its place while it is on its way', async () => {
  await showClient({
    ...actionCalls([anAction(1)]),
    'actions.effects': () => new Promise<never>(() => undefined),
  })
  await expect.element(panel().getByRole('status', { name: 'Loading …' })).toBeInTheDocument()
})

test('effects that cannot be told are told of, and asked for again; the actions stay', async () => {
  let isBroken = true
  await showClient({
    ...actionCalls([anAction(1)]),
    'actions.effects': () =>
      isBroken
        ? failing('database-busy')
        : [{ actionId: 1, before: aSpan(), after: aSpan({ effectiveRate: 18_000 }) }],
  })
  await expect.element(panel().getByRole('alert')).toBeVisible()
  await expect.element(panel().getByRole('button', { name: /^Mark done/ })).toBeVisible()
  isBroken = false
  await panel().getByRole('button', { name: 'Try again' }).click()
  await expect.element(panel().getByText('+kr 51, better')).toBeVisible()
  await expect.element(panel().getByRole('alert')).not.toBeInTheDocument()
})

test('what is written alike has not changed, and what was not known is not compared', async () => {
  await showClient({
    ...actionCalls([anAction(1)]),
    'actions.effects': () => [
      {
        actionId: 1,
        before: aSpan({ averageDaysLate: null }),
        after: aSpan({ effectiveRate: 12_901 }),
      },
    ],
  })
  const effect = panel().getByRole('group', { name: /Before and after/ })
  await expect.element(effect.getByText('unchanged').first()).toBeVisible()
  const late = [...effect.element().querySelectorAll('dd')].at(-1)
  expect(spaced(late?.textContent)).toBe('not knownthen6 days')
})

for (const [name, after] of [
  ['nothing since', null],
  ['no counted hours since', aSpan({ countedSeconds: 0, effectiveRate: null })],
] as const) {
  test(`too early to tell: ${name}`, async () => {
    await showClient({
      ...actionCalls([anAction(1)]),
      'actions.effects': () => [{ actionId: 1, before: aSpan(), after }],
    })
    await expect.element(panel().getByText(/^Too early to tell/)).toBeVisible()
    await expect.element(panel().getByRole('group', { name: /Before/ })).not.toBeInTheDocument()
  })
}

test('the palette opens the form for the client shown, and the form has the focus', async () => {
  await showClient(actionCalls())
  await expect.element(panel().getByText(/Nothing under way/)).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await page.getByRole('combobox', { name: 'Commands' }).fill('add an action')
  await userEvent.keyboard('{Enter}')
  const form = page.getByRole('dialog', { name: 'New action' })
  await expect.element(form.getByLabelText('Note')).toHaveFocus()
})

for (const [name, options] of looks) {
  test(`signs, actions, effects and people are accessible: ${name}`, async () => {
    const done = { doneOn: '2026-10-02', outcome: 'worked' } as const
    const after = aSpan({ effectiveRate: 9_000, averageDaysLate: 2 })
    await showClient(
      {
        ...actionCalls([anAction(1), anAction(2, { ...done, outcomeNote: 'They agreed' })]),
        ...signCalls([aSign(1, { kind: 'going-under', note: 'Boss absent again' })]),
        'actions.effects': () => [
          { actionId: 1, before: aSpan(), after },
          { actionId: 2, before: aSpan(), after: null },
        ],
        'contacts.list': () => [aContact(1, { roles: ['main', 'champion'] })],
        'meetings.list': () => [aMeeting(1), aMeeting(2, { on: '2025-01-02' })],
      },
      options,
    )
    await expect.element(page.getByText('Mette Krogh')).toBeVisible()
    await page
      .getByRole('button', { name: /^\W*Mark done: /u })
      .first()
      .click()
    expect(await violations()).toEqual([])
  })
}

test('at 512 px nothing scrolls sideways, with a row being edited too', async () => {
  await showClient(
    { ...actionCalls([anAction(1)]), ...signCalls([aSign(1)]) },
    { width: 512, height: 900 },
  )
  await panel().getByRole('button', { name: 'Mark done: Price raise' }).click()
  await page.getByRole('button', { name: /^Edit: Vague/ }).click()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
})
