import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useCall } from '../../api/index.ts'
import { useClients } from '../../components/hooks/use-clients.ts'
import { Name } from '../../components/name.tsx'
import { useT } from '../../i18n/index.ts'

const shown = 8

interface Props {
  readonly current: number | null
  readonly onPick: (clientId: number | null) => void
}

/** One step to another client: the clients worked for last, then the others; the running timer is saved. */
export function SwitchMenu({ current, onPick }: Props) {
  const t = useT()
  const clients = useRecentClients().filter((client) => client.id !== current)
  const label = t(($) => $.time.timer.switch)
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={label} title={label}>
          <IconArrowsExchange size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(($) => $.time.timer.switchTitle)}</Menu.Label>
        {clients.slice(0, shown).map((client) => (
          <Menu.Item key={client.id} onClick={() => onPick(client.id)}>
            <Name>{client.name}</Name>
          </Menu.Item>
        ))}
        {current !== null && (
          <Menu.Item onClick={() => onPick(null)}>{t(($) => $.common.internal)}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Clients that are not archived, those of the newest entries first. */
export function useRecentClients() {
  const clients = useClients().data ?? []
  const newest = useCall('entries.page', { offset: 0, limit: 50 }).data ?? []
  const places = new Map<number, number>()
  newest.forEach(({ clientId }, index) => {
    if (clientId !== null && !places.has(clientId)) places.set(clientId, index)
  })
  const place = (id: number) => places.get(id) ?? newest.length
  return clients.filter((client) => !client.archived).toSorted((a, b) => place(a.id) - place(b.id))
}
