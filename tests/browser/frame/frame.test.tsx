import { useEffect } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Link } from 'wouter'
import { ok } from '../../../shared/contract/call.ts'
import { App } from '../../../renderer/app.tsx'
import { useCommand } from '../../../renderer/api/index.ts'
import { Page } from '../../../renderer/components/page.tsx'
import { ErrorBoundary } from '../../../renderer/frame/error-boundary.tsx'
import { Frame } from '../../../renderer/frame/frame.tsx'
import { violations } from '../../support/page/axe.ts'
import {
  renderApp,
  someStatus,
  failing,
  fakeNow,
  type RenderOptions,
} from '../../support/page/fake-core.tsx'
import { aChange, aClient } from '../../support/core/some-rows.ts'

const somePage = (
  <Frame>
    <Page title="A page">
      <Link href="/time">Elsewhere</Link>
      <input aria-label="A field" />
    </Page>
  </Frame>
)
const show = async (options: RenderOptions = {}) => {
  const screen = await renderApp(somePage, options)
  await expect.element(screen.getByRole('navigation')).toBeVisible()
  return screen
}
const clients = { 'clients.list': () => [aClient(1, 'Nordlys A/S'), aClient(2, 'Vagt AB')] }

test.for([
  { locale: 'en', scheme: 'light' },
  { locale: 'en', scheme: 'dark' },
  { locale: 'he', scheme: 'light' },
] as const)('the frame has no accessibility violation ($locale, $scheme)', async (look) => {
  const demo = { ...someStatus({ language: look.locale, theme: look.scheme }), demo: true }
  const screen = await show({ ...look, calls: { ...clients, 'app.status': () => demo } })
  await expect.element(screen.getByText(/You are looking at invented sample data/)).toBeVisible()
  expect(document.documentElement.dir).toBe(look.locale === 'he' ? 'rtl' : 'ltr')
  expect(await violations()).toEqual([])
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(screen.getByRole('option', { name: /Go to .*Time/ })).toBeVisible()
  expect(await violations()).toEqual([])
})

test('nothing of the app makes a style tag: the content policy would refuse it', async () => {
  const before = document.querySelectorAll('style').length
  const screen = await show({ calls: clients })
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(screen.getByRole('option', { name: /^Go to Time/ })).toBeVisible()
  const made = [...document.querySelectorAll('style')].slice(before)
  expect(made.filter((style) => !style.hasAttribute('data-vite-dev-id'))).toEqual([])
})

test('Alt and a digit opens a page, from inside a field too', async () => {
  const screen = await show()
  await screen.getByLabelText('A field').click()
  await userEvent.keyboard('{Alt>}2{/Alt}')
  await expect.poll(() => screen.path()).toBe('/time')
  await expect
    .element(screen.getByRole('link', { name: 'Time' }))
    .toHaveAttribute('aria-current', 'page')
})

test('the palette finds a client’s page and runs it with Enter', async () => {
  const screen = await show({ calls: clients })
  await userEvent.keyboard('{Control>}k{/Control}')
  await screen.getByRole('combobox', { name: 'Commands' }).fill('open vagt')
  await expect.element(screen.getByRole('option')).toHaveAttribute('aria-selected', 'true')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.path()).toBe('/clients/2')
})

test('the palette leads to the comparison and the printed review', async () => {
  const screen = await show({ calls: clients })
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('compare vagt')
  await expect.element(screen.getByRole('option', { name: /Compare .*Vagt AB/ })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.path()).toBe('/compare?a=2')
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('print all')
  await expect.element(screen.getByRole('option', { name: /Print .* all clients/ })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.path()).toBe('/print/all')
})

