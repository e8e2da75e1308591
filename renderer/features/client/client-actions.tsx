import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowsLeftRight, IconPencil, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { canSavePdf, useSettings } from '../../api/index.ts'
import { useClients } from '../../components/hooks/use-clients.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { compareAddress } from '../../report/links/compare-address.ts'
import { usePrint } from '../../report/links/print-button.tsx'
import { wish } from '../acting/index.ts'
import { ClientMenu, OpenClient, OpenMerge } from '../clients/index.ts'
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

function MoreMenu({ clientId, client }: Props) {
  const [, navigate] = useLocation()
  const [merging, setMerging] = useState(false)
  const all = useClients().data ?? []
  const archived = all.find(({ id }) => id === clientId)?.archived ?? false
  return (
    <>
      <ClientMenu
        client={{ id: clientId, name: client, archived }}
        onMerge={all.length > 1 ? () => setMerging(true) : undefined}
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
