import { Button, Skeleton } from '@mantine/core'
import { IconAlertTriangle, IconInbox } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CallError } from '../../shared/contract/call.ts'
import { useErrorText, type CallFailure } from '../api/index.ts'
import { useT } from '../i18n/index.ts'
import classes from './states.module.css'

interface Props {
  readonly rows?: number
  readonly height?: number
}

/** Grey bars where an answer will stand; they appear only if it takes longer than 150 ms. */
export function LoadingState({ rows = 4, height = 36 }: Props) {
  const t = useT()
  return (
    <div className={classes.skeletons} role="status" aria-label={t(($) => $.common.loading)}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="sm" />
      ))}
    </div>
  )
}

interface EmptyStateProps {
  readonly title: string
  readonly text?: string
  readonly action?: ReactNode
  readonly icon?: ReactNode
}

/** Nothing there yet: says what would be and offers the next step. */
export function EmptyState({ title, text, action, icon }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <span className="hw-disc hw-tinted" data-tone="accent" aria-hidden="true">
        {icon ?? <IconInbox size={26} stroke={1.6} />}
      </span>
      <p className={classes.title}>{title}</p>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      {action}
    </div>
  )
}

interface ErrorStateProps {
  readonly error: CallError
  readonly onRetry?: () => void
}

/** What went wrong in words, and a way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const t = useT()
  const errorText = useErrorText()
  return (
    <div className={classes.state} role="alert">
      <span className="hw-disc hw-tinted" data-tone="bad" aria-hidden="true">
        <IconAlertTriangle size={26} stroke={1.6} />
      </span>
      <p className={classes.title}>{t(($) => $.common.errorTitle)}</p>
      <p className={classes.text}>{errorText(error)}</p>
      {onRetry && (
        <Button variant="light" onClick={onRetry}>
          {t(($) => $.common.actions.retry)}
        </Button>
      )}
    </div>
  )
}

/** Shows an answer once it is there, and its loading, error and empty states until then. */
export function Loaded<T>({
  query,
  loading,
  isEmpty,
  empty,
  children,
}: {
  readonly query: UseQueryResult<T, CallFailure>
  readonly loading?: ReactNode
  readonly isEmpty?: (data: T) => boolean
  readonly empty?: ReactNode
  readonly children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) {
    return isEmpty?.(query.data) ? empty : children(query.data)
  }
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return loading ?? <LoadingState />
}
