import { hideToast } from '../../../renderer/api/toast-store.ts'
import type { ReactNode } from 'react'
import { render, type RenderResult } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import { memoryLocation } from 'wouter/memory-location'
import { fail, ok, type Area, type ErrorCode } from '../../../shared/contract/call.ts'
import {
  contract,
  type CallInput,
  type CallName,
  type CallOutput,
  type Invoke,
} from '../../../shared/contract/index.ts'
import { defaultSettings, type Settings } from '../../../shared/domain/settings.ts'
import type { CoreNews, Transport } from '../../../renderer/api/index.ts'
import { Providers } from '../../../renderer/frame/providers.tsx'
import '../../../renderer/setup.ts'
import { noLive } from '../samples/report-samples.ts'

type Failure = ReturnType<typeof fail>
/** What a test answers a call with: a value, a promise of one, or `failing(code)`. */
export type FakeCalls = {
  readonly [N in CallName]?: (
    input: CallInput<N>,
  ) => CallOutput<N> | Failure | Promise<CallOutput<N> | Failure>
}

export interface FakeCore {
  readonly transport: Transport
  /** Inputs of every call of that name so far, oldest first. */
  readonly called: <N extends CallName>(name: N) => readonly CallInput<N>[]
  /** How many calls are not answered yet. */
  readonly pending: () => number
  /** Sends an event as the core would. */
  readonly emit: (news: CoreNews) => void
  /** Tells of a change made in another window, as the core would. */
  readonly changed: (...areas: Area[]) => void
}

/** 2026-06-30 12:00 in Stockholm, a Tuesday. */
export const fakeNow = 1_782_813_600
export const fakeToday = '2026-06-30'

/** Settings of someone who has answered the first-run page. */
export const someSettings: Settings = {
  ...defaultSettings,
  praoRate: 15_000,
  breakEvenRate: 45_000,
  targetRate: 90_000,
  setUp: true,
}

/** Answers a call with a coded refusal. */
export const failing = (code: ErrorCode, details?: Record<string, unknown>): Failure =>
  fail(code, code, details)

/** Where things stand in a test: settled in, with some data. */
export const someStatus = (settings: Partial<Settings> = {}): CallOutput<'app.status'> => ({
  demo: false,
  today: fakeToday,
  now: fakeNow,
  version: '0.1.0',
  own: { file: '/home/me/hourworth.db', inPlace: true },
  counts: { clients: 2, entries: 5, invoices: 3 },
  settings: { ...someSettings, ...settings },
})

/** A core that answers from the test's own functions and fails the call of any it was not given. */
export function fakeCore(calls: FakeCalls, settings: Partial<Settings> = {}): FakeCore {
  const log: { readonly name: CallName; readonly input: unknown }[] = []
  const listeners = new Set<(news: CoreNews) => void>()
  let revision = 0
  let answered = 0
  const emit = (news: CoreNews) => listeners.forEach((listener) => listener(news))
  const answers: FakeCalls = { ...quietCalls(settings), ...calls }
  const invoke = async (name: CallName, input: unknown) => {
    log.push({ name, input })
    const answer = answers[name] as ((input: unknown) => unknown) | undefined
    const value = answer ? await answer(input) : failing('unknown-call', { name })
    answered++
    if (isFailure(value)) return value
    return contract[name].kind === 'query' ? ok(value) : { ...ok(value), revision: ++revision }
  }
  return {
    transport: {
      invoke: invoke as Invoke,
      on: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    called: <N extends CallName>(name: N) =>
      log.filter((call) => call.name === name).map((call) => call.input as CallInput<N>),
    pending: () => log.length - answered,
    emit,
    changed: (...areas) => emit({ type: 'changed', areas, revision: ++revision }),
  }
}

export interface RenderOptions {
  readonly calls?: FakeCalls
  readonly locale?: Settings['language']
  readonly scheme?: 'light' | 'dark'
  readonly settings?: Partial<Settings>
  /** The page's place, `/` if left out. */
  readonly path?: string
  readonly width?: number
  readonly height?: number
}

export type Rendered = RenderResult & {
  readonly core: FakeCore
  /** Where the page now is. */
  readonly path: () => string
}

/** Shows something inside everything the app puts around its pages, over a fake core. */
export async function renderApp(shown: ReactNode, options: RenderOptions = {}): Promise<Rendered> {
  const { calls = {}, locale = 'en', scheme = 'light', path = '/' } = options
  // Messages live outside the page: what the last test said must not stand in this one's way.
  hideToast()
  await page.viewport(options.width ?? 1024, options.height ?? 700)
  // Nor may the pointer, where the last test left it, open a tooltip here.
  await userEvent.hover(document.documentElement, { position: { x: 0, y: 0 } })
  const core = fakeCore(calls, { language: locale, theme: scheme, ...options.settings })
  const place = memoryLocation({ path, record: true })
  const screen = await render(
    <Providers
      transport={core.transport}
      router={{ hook: place.hook }}
      preferredLocales={[
        { en: 'en-GB', sv: 'sv-SE', da: 'da-DK', nl: 'nl-NL', he: 'he-IL' }[locale],
      ]}
    >
      {shown}
    </Providers>,
  )
  return Object.assign(screen, { core, path: () => place.history.at(-1) ?? '' })
}

/** Nothing seen, done or told yet. */
const quietActing: FakeCalls = {
  'signs.list': () => [],
  'signs.suggested': () => [],
  'actions.list': () => [],
  'actions.effects': () => [],
  'followUps.list': () => [],
  'contacts.list': () => [],
  'meetings.list': () => [],
  'notices.list': () => [],
  'notices.refresh': () => ({ appeared: [] }),
  'reviews.status': () => ({ due: false, last: null, changes: [] }),
}

/** None yet, and nothing in the database. */
export const noBackups: CallOutput<'backups.list'> = {
  folder: '/home/me/backups',
  backups: [],
  present: { clients: 0, entries: 0, seconds: 0, invoices: 0, lastEntry: null },
  second: null,
  failure: null,
}

function quietCalls(settings: Partial<Settings>): FakeCalls {
  const status = someStatus(settings)
  return {
    'app.status': () => status,
    'settings.get': () => status.settings,
    'settings.set': (change) => ({ ...status.settings, ...change }) as Settings,
    'clients.list': () => [],
    'projects.list': () => [],
    'timer.get': () => null,
    'timer.question': () => null,
    'reports.live': () => noLive,
    'entries.days': () => [],
    'entries.page': () => [],
    'entries.summary': () => ({ count: 0, seconds: 0 }),
    'entries.totals': () => ({ seconds: 0, billableSeconds: 0, worth: null, unvaluedSeconds: 0 }),
    'entries.ids': () => [],
    'invoices.list': () => [],
    'import.batches': () => [],
    'backups.list': () => noBackups,
    'doubts.list': () => [],
    'changes.list': () => ({ changes: [], total: 0 }),
    'search.find': () => ({
      clients: [],
      projects: [],
      invoices: [],
      entries: [],
      isComplete: true,
    }),
    'doubts.ifSaved': () => [],
    'drafts.list': () => [],
    'drafts.keep': () => ({}),
    'drafts.drop': () => ({}),
    ...quietActing,
    'undo.apply': () => ({ undoId: null }),
  }
}

function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false
}
