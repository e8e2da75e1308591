import { createContext, use, useCallback, useState, type ReactNode } from 'react'
import type { CallOutput } from '../../shared/contract/index.ts'
import type { Settings } from '../../shared/domain/settings.ts'

export type Status = CallOutput<'app.status'>

const StatusContext = createContext<Status | null>(null)
const OffsetContext = createContext(0)

/** Beyond this many milliseconds the core's clock was moved; below, it only seems to be by the way of the answer. */
const tolerance = 1500

interface Props {
  readonly status: Status
  readonly receivedAt: number
  readonly children: ReactNode
}

/** Gives the pages below it where things stand; `receivedAt` is when, by this window's clock (ms). */
export function StatusProvider({ status, receivedAt, children }: Props) {
  const measured = status.now * 1000 - receivedAt
  const [offset, setOffset] = useState(measured)
  if (Math.abs(measured - offset) > tolerance) setOffset(measured)
  return (
    <StatusContext value={status}>
      <OffsetContext value={offset}>{children}</OffsetContext>
    </StatusContext>
  )
}

/** Where things stand: demo or not, today by the core's clock, counts, settings. */
export function useStatus(): Status {
  const status = use(StatusContext)
  if (!status) throw new Error('useStatus needs a StatusProvider above it')
  return status
}

/** The settings as last saved. */
export const useSettings = (): Settings => useStatus().settings

/** Tells the core's time in whole seconds: the sample data has its own, and a window may sleep. */
export function useCoreClock(): () => number {
  const offset = use(OffsetContext)
  return useCallback(() => Math.floor((Date.now() + offset) / 1000), [offset])
}
