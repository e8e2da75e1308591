import { expect } from 'vitest'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import type { Contact } from '../../../shared/domain/deciding/acting.ts'
import type { Letter, Template } from '../../../shared/domain/deciding/letters.ts'
import { LettersPage } from '../../../renderer/features/letters/index.ts'
import { aLetter, anAgreedRate, anInvoice, aTemplate } from '../../support/core/builders.ts'
import { renderApp, type FakeCalls, type RenderOptions } from '../../support/page/fake-core.tsx'
import { aClient, aProject } from '../../support/core/some-rows.ts'

export const contact: Contact = {
  id: 1,
  clientId: 1,
  name: 'Anna Lind',
  roles: ['main'],
  note: '070-123, anna@nordlys.dk',
}

const invoice: ListedInvoice = {
  ...anInvoice({ clientId: 1, number: '2026-014' }),
  id: 1,
  writtenOffOn: null,
  payments: [],
  gross: 1_000_000,
  paid: 0,
  open: 1_000_000,
  status: 'overdue',
  settledOn: null,
}

export const keptLetter = (more: Partial<Letter> = {}): Letter => ({
  ...aLetter({ clientId: 1 }),
  id: 1,
  ...more,
})
export const ownTemplate = (more: Partial<Template> = {}): Template => ({
  ...aTemplate({ language: 'en', situation: 'dismiss', body: 'Dear {{contact}},\nno.\n{{me}}' }),
  id: 1,
  ...more,
})

/** Two clients, one with everything a letter may say. */
export const calls: FakeCalls = {
  'clients.list': () => [aClient(1, 'Nordlys A/S'), aClient(2, 'Vagt AB')],
  'projects.list': () => [aProject(1, 1, 'Webshop')],
  'contacts.list': ({ clientId }) => (clientId === 1 ? [contact] : []),
  'invoices.list': ({ clientId }) => (clientId === 1 ? [invoice] : []),
  'agreedRates.list': ({ clientId }) =>
    clientId === 1 ? [{ ...anAgreedRate({ clientId: 1, rate: 80_000 }), id: 1 }] : [],
  'letters.list': () => [],
  'templates.list': () => [],
  'letters.keep': (fields) => ({ letter: { ...fields, id: 7 }, undoId: 1 }),
  'letters.delete': () => ({ undoId: 2 }),
  'templates.create': (fields) => ({ template: { ...fields, id: 5 }, undoId: 3 }),
  'templates.update': ({ id, fields }) => ({
    template: { ...ownTemplate({ id }), ...(fields as Partial<Template>) },
    undoId: 4,
  }),
  'templates.delete': () => ({ undoId: 5 }),
}

/** The page, for the first client unless told otherwise, with what is often looked at. */
export async function opened(options: RenderOptions = {}) {
  const screen = await renderApp(
    <main>
      <LettersPage />
    </main>,
    {
      path: '/say-no?client=1',
      settings: { ownName: 'Eva Berg' },
      ...options,
      calls: { ...calls, ...options.calls },
    },
  )
  const body = screen.getByRole('textbox', { name: /Text of the letter/ })
  const text = () => {
    const element = body.element()
    return element instanceof HTMLTextAreaElement ? element.value : ''
  }
  return Object.assign(screen, {
    body,
    subject: screen.getByRole('textbox', { name: /Subject/ }),
    text: () => text().replace(/[\u00a0\u202f]/g, ' '),
    /** Writes over a few words of the letter, as someone who marks them would. */
    replace: async (words: string, by: string) => {
      await expect.element(body).toBeVisible()
      await body.fill(text().replace(words, by))
    },
    tone: (name: RegExp) => screen.getByRole('radio', { name }),
    inLanguage: async (name: string) => {
      await screen.getByRole('combobox', { name: /Language of the letter/ }).click()
      await screen.getByRole('option', { name: new RegExp(name) }).click()
    },
    more: async (item: string) => {
      await screen.getByRole('button', { name: 'More', exact: true }).click()
      await screen.getByRole('menuitem', { name: item }).click()
    },
  })
}