test('the palette says when nothing matches and closes with Escape', async () => {
  const screen = await show()
  await userEvent.keyboard('{Control>}k{/Control}')
  const field = screen.getByRole('combobox', { name: 'Commands' })
  await field.fill('xyzzy')
  await expect.element(screen.getByText('Nothing matches “xyzzy”.')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(field).not.toBeInTheDocument()
})

test('the first Tab reaches a link that skips to the content', async () => {
  const screen = await show()
  await expect.element(screen.getByRole('heading', { name: 'A page' })).toBeVisible()
  await userEvent.tab()
  await expect.element(screen.getByText('Skip to content')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('main')).toHaveFocus()
})

test('a new page takes the focus to its heading and names the window', async () => {
  const screen = await renderApp(<App />)
  await screen.getByRole('link', { name: 'Settings' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Settings' })).toHaveFocus()
  expect(document.title).toBe('Settings · Hourworth')
})

test('the sample data says so and leads back to the user’s own', async () => {
  let demo = true
  const screen = await show({
    path: '/clients/7',
    calls: {
      'app.status': () => ({ ...someStatus(), demo }),
      'app.closeDemo': () => {
        demo = false
        return {}
      },
    },
  })
  await screen.getByRole('button', { name: 'Start with your own' }).click()
  await expect.element(screen.getByRole('note')).not.toBeInTheDocument()
  await expect.poll(() => screen.path()).toBe('/')
})

test('a page that throws leaves a worded message and a way to reload', async () => {
  const Broken = (): never => {
    throw new Error('a detail')
  }
  const screen = await renderApp(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  )
  await expect.element(screen.getByText('This page stopped working')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Reload' })).toBeVisible()
})

test('an app that does not answer is told in words, with a way to try again', async () => {
  let answers = false
  const screen = await renderApp(somePage, {
    calls: {
      'app.status': () => (answers ? someStatus() : failing('internal', { unreachable: true })),
    },
  })
  await expect.element(screen.getByText(/The app is not answering/)).toBeVisible()
  answers = true
  await screen.getByRole('button', { name: 'Try again' }).click()
  await expect.element(screen.getByRole('heading', { name: 'A page' })).toBeVisible()
})

function DeletesOnce() {
  const { mutate } = useCommand('entries.delete', { undoText: 'Entry deleted.' })
  useEffect(() => mutate({ ids: [1] }), [mutate])
  return null
}

test('the message of a change takes it back, and then offers to redo it', async () => {
  const screen = await renderApp(
    <Frame>
      <DeletesOnce />
    </Frame>,
    {
      calls: {
        'entries.delete': () => ({ undoId: 41 }),
        'undo.apply': ({ undoId }) => ({ undoId: undoId + 1 }),
      },
    },
  )
  await expect.element(screen.getByText('Entry deleted.')).toBeVisible()
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.element(screen.getByText('Undone.')).toBeVisible()
  await screen.getByRole('button', { name: 'Redo' }).click()
  await expect.element(screen.getByText('Done again.')).toBeVisible()
  expect(screen.core.called('undo.apply')).toEqual([{ undoId: 41 }, { undoId: 42 }])
})

test('Ctrl+Z outside a field undoes the newest change, also of before a reload; Ctrl+Shift+Z brings it back', async () => {
  const change = aChange(7, { undoneAt: fakeNow })
  const screen = await renderApp(
    <Frame>
      <input aria-label="A field" />
    </Frame>,
    {
      calls: {
        'changes.undo': () => ({ count: 1, change, newest: 7 }),
        'changes.redo': () => ({ count: 1, change: aChange(7), newest: 7 }),
      },
    },
  )
  const field = screen.getByRole('textbox', { name: 'A field' })
  await field.click()
  await userEvent.keyboard('{Control>}z{/Control}')
  await userEvent.tab()
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect
    .element(screen.getByText(/^Undone: Deleted time entries: 3 \(.Vagt AB.\)$/))
    .toBeVisible()
  await expect.element(screen.getByRole('link', { name: 'See all changes' })).toBeVisible()
  expect(screen.core.called('changes.undo')).toEqual([{}])
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await expect.element(screen.getByText(/^Done again: Deleted time entries/)).toBeVisible()
  expect(screen.core.called('changes.redo')).toEqual([{}])
})

test('why it cannot be undone is said, with what to undo first', async () => {
  const { undoId: _undoId, undoneAt: _undoneAt, takes: _takes, ...told } = aChange(3)
  const by = { ...told, number: 5, label: 'entries.update', rows: 1, fields: ['client_id'] }
  const screen = await show({
    calls: {
      'changes.undo': () =>
        failing('conflict', { obstruction: { obstacle: 'changed', change: told, by } }),
    },
  })
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect
    .element(
      screen.getByText(
        /it was changed again since\. Nothing was undone\. Undo this first: Moved a time entry/,
      ),
    )
    .toBeVisible()
})

test('what was done to the sample data is not taken back in the user’s own', async () => {
  let demo = true
  const screen = await renderApp(
    <Frame>
      <DeletesOnce />
    </Frame>,
    {
      calls: {
        'app.status': () => ({ ...someStatus(), demo }),
        'app.closeDemo': () => {
          demo = false
          return {}
        },
        'entries.delete': () => ({ undoId: 41 }),
      },
    },
  )
  await expect.element(screen.getByText('Entry deleted.')).toBeVisible()
  await screen.getByRole('button', { name: 'Start with your own' }).click()
  await expect.element(screen.getByText('Entry deleted.')).not.toBeInTheDocument()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(screen.core.called('undo.apply')).toEqual([])
})

/** The window as it is once the database has gone, in a shell that saves copies in this way. */
const showGone = (saveCopy: () => Promise<unknown>) => {
  Object.defineProperty(window, 'hourworth', { value: { saveCopy }, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(window, 'hourworth'))
  const own = { file: '/home/me/Data/hourworth.db', inPlace: false }
  return show({ calls: { 'app.status': () => ({ ...someStatus(), own }) } })
}

test('a database that has gone is said on every page, with a copy of it one click away', async () => {
  const saved = vi.fn<() => Promise<unknown>>(() => Promise.resolve(ok('saved')))
  const screen = await showGone(saved)
  const banner = screen.getByRole('alert')
  const said = /me.Data.hourworth\.db.* was moved, deleted or replaced/
  await expect.element(banner.getByText(said)).toBeVisible()
  await banner.getByRole('button', { name: 'Save a copy' }).click()
  await expect.element(screen.getByText('The copy is saved.')).toBeVisible()
  expect(saved).toHaveBeenCalledTimes(1)
  expect(await violations()).toEqual([])
})

test('a copy that cannot be made says why', async () => {
  const error = { code: 'disk-full', message: '', details: { file: '/tmp/copy.db' } } as const
  const screen = await showGone(() => Promise.resolve({ ok: false, error }))
  await screen.getByRole('button', { name: 'Save a copy' }).click()
  await expect.element(screen.getByText(/No room is left on the disk of .*copy\.db/)).toBeVisible()
})

test('at twice the zoom nothing is cut off', async () => {
  const screen = await show({ width: 512, height: 700 })
  await expect.element(screen.getByRole('link', { name: 'Invoices' })).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
})

test('an app that is not heard of any more is told in words, until it is heard of again', async () => {
  const screen = await renderApp(somePage)
  const banner = screen.getByRole('alert').filter({ hasText: 'The app is not answering.' })
  await expect.element(screen.getByRole('heading', { name: 'A page' })).toBeVisible()
  screen.core.emit({ type: 'lost' })
  await expect.element(banner).toBeVisible()
  screen.core.emit({ type: 'reconnected' })
  await expect.element(banner).not.toBeInTheDocument()
})
