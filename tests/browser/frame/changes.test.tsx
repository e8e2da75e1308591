import { expect, test, vi } from 'vitest'
import { useCall, useCommand, useToasts } from '../../../renderer/api/index.ts'
import type { Client } from '../../../shared/domain/entities.ts'
import { aChange, aClient } from '../../support/core/some-rows.ts'
import { renderApp, someStatus } from '../../support/page/fake-core.tsx'

function Shown() {
  const clients = useCall('clients.list', {}).data ?? []
  const projects = useCall('projects.list', {}).data ?? []
  const templates = useCall('templates.list', {}).data ?? []
  const archive = useCommand('clients.archive', { undoText: 'Archived.' })
  const toasts = useToasts()
  return (
    <>
      <p>{`${clients.length} clients, ${projects.length} projects, ${templates.length} templates`}</p>
      <button type="button" onClick={() => archive.mutate({ id: 1, archived: true })}>
        Archive
      </button>
      <button type="button" onClick={() => toasts.undo()}>
        Take back
      </button>
      {archive.isSuccess && <p>Done</p>}
    </>
  )
}

/** A button that its own change takes away. */
function Closing({ onDone }: { readonly onDone: () => void }) {
  const { demo } = useCall('app.status', {}).data ?? { demo: true }
  return demo ? <CloseDemo onDone={onDone} /> : <p>Gone</p>
}

function CloseDemo({ onDone }: { readonly onDone: () => void }) {
  const { mutate } = useCommand('app.closeDemo')
  return (
    <button type="button" onClick={() => mutate({}, { onSuccess: onDone })}>
      Close
    </button>
  )
}

/** A page over a core whose next command is answered only when the test says so. */
async function aPage() {
  const gate = { answer: Promise.withResolvers<undefined>() }
  const screen = await renderApp(<Shown />, {
    calls: {
      'clients.list': () => [aClient(1, 'Nordlys A/S')],
      'templates.list': () => [],
      'clients.archive': async () => {
        await gate.answer.promise
        return { undoId: 7 }
      },
      'changes.undo': () => ({ count: 1, change: aChange(1), newest: 1 }),
    },
  })
  await expect.element(screen.getByText(/^1 clients/)).toBeVisible()
  const { called } = screen.core
  const counts = () => [
    called('clients.list').length,
    called('projects.list').length,
    called('templates.list').length,
    called('app.status').length,
  ]
  await expect.poll(counts).toEqual([1, 1, 1, 1])
  return { screen, gate, counts }
}

const archived = { type: 'changed', areas: ['clients'] } as const

test('event, then answer: each shown query that reads what changed runs once', async () => {
  const { screen, gate, counts } = await aPage()
  await screen.getByRole('button', { name: 'Archive' }).click()
  await expect.poll(() => screen.core.called('clients.archive')).toHaveLength(1)
  screen.core.emit({ ...archived, revision: 1 })
  await expect.poll(counts).toEqual([2, 2, 1, 2])
  gate.answer.resolve(undefined)
  await expect.element(screen.getByText('Done')).toBeVisible()
  expect(counts()).toEqual([2, 2, 1, 2])
})

test('answer, then event: each shown query that reads what changed runs once', async () => {
  const { screen, gate, counts } = await aPage()
  gate.answer.resolve(undefined)
  await screen.getByRole('button', { name: 'Archive' }).click()
  await expect.element(screen.getByText('Done')).toBeVisible()
  expect(counts()).toEqual([2, 2, 1, 2])
  screen.core.emit({ ...archived, revision: 1 })
  // The next change comes when the one before would long have been asked for.
  screen.core.emit({ type: 'changed', areas: ['letters'], revision: 2 })
  await expect.poll(counts).toEqual([2, 2, 2, 3])
})

test('taking back goes the same way', async () => {
  const { screen, gate, counts } = await aPage()
  gate.answer.resolve(undefined)
  await screen.getByRole('button', { name: 'Archive' }).click()
  await expect.element(screen.getByText('Archived.')).toBeVisible()
  screen.core.emit({ ...archived, revision: 1 })
  await screen.getByRole('button', { name: 'Take back' }).click()
  await expect.element(screen.getByText(/^Undone: /)).toBeVisible()
  screen.core.emit({ type: 'changed', areas: ['all'], revision: 2 })
  await expect.poll(counts).toEqual([3, 3, 2, 3])
})

test('a number left out, and a stream that broke off, make everything be asked again', async () => {
  const { screen, counts } = await aPage()
  screen.core.emit({ ...archived, revision: 4 })
  await expect.poll(counts).toEqual([2, 2, 1, 2])
  screen.core.emit({ ...archived, revision: 6 })
  await expect.poll(counts).toEqual([3, 3, 2, 3])
  screen.core.emit({ type: 'reconnected' })
  await expect.poll(counts).toEqual([4, 4, 3, 4])
})

test('an answer still on its way when something changed is asked for again', async () => {
  const first = Promise.withResolvers<Client[]>()
  let asked = 0
  const screen = await renderApp(<Shown />, {
    calls: {
      'clients.list': () => (++asked === 1 ? first.promise : [aClient(1, 'Nordlys A/S')]),
      'templates.list': () => [],
    },
  })
  await expect.poll(() => asked).toBe(1)
  screen.core.changed('clients')
  await expect.element(screen.getByText(/^1 clients/)).toBeVisible()
  first.resolve([])
  await expect.poll(() => screen.core.called('clients.list')).toHaveLength(2)
  await expect.element(screen.getByText(/^1 clients/)).toBeVisible()
})

test('what follows a command happens even if its change takes away the button it was given by', async () => {
  let demo = true
  const later = Promise.withResolvers<Client[]>()
  const onDone = vi.fn<() => void>()
  const screen = await renderApp(
    <>
      <Shown />
      <Closing onDone={onDone} />
    </>,
    {
      calls: {
        'app.status': () => ({ ...someStatus(), demo }),
        'app.closeDemo': () => {
          demo = false
          return {}
        },
        'clients.list': () => (demo ? [] : later.promise),
        'templates.list': () => [],
      },
    },
  )
  await expect.element(screen.getByText(/^0 clients/)).toBeVisible()
  await screen.getByRole('button', { name: 'Close' }).click()
  await expect.element(screen.getByText('Gone')).toBeVisible()
  expect(onDone).not.toHaveBeenCalled()
  later.resolve([])
  await expect.poll(() => onDone.mock.calls.length).toBe(1)
})
