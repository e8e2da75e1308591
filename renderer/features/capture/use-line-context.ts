import { useMemo } from 'react'
import { lineNames, type LineContext } from '../../../shared/quick-line/index.ts'
import type { Entry } from '../../../shared/domain/entities.ts'
import { useCall, useStatus } from '../../api/index.ts'
import { useClients, useProjects } from '../../components/hooks/use-clients.ts'
import { useFormat } from '../../format/index.ts'

/** So many of the newest entries say who is meant first and what is offered again. */
const newestRows = 200

export interface Lately {
  readonly context: LineContext
  readonly newest: readonly Entry[]
  /** Whether all names are known, so that nobody is called unknown who is not. */
  readonly isReady: boolean
}

/** What lines are read against, and the newest entries. */
export function useLineContext(): Lately {
  const { locale } = useFormat()
  const { today } = useStatus()
  const clients = useClients()
  const projects = useProjects()
  const people = useCall('contacts.list', {})
  const newest = useCall('entries.page', { offset: 0, limit: newestRows })
  const context = useMemo(
    () => ({
      locale,
      today,
      ...lineNames({
        clients: clients.data ?? [],
        projects: projects.data ?? [],
        people: people.data ?? [],
        newest: newest.data ?? [],
      }),
    }),
    [locale, today, clients.data, projects.data, people.data, newest.data],
  )
  return {
    context,
    newest: newest.data ?? none,
    isReady: clients.data !== undefined && projects.data !== undefined,
  }
}

const none: readonly Entry[] = []
