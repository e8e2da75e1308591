import { page } from 'vitest/browser'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Report } from '../../../shared/contract/reports.ts'
import { DashboardPage } from '../../../renderer/features/dashboard/index.ts'
import {
  renderApp,
  someStatus,
  type FakeCalls,
  type RenderOptions,
} from '../../support/page/fake-core.tsx'
import { sampleClientReport, sampleReport } from '../../support/samples/report-samples.ts'

export const today = '2026-10-31'

const hours: CallOutput<'reports.hours'> = {
  seconds: 36_000,
  days: [
    day('2026-10-20', 7200, 'pending'),
    day('2026-09-02', 21_600, 'covered'),
    day('2026-06-11', 7200, 'never-invoiced'),
  ],
  entries: [
    {
      id: 1,
      clientId: 3,
      projectId: null,
      time: { kind: 'duration', date: '2026-09-02', seconds: 21_600 },
      billable: true,
      activity: 'work',
      note: '=SUM(A1) turbine',
      date: '2026-09-02',
      seconds: 21_600,
    },
  ],
}

function day(date: string, seconds: number, status: 'covered' | 'pending' | 'never-invoiced') {
  return {
    date,
    seconds,
    billableSeconds: seconds,
    outOfHoursSeconds: 0,
    projectId: null,
    status,
  }
}

export const shown = (options: RenderOptions = {}, report: Report = sampleReport) => {
  const calls: FakeCalls = {
    'reports.clients': () => report,
    'reports.client': () => sampleClientReport(),
    'reports.hours': () => hours,
    'app.status': () => ({
      ...someStatus({
        language: options.locale ?? 'en',
        theme: options.scheme ?? 'light',
        ...options.settings,
      }),
      today,
    }),
    ...options.calls,
  }
  return renderApp(
    <main>
      <DashboardPage />
    </main>,
    { ...options, calls },
  )
}

/** Forgets the chosen window, so that no test sees that of another. */
export function forgetWindow(): void {
  sessionStorage.clear()
  const url = new URL(location.href)
  url.searchParams.delete('asOf')
  url.searchParams.delete('months')
  history.replaceState(null, '', url)
}

export const spaced = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\u00a0\u2066-\u2069]/g, ' ').trim()
/** What is seen, without what only readers are told. */
export function seen(element: Element | null | undefined): string {
  const copy = document.createElement('div')
  copy.innerHTML = element?.innerHTML ?? ''
  copy.querySelectorAll('.hw-only-for-readers').forEach((hidden) => hidden.remove())
  return spaced(copy.textContent)
}
export const clientNames = () =>
  page
    .getByRole('rowheader')
    .elements()
    .map((cell) => cell.querySelector('a')?.textContent)
    .filter(Boolean)
