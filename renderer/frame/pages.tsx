import { Button } from '@mantine/core'
import { lazy, Suspense, type ReactNode } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import { EmptyState, LoadingState } from '../components/states.tsx'
import { Page } from '../components/page.tsx'
import { useT } from '../i18n/index.ts'
import { ErrorBoundary } from './error-boundary.tsx'

// One chunk per page: the timer must not wait for the charts.
const DashboardPage = lazy(async () => ({
  default: (await import('../features/dashboard/index.ts')).DashboardPage,
}))
const TimePage = lazy(async () => ({
  default: (await import('../features/timesheet/index.ts')).TimePage,
}))
const ClientsPage = lazy(async () => ({
  default: (await import('../features/clients/index.ts')).ClientsPage,
}))
const ClientPage = lazy(async () => ({
  default: (await import('../features/client/index.ts')).ClientPage,
}))
const InvoicesPage = lazy(async () => ({
  default: (await import('../features/invoices/index.ts')).InvoicesPage,
}))
const ImportPage = lazy(async () => ({
  default: (await import('../features/import/index.ts')).ImportPage,
}))
const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/index.ts')).SettingsPage,
}))
const WeighPage = lazy(async () => ({
  default: (await import('../features/weigh/index.ts')).WeighPage,
}))
const ComparePage = lazy(async () => ({
  default: (await import('../features/compare/index.ts')).ComparePage,
}))
const ProspectsPage = lazy(async () => ({
  default: (await import('../features/prospects/index.ts')).ProspectsPage,
}))
const LettersPage = lazy(async () => ({
  default: (await import('../features/letters/index.ts')).LettersPage,
}))
const PrintPage = lazy(async () => ({
  default: (await import('../features/print/index.ts')).PrintPage,
}))

/** The page of the current address; a page that fails leaves the rest of the window working. */
export function Pages() {
  return (
    <Guarded>
      <Switch>
        <Route path="/" component={DashboardPage} />
        <Route path="/time" component={TimePage} />
        <Route path="/clients" component={ClientsPage} />
        <Route path="/clients/:id">{({ id }) => <ClientPage key={id} />}</Route>
        <Route path="/weigh" component={WeighPage} />
        <Route path="/weigh/:view" component={WeighPage} />
        <Route path="/compare" component={ComparePage} />
        <Route path="/prospects" component={ProspectsPage} />
        <Route path="/say-no" component={LettersPage} />
        <Route path="/print/:id" component={PrintPage} />
        <Route path="/invoices" component={InvoicesPage} />
        <Route path="/import" component={ImportPage} />
        <Route path="/settings" component={SettingsPage} />
        <Route component={NotFound} />
      </Switch>
    </Guarded>
  )
}

function Guarded({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation()
  return (
    <ErrorBoundary key={path}>
      <Suspense fallback={<LoadingPage />}>{children}</Suspense>
    </ErrorBoundary>
  )
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
