import { IconArchive, IconArchiveOff, IconArrowMerge } from '@tabler/icons-react'
import type { Client } from '../../../shared/domain/entities.ts'
import { useCommand } from '../../api/index.ts'
import { RowMenu } from '../../components/row-buttons.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

interface Props {
  readonly client: Pick<Client, 'id' | 'name' | 'archived'>
  /** Left out where there is no other client to merge it into. */
  readonly onMerge?: (() => void) | undefined
}

/** What is done with a client once in a while: it turns out to be another one, or is put away. */
export function ClientMenu({ client: { id, name: plain, archived }, onMerge }: Props) {
  const t = useT()
  const name = useFormat().isolate(plain)
  const archive = useCommand('clients.archive', {
    undoText: t(($) => $.clients.undo[archived ? 'unarchived' : 'archived'], { name }),
  })
  return (
    <RowMenu
      label={t(($) => $.clients.more, { name })}
      groups={[
        [
          onMerge !== undefined && {
            label: t(($) => $.clients.mergeThis),
            icon: IconArrowMerge,
            run: onMerge,
          },
          {
            label: t(($) => $.clients[archived ? 'unarchiveThis' : 'archiveThis']),
            icon: archived ? IconArchiveOff : IconArchive,
            run: () => archive.mutate({ id, archived: !archived }),
          },
        ],
      ]}
    />
  )
}
