import { Button } from '@mantine/core'
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import { changesPath } from '../api/index.ts'
import { EmptyState, LoadingState } from '../components/states.tsx'
import { Page } from '../components/page.tsx'
import { useT } from '../i18n/index.ts'
import { reviewPath } from '../report/links/review-path.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { pageOf } from './routes.ts'

// One chunk per page: the timer must not wait for the charts.
const DashboardPage = page(() => import('../features/dashboard/index.ts'), 'DashboardPage')
const TimePage = page(() => import('../features/timesheet/index.ts'), 'TimePage')
const ClientsPage = page(() => import('../features/clients/index.ts'), 'ClientsPage')
const ClientPage = page(() => import('../features/client/index.ts'), 'ClientPage')
const InvoicesPage = page(() => import('../features/invoices/index.ts'), 'InvoicesPage')
const ImportPage = page(() => import('../features/import/index.ts'), 'ImportPage')
const SettingsPage = page(() => import('../features/settings/index.ts'), 'SettingsPage')
const WeighPage = page(() => import('../features/weigh/index.ts'), 'WeighPage')
const ComparePage = page(() => import('../features/compare/index.ts'), 'ComparePage')
const ProspectsPage = page(() => import('../features/prospects/index.ts'), 'ProspectsPage')
const ChangesPage = page(() => import('../features/changes/index.ts'), 'ChangesPage')
const LettersPage = page(() => import('../features/letters/index.ts'), 'LettersPage')
const ReviewPage = page(() => import('../features/review/index.ts'), 'ReviewPage')
const PrintPage = page(() => import('../features/print/index.ts'), 'PrintPage')

/** The page of the current address; a page that fails leaves the rest of the window working. */
export function Pages() {
  return (
    <Guarded>
      <Switch>
        <Route path="/" component={DashboardPage} />
        <Route path="/time" component={TimePage} />
        <Route path="/time/:view" component={TimePage} />
        <Route path="/clients" component={ClientsPage} />
        <Route path="/clients/:id/:tab?">{({ id }) => <ClientPage key={id} />}</Route>
        <Route path="/weigh" component={WeighPage} />
        <Route path="/weigh/:view" component={WeighPage} />
        <Route path="/compare" component={ComparePage} />
        <Route path="/prospects" component={ProspectsPage} />
        <Route path="/say-no" component={LettersPage} />
        <Route path={reviewPath} component={ReviewPage} />
        <Route path="/print/:id" component={PrintPage} />
        <Route path="/invoices" component={InvoicesPage} />
        <Route path="/import" component={ImportPage} />
        <Route path={changesPath} component={ChangesPage} />
        <Route path="/settings/:section?" component={SettingsPage} />
        <Route component={NotFound} />
      </Switch>
    </Guarded>
  )
}

function Guarded({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation()
  return (
    <ErrorBoundary key={pageOf(path)}>
      <Suspense fallback={<LoadingPage />}>{children}</Suspense>
    </ErrorBoundary>
  )
}

function page<N extends string>(load: () => Promise<Record<N, ComponentType>>, name: N) {
  return lazy(async () => ({ default: (await load())[name] }))
}

function LoadingPage() {
  return (
    <div style={{ padding: '1.5rem' }}>
      <LoadingState rows={6} height={44} />
    </div>
  )
}

function NotFound() {
  const t = useT()
  return (
    <Page title={t(($) => $.common.notFound.title)}>
      <EmptyState
        title={t(($) => $.common.notFound.text)}
        action={
          <Button component={Link} href="/" variant="light">
            {t(($) => $.common.notFound.back)}
          </Button>
        }
      />
    </Page>
  )
}
