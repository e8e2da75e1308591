import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { EmptyState } from '../components/states.tsx'
import { useT } from '../i18n/index.ts'
import classes from './frame.module.css'

interface Props {
  readonly children: ReactNode
}
interface State {
  readonly error: Error | null
}

/** Catches what a page throws while it is drawn. React offers this to classes only. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(thrown: unknown): State {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? <Crash error={error} /> : this.props.children
  }
}

/** Says in words that a page failed, that nothing is lost, and offers to reload. */
function Crash({ error }: { readonly error: Error }) {
  const t = useT()
  return (
    <div role="alert">
      <EmptyState
        title={t(($) => $.common.crash.title)}
        text={t(($) => $.common.crash.text)}
        action={
          <>
            <Button onClick={() => window.location.reload()}>
              {t(($) => $.common.actions.reload)}
            </Button>
            <details className={classes['details']}>
              <summary>{t(($) => $.common.crash.details)}</summary>
              <code dir="ltr">{error.message}</code>
            </details>
          </>
        }
      />
    </div>
  )
}
