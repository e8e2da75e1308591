import { useStatus } from './api/index.ts'
import { Crash, ErrorBoundary } from './frame/error-boundary.tsx'
import { Frame } from './frame/frame.tsx'
import { Pages } from './frame/pages.tsx'
import { FirstRunPage } from './features/first-run/index.ts'

/** The whole window: the first-run page until it is answered, then the frame with its pages. */
export function App() {
  const { demo, settings, counts } = useStatus()
  const empty = counts.clients + counts.entries + counts.invoices === 0
  if (!demo && !settings.setUp && empty) {
    return (
      <ErrorBoundary fallback={(error) => <Crash error={error} />}>
        <FirstRunPage />
      </ErrorBoundary>
    )
  }
  return (
    <Frame>
      <Pages />
    </Frame>
  )
}
