import { Route } from 'wouter'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { ClientPage } from '../../../renderer/features/client/index.ts'
import { renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'
import { samplesEnd } from '../../support/page/samples-end.ts'
import { sampleClientReport } from '../../support/samples/report-samples.ts'

/** The client page with a report. */
export const shown = (options: RenderOptions = {}, report: ClientReport = sampleClientReport()) =>
  renderApp(
    <main>
      <Route path="/clients/:id/:tab?">
        <ClientPage />
      </Route>
    </main>,
    {
      path: '/clients/3',
      ...options,
      calls: {
        'reports.client': () => report,
        ...samplesEnd(options),
        ...options.calls,
      },
    },
  )

/** Without marks of direction, which have no width. */
export const spaced = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\u00a0/g, ' ')
    .trim()
/** What is seen, without what only readers are told. */
export function seen(element: Element | null | undefined): string {
  const copy = document.createElement('div')
  copy.innerHTML = element?.innerHTML ?? ''
  copy.querySelectorAll('.hw-only-for-readers').forEach((hidden) => hidden.remove())
  return spaced(copy.textContent)
}
