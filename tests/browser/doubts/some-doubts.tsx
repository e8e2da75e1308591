import { page } from 'vitest/browser'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { DoubtCode } from '../../../shared/domain/kinds.ts'
import { ClientToCheck, ToCheck } from '../../../renderer/features/doubts/index.ts'
import { renderApp, type FakeCalls, type RenderOptions } from '../../support/page/fake-core.tsx'
import { aClient, aProject } from '../../support/core/some-rows.ts'

export type Doubt = CallOutput<'doubts.list'>[number]

/** Something doubted of Nordlys A/S, unless said otherwise. */
export const aDoubt = (
  code: DoubtCode,
  key: string,
  figures: Doubt['figures'],
  more: Partial<Doubt> = {},
): Doubt => ({ code, key, figures, clientId: 1, client: 'Nordlys A/S', ...more })

const vagt = { clientId: 2, client: 'Vagt AB' }

/** A very long entry of each of three clients. */
export const longEntries: readonly Doubt[] = [
  aDoubt('long-entry', 'entry 1', { entryId: 1, date: '2026-06-01', seconds: 61_200 }),
  aDoubt('long-entry', 'entry 2', { entryId: 2, date: '2026-06-02', seconds: 64_800 }, vagt),
  aDoubt(
    'long-entry',
    'entry 3',
    { entryId: 3, date: '2026-06-03', seconds: 72_000 },
    { clientId: null, client: null },
  ),
]
export const issuedAhead = aDoubt('issued-far-ahead', 'invoice 5', {
  invoiceId: 5,
  number: 'F-1',
  issuedOn: '2126-09-30',
})
export const unpaid = aDoubt(
  'no-payments',
  'book',
  { invoicedClients: 2 },
  { clientId: null, client: null },
)
export const sameName = aDoubt(
  'same-name',
  'clients 1 2',
  { name: 'Vagt  AB', other: 'Vagt AB', otherClientId: 1 },
  vagt,
)
export const ratesAskew = aDoubt(
  'rates-out-of-order',
  'rates',
  { praoRate: 50_000, breakEvenRate: 45_000, targetRate: 90_000 },
  { clientId: null, client: null },
)
export const noEstimate = aDoubt('no-estimate', 'project 8', { projectId: 8, project: 'Website' })
export const whose = aDoubt('whose-invoice', 'invoice 6 project 8', {
  invoiceId: 6,
  number: 'W-6',
  projectId: 8,
  project: 'Website',
})

/** Seven kinds, nine doubts. */
export const manyDoubts: readonly Doubt[] = [
  ...longEntries,
  issuedAhead,
  unpaid,
  sameName,
  ratesAskew,
  noEstimate,
  whose,
]

interface Shown extends RenderOptions {
  /** Only of this client. */
  readonly of?: number
}

/** The list over a core that remembers what was said to be right, until it is undone. */
export async function shown(doubts: readonly Doubt[], options: Shown = {}) {
  let right: readonly { readonly code: DoubtCode; readonly key: string }[] = []
  const calls: FakeCalls = {
    'doubts.list': () =>
      doubts.filter(({ code, key }) => !right.some((one) => one.code === code && one.key === key)),
    'doubts.settle': ({ code, key }) => {
      right = [...right, { code, key }]
      return { undoId: right.length }
    },
    'undo.apply': () => {
      right = right.slice(0, -1)
      return { undoId: null }
    },
    'clients.list': () => [aClient(1, 'Nordlys A/S'), aClient(2, 'Vagt AB')],
    'projects.list': () => [{ ...aProject(8, 1, 'Website'), pricing: 'fixed', fee: 6_000_000 }],
    ...options.calls,
  }
  const { of, ...rest } = options
  return renderApp(
    <main>
      <h1>A page</h1>
      {of === undefined ? <ToCheck /> : <ClientToCheck clientId={of} />}
    </main>,
    {
      ...rest,
      calls,
    },
  )
}

export const list = () => page.getByRole('region', { name: /To check/ })
export const lines = () => list().getByRole('listitem')
export const panel = () => page.getByRole('dialog')
