import { expect } from 'vitest'
import type { Template } from '../../../shared/domain/deciding/letters.ts'
import { LettersPage } from '../../../renderer/features/letters/index.ts'
import { renderApp, type FakeCalls, type RenderOptions } from '../../support/page/fake-core.tsx'
import {
  aClient,
  aContact,
  anAgreedRate,
  anInvoice,
  aProject,
  aTemplate,
} from '../../support/core/some-rows.ts'

export const contact = aContact(1, { name: 'Anna Lind', note: '070-123, anna@nordlys.dk' })

const invoice = anInvoice(1, { number: '2026-014', dueOn: '2026-03-02', status: 'overdue' })

export const ownTemplate = (more: Partial<Template> = {}): Template =>
  aTemplate(1, {
    language: 'en',
    situation: 'dismiss',
    body: 'Dear {{contact}},\nno.\n{{me}}',
    ...more,
  })

/** Two clients, one with everything a letter may say. */
export const calls: FakeCalls = {
  'clients.list': () => [aClient(1, 'Nordlys A/S'), aClient(2, 'Vagt AB')],
  'projects.list': () => [aProject(1, 1, 'Webshop')],
  'contacts.list': ({ clientId }) => (clientId === 1 ? [contact] : []),
  'invoices.list': ({ clientId }) => (clientId === 1 ? [invoice] : []),
  'agreedRates.list': ({ clientId }) => (clientId === 1 ? [anAgreedRate(1, { rate: 80_000 })] : []),
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
