import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconArrowMerge,
  IconArrowsLeftRight,
  IconPencil,
  IconPlus,
  IconPrinter,
} from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { canSavePdf, useCommand, useSettings } from '../../api/index.ts'
import { useClients } from '../../components/hooks/use-clients.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { RowMenu } from '../../components/row-buttons.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { compareAddress } from '../../report/links/compare-address.ts'
import { usePrint } from '../../report/links/print-button.tsx'
import { wish } from '../acting/index.ts'
import { OpenClient, OpenMerge } from '../clients/index.ts'
import { tabHref } from './tab-address.ts'

interface Props {
  readonly clientId: number
  readonly client: string
}

const icon = { size: 17, stroke: 1.8, 'aria-hidden': true } as const

/** What can be done with a client whatever the advice: note a sign, change it, compare it, print it. */
export function ClientActions({ clientId, client }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const print = usePrint()
  const hasKey = useSettings().signKey !== 'none'
  const [editing, setEditing] = useState(false)
  const compare = t(($) => $.review.compare)
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={15} aria-hidden />}
        {...(hasKey && { 'aria-keyshortcuts': 'W' })}
        onClick={() => wish('hourworth:log-sign', { clientId })}
      >
        {t(($) => $.acting.signs.log)}
      </Button>
      <div className="hw-tools">
        <IconButton
          label={t(($) => $.clients.edit, { name: isolate(client) })}
          onClick={() => setEditing(true)}
        >
          <IconPencil {...icon} />
        </IconButton>
        <Tooltip label={compare}>
          <ActionIcon
            component={Link}
            href={compareAddress({ a: clientId })}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={compare}
          >
            <IconArrowsLeftRight {...icon} />
          </ActionIcon>
        </Tooltip>
        <IconButton
          label={canSavePdf() ? t(($) => $.print.save) : t(($) => $.print.printOrSave)}
          onClick={() => print(clientId)}
        >
          <IconPrinter {...icon} />
        </IconButton>
        <MoreMenu clientId={clientId} client={client} />
      </div>
      {editing && <OpenClient clientId={clientId} onClose={() => setEditing(false)} />}
    </>
  )
}

/** What is done with a client once in a while: it turns out to be another one, or is put away. */
function MoreMenu({ clientId, client }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const [, navigate] = useLocation()
  const [merging, setMerging] = useState(false)
  const all = useClients().data ?? []
  const archived = all.find(({ id }) => id === clientId)?.archived ?? false
  const name = isolate(client)
  const archive = useCommand('clients.archive', {
    undoText: t(($) => $.clients.undo[archived ? 'unarchived' : 'archived'], { name }),
  })
  return (
    <>
      <RowMenu
        label={t(($) => $.clients.more, { name })}
        groups={[
          [
            all.length > 1 && {
              label: t(($) => $.clients.mergeThis),
              icon: IconArrowMerge,
              run: () => setMerging(true),
            },
            {
              label: t(($) => $.clients[archived ? 'unarchiveThis' : 'archiveThis']),
              icon: archived ? IconArchiveOff : IconArchive,
              run: () => archive.mutate({ id: clientId, archived: !archived }),
            },
          ],
        ]}
      />
      {merging && (
        <OpenMerge
          clientId={clientId}
          onClose={() => setMerging(false)}
          onMerged={(into) => navigate(tabHref(into, 'rate'))}
        />
      )}
    </>
  )
}
