import { createContext, use, type ReactNode } from 'react'
import type { CallOutput } from '../../shared/contract/index.ts'
import type { Settings } from '../../shared/domain/settings.ts'

export type Status = CallOutput<'app.status'>

const StatusContext = createContext<Status | null>(null)

/** Gives the pages below it where things stand. */
export function StatusProvider({
  status,
  children,
}: {
  readonly status: Status
  readonly children: ReactNode
}) {
  return <StatusContext value={status}>{children}</StatusContext>
}

/** Where things stand: demo or not, today by the core's clock, counts, settings. */
export function useStatus(): Status {
  const status = use(StatusContext)
  if (!status) throw new Error('useStatus needs a StatusProvider above it')
  return status
}

/** The settings as last saved. */
export const useSettings = (): Settings => useStatus().settings
