import { useCommand } from '../../api/index.ts'

/** The ways on from a missing or damaged database. Once one is gone, the window begins anew with what is there then. */
export function useWayOn() {
  const restore = useCommand('backups.restore', { ownErrors: true })
  const salvage = useCommand('rescue.salvage', { ownErrors: true })
  const anew = useCommand('rescue.beginAnew', { ownErrors: true })
  const all = [restore, salvage, anew]
  // The core tells of it as well; whichever comes first.
  const follow = { onSuccess: () => window.location.reload() }
  return {
    isBusy: all.some(({ isPending, isSuccess }) => isPending || isSuccess),
    error: all.find(({ error }) => error)?.error ?? null,
    restoring: restore.isPending ? (restore.variables?.name ?? null) : null,
    isSaving: salvage.isPending,
    restore: (name: string) => restore.mutate({ name }, follow),
    salvage: () => salvage.mutate({}, follow),
    beginAnew: () => anew.mutate({}, follow),
  }
}

export type WayOn = ReturnType<typeof useWayOn>
