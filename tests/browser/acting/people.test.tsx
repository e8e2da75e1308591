import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { FakeCalls } from '../../support/page/fake-core.tsx'
import { violations } from '../../support/page/axe.ts'
import { aContact, aMeeting, grodvejs, showClient, today } from './some-acting.tsx'

const panel = () => page.getByRole('region', { name: 'People' })

test('a flagged client of whom nobody is known says so, by what the core misses', async () => {
  const screen = await showClient({
    'followUps.list': () => [
      {
        kind: 'relation',
        clientId: grodvejs.clientId,
        client: grodvejs.client,
        missing: ['champion', 'meeting'],
      },
      { kind: 'relation', clientId: 99, client: 'Nordlys A/S', missing: ['main'] },
    ],
  })
  await expect
    .element(panel().getByText(/Still missing: a champion and a meeting in person within a year/))
    .toBeVisible()
  expect(screen.core.called('followUps.list')).toEqual([{ asOf: today }])
})

test('a person is added with the part they play; a name is asked for', async () => {
  const contacts: ReturnType<typeof aContact>[] = []
  const calls: FakeCalls = {
    'contacts.list': () => [...contacts],
    'contacts.create': (fields) => {
      const contact = { ...fields, id: 5 }
      contacts.push(contact)
      return { contact, undoId: 4 }
    },
  }
  const screen = await showClient(calls)
  await panel().getByRole('button', { name: 'Add a person' }).click()
  const form = page.getByRole('dialog', { name: /New person at .*Grødvejs/ })
  await form.getByRole('button', { name: 'Save' }).click()
  await expect.element(form.getByText('Please write a name.')).toBeVisible()
  await expect.element(form.getByLabelText(/^Name/)).toHaveFocus()
  await form.getByLabelText(/^Name/).fill('Mette Krogh')
  await form.getByLabelText('Decision maker').click()
  await form.getByLabelText('Main contact').click()
  expect(await violations()).toEqual([])
  await form.getByRole('button', { name: 'Save' }).click()
  await expect.element(panel().getByText('Mette Krogh')).toBeVisible()
  await expect.element(panel().getByText('Decision maker')).toBeVisible()
  expect(screen.core.called('contacts.create')).toEqual([
    {
      clientId: grodvejs.clientId,
      name: 'Mette Krogh',
      roles: ['main', 'decision-maker'],
      note: '',
    },
  ])
})

test('a person is changed and deleted, which can be undone', async () => {
  const screen = await showClient({
    'contacts.list': () => [aContact(1)],
    'contacts.update': () => ({ contact: aContact(1), undoId: 4 }),
    'contacts.delete': () => ({ undoId: 6 }),
  })
  await panel()
    .getByRole('button', { name: /^Edit: .*Mette/ })
    .click()
  const form = page.getByRole('dialog', { name: 'Edit the person' })
  await form.getByLabelText('Champion').click()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => screen.core.called('contacts.update')).toHaveLength(1)
  expect(screen.core.called('contacts.update')).toEqual([
    {
      id: 1,
      fields: { name: 'Mette Krogh', roles: ['main', 'champion'], note: '' },
      seen: aContact(1),
    },
  ])
  await panel()
    .getByRole('button', { name: /^Delete: .*Mette/ })
    .click()
  await expect.element(page.getByText(/Mette Krogh.* deleted/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(screen.core.called('undo.apply')).toEqual([{ undoId: 6 }])
})

test('the last meeting in person leads, earlier ones wait; a new one is logged for today', async () => {
  const meetings = [aMeeting(2), aMeeting(1, { on: '2025-01-02', note: 'Kick-off' })]
  const screen = await showClient({
    'meetings.list': () => [...meetings],
    'meetings.create': (fields) => {
      const meeting = { ...fields, id: 3 }
      meetings.unshift(meeting)
      return { meeting, undoId: 8 }
    },
  })
  await expect.element(panel().getByText('12 Mar 2026')).toBeVisible()
  await expect.element(panel().getByText('Kick-off')).not.toBeInTheDocument()
  await panel().getByRole('button', { name: 'Log a meeting' }).click()
  await panel().getByLabelText('What was said').fill('They will hire')
  await panel().getByRole('button', { name: 'Save the meeting' }).click()
  await expect.element(panel().getByText('They will hire')).toBeVisible()
  await expect.element(panel().getByRole('button', { name: 'Log a meeting' })).toHaveFocus()
  expect(screen.core.called('meetings.create')).toEqual([
    { clientId: grodvejs.clientId, on: today, note: 'They will hire' },
  ])
  await panel().getByRole('button', { name: '2 earlier meetings' }).click()
  await expect.element(panel().getByText('Kick-off')).toBeVisible()
})
