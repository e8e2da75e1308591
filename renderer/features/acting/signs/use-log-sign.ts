import type { Sign } from '../../../../shared/domain/deciding/acting.ts'
import type { WarningSignKind } from '../../../../shared/domain/kinds.ts'
import { useCommand, useStatus } from '../../../api/index.ts'
import { useClients } from '../../../components/hooks/use-clients.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'

/** Logs a warning sign for today, with the undo toast; `then` gets it once the pages know it. */
export function useLogSign(): (
  clientId: number,
  kind: WarningSignKind,
  then?: (sign: Sign) => void,
) => void {
  const t = useT()
  const { isolate } = useFormat()
  const { today } = useStatus()
  const clients = useClients().data ?? []
  const create = useCommand('signs.create', {
    undoText: ({ sign }) =>
      t(($) => $.acting.signs.logged, {
        client: isolate(clients.find((one) => one.id === sign.clientId)?.name ?? ''),
        sign: t(($) => $.acting.sign[sign.kind]),
      }),
  })
  return (clientId, kind, then) =>
    create.mutate(
      { clientId, kind, on: today, note: '' },
      { onSuccess: ({ sign }) => then?.(sign) },
    )
}
