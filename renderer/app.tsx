import { lazy, Suspense } from 'react'
import { useStatus } from './api/index.ts'
import { ErrorBoundary } from './frame/error-boundary.tsx'
import { Frame } from './frame/frame.tsx'
import { Pages } from './frame/pages.tsx'

const FirstRunPage = lazy(async () => ({
  default: (await import('./features/first-run/index.ts')).FirstRunPage,
}))

/** The whole window: the first-run page until it is answered, then the frame with its pages. */
export function App() {
  const { demo, settings, counts } = useStatus()
  const empty = counts.clients + counts.entries + counts.invoices === 0
  if (!demo && !settings.setUp && empty) {
    return (
      <ErrorBoundary>
        <Suspense fallback={null}>
          <FirstRunPage />
        </Suspense>
      </ErrorBoundary>
    )
  }
  return (
    <Frame>
      <Pages />
    </Frame>
  )
}
