import { useLocation } from 'wouter'
import type { CallOutput } from '../../../shared/contract/index.ts'
import {
  ask,
  isCallFailure,
  useCall,
  useCommand,
  useSettings,
  useToasts,
  useTransport,
  useUnsaved,
} from '../../api/index.ts'
import { useT } from '../../i18n/index.ts'
import { pendingFile } from './pending-file.ts'

export type Watched = CallOutput<'import.watched'>
export type WatchedFile = Watched['files'][number]

/** What the watched folder offers; null while there is nothing to say. */
export function useWatched(): Watched | null {
  const { importFolder } = useSettings()
  const { data } = useCall('import.watched', {}, { enabled: importFolder !== '' })
  if (importFolder === '' || !data || data.folder === null) return null
  return data.isGone || data.files.length > 0 ? data : null
}

/** Opens one as if it had been chosen; says so if it has gone. */
export function useLookAt(): (file: WatchedFile) => void {
  const t = useT()
  const transport = useTransport()
  const toasts = useToasts()
  const [, navigate] = useLocation()
  const [, offer] = useUnsaved(pendingFile)
  const open = async ({ id }: WatchedFile) => {
    try {
      const { fileName, data } = await ask(transport, 'import.watchedFile', { id })
      const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))
      offer(() => new File([bytes], fileName))
      navigate('/import')
    } catch (error) {
      if (!isCallFailure(error)) throw error
      if (error.code === 'unreadable-file') toasts.done(t(($) => $.imports.unreadable.gone))
      else toasts.failed(error)
    }
  }
  return (file) => void open(file)
}

/** Offers these no longer, until that is undone. */
export function useDismiss(): (files: readonly WatchedFile[]) => void {
  const t = useT()
  const dismiss = useCommand('import.dismiss', {
    undoText: (_, { ids }) => t(($) => $.imports.watched.dismissed, { count: ids.length }),
  })
  return (files) => dismiss.mutate({ ids: files.map(({ id }) => id) })
}
