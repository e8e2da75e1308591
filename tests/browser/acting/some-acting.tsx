import { Route } from 'wouter'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Notice } from '../../../shared/domain/deciding/flags.ts'
import type { Action, Contact, Meeting, Sign } from '../../../shared/domain/deciding/acting.ts'
import { ActingForms, ActionPanel, ClientPeople } from '../../../renderer/features/acting/index.ts'
import { Page } from '../../../renderer/components/page.tsx'
import { Frame } from '../../../renderer/frame/frame.tsx'
import {
  renderApp,
  someStatus,
  type FakeCalls,
  type RenderOptions,
} from '../../support/page/fake-core.tsx'
import { sampleClientReport } from '../../support/samples/report-samples.ts'
import * as rows from '../../support/core/some-rows.ts'

export const today = '2026-10-31'

/** The client of the samples that pays worst; its report carries four flags. */
export const grodvejs = sampleClientReport().figures

/** Of this client, as are those below. */
export const aSign = (id: number, more: Partial<Sign> = {}): Sign =>
  rows.aSign(id, { clientId: grodvejs.clientId, on: '2026-09-14', ...more })

export const anAction = (id: number, more: Partial<Action> = {}): Action =>
  rows.anAction(id, {
    clientId: grodvejs.clientId,
    remedy: 'price-raise',
    because: 'prao',
    startedOn: '2026-08-01',
    dueOn: '2026-10-01',
    ...more,
  })

export const aContact = (id: number, more: Partial<Contact> = {}): Contact =>
  rows.aContact(id, { clientId: grodvejs.clientId, name: 'Mette Krogh', ...more })

export const aMeeting = (id: number, more: Partial<Meeting> = {}): Meeting =>
  rows.aMeeting(id, { clientId: grodvejs.clientId, ...more })

type Effect = CallOutput<'actions.effects'>[number]
type Span = Effect['before']

export const aSpan = (more: Partial<Span> = {}): Span => ({
  from: '2026-02-01',
  to: '2026-07-31',
  countedSeconds: 1_044_000,
  secondsPerMonth: 174_000,
  effectiveRate: 12_900,
  averageDaysLate: 6,
  ...more,
})

export const aNotice = (id: number, more: Partial<Notice> = {}): Notice => ({
  id,
  clientId: 2,
  client: 'Vagt AB',
  flag: 'prao',
  serious: true,
  since: '2026-03-01',
  figures: { effectiveRate: 12_500, limit: 15_000 },
  raisedOn: '2026-06-30',
  seen: false,
  ...more,
})

const clients = [rows.aClient(grodvejs.clientId, grodvejs.client), rows.aClient(99, 'Nordlys A/S')]

/** What is seen in the client and done about it, in the frame, at the day of the samples. */
export const showClient = (calls: FakeCalls = {}, options: RenderOptions = {}) =>
  renderApp(
    <Frame>
      <Route path="/clients/:id">
        <Page title={grodvejs.client}>
          <ClientPeople report={sampleClientReport()} />
          <ActionPanel report={sampleClientReport()} />
          <ActingForms clientId={grodvejs.clientId} showsPeople onPeople={() => undefined} />
          <input aria-label="A field" />
        </Page>
      </Route>
    </Frame>,
    {
      path: `/clients/${grodvejs.clientId}`,
      width: 1280,
      height: 900,
      ...options,
      calls: {
        'app.status': () => ({
          ...someStatus({
            language: options.locale ?? 'en',
            theme: options.scheme ?? 'light',
            ...options.settings,
          }),
          today,
        }),
        'clients.list': () => clients,
        ...calls,
      },
    },
  )

/** A core that keeps the signs it is told of. */
export function signCalls(start: readonly Sign[] = []): FakeCalls {
  let signs = [...start]
  return {
    'signs.list': ({ clientId }) => signs.filter((sign) => sign.clientId === clientId),
    'signs.create': (fields) => {
      const sign = { ...fields, id: signs.length + 1, closedOn: null }
      signs = [sign, ...signs]
      return { sign, undoId: 1 }
    },
    'signs.update': ({ id, fields }) => {
      const sign = { ...signs.find((one) => one.id === id), ...fields } as Sign
      signs = signs.map((one) => (one.id === id ? sign : one))
      return { sign, undoId: 2 }
    },
    'signs.delete': ({ id }) => {
      signs = signs.filter((one) => one.id !== id)
      return { undoId: 3 }
    },
  }
}

/** A core that keeps the actions it is told of. */
export function actionCalls(start: readonly Action[] = []): FakeCalls {
  let actions = [...start]
  return {
    'actions.list': () => actions,
    'actions.create': (fields) => {
      const action = { ...anAction(actions.length + 1), ...fields }
      actions = [...actions, action]
      return { action, undoId: 1 }
    },
    'actions.update': ({ id, fields }) => {
      const action = { ...actions.find((one) => one.id === id), ...fields } as Action
      actions = actions.map((one) => (one.id === id ? action : one))
      return { action, undoId: 2 }
    },
    'actions.delete': ({ id }) => {
      actions = actions.filter((one) => one.id !== id)
      return { undoId: 3 }
    },
  }
}
