import { useCallback } from 'react'
import type { LineOwner } from '../../../shared/quick-line/index.ts'
import { useClients, useProjects } from '../../components/hooks/use-clients.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

/** Client and project in words: `IKEA · Planning`, or that it is internal. */
export function useOwnerText(): (owner: LineOwner) => string {
  const t = useT()
  const { isolate } = useFormat()
  const clients = useClients().data
  const projects = useProjects().data
  return useCallback(
    ({ clientId, projectId }) => {
      const name = clients?.find(({ id }) => id === clientId)?.name
      const client = name === undefined ? t(($) => $.capture.internal) : isolate(name)
      const project = projects?.find(({ id }) => id === projectId)?.name
      return project === undefined
        ? client
        : t(($) => $.capture.ownerProject, { client, project: isolate(project) })
    },
    [clients, projects, t, isolate],
  )
}
