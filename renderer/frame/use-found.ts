import { useDebouncedValue } from '@mantine/hooks'
import { IconClock, IconFileInvoice, IconFolder } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { CallOutput } from '../../shared/contract/index.ts'
import type { Entry } from '../../shared/domain/entities.ts'
import { textLimits } from '../../shared/domain/limits.ts'
import { useCall } from '../api/index.ts'
import { useClients } from '../components/hooks/use-clients.ts'
import type { PaletteCommand } from '../components/palette-command.ts'
import { tellLogged } from '../features/capture/last-logged.ts'
import { againOf } from '../../shared/domain/timing/again.ts'
import { useStartTimer } from '../features/timer/index.ts'
import { useFormat } from '../format/index.ts'
import { useT } from '../i18n/index.ts'
import { invoiceAddress } from '../report/links/invoice-address.ts'

/** Of each kind so many are shown. */
const shown = 6
/** The core is asked once typing rests for this long (ms). */
const rest = 80

/** Projects, invoices and entries that have the words typed; clients stand among the commands. */
export function useFound(query: string): {
  readonly found: readonly PaletteCommand[]
  readonly isComplete: boolean
} {
  const asCommands = useAsCommands()
  const [text] = useDebouncedValue(query.trim().slice(0, textLimits.name), rest)
  const isAsked = text.length > 1 && query.trim() !== ''
  const input = { text, limit: shown }
  const { data } = useCall('search.find', input, { enabled: isAsked, keepPrevious: true })
  if (!data || !isAsked) return { found: [], isComplete: true }
  return { found: asCommands(data), isComplete: data.isComplete }
}

function useAsCommands(): (data: CallOutput<'search.find'>) => readonly PaletteCommand[] {
  const t = useT()
  const [, navigate] = useLocation()
  const { date, duration, isolate } = useFormat()
  const clients = useClients().data ?? []
  const nameOf = (id: number | null) => clients.find((one) => one.id === id)?.name
  const joined = (parts: readonly (string | undefined)[]) =>
    parts.flatMap((part) => (part === undefined || part === '' ? [] : isolate(part))).join(' · ')
  const start = useStartTimer()
  const openEntry = (entry: Entry) => {
    tellLogged([entry], true)
    navigate('/time/week')
  }
  return (data) => [
    ...data.projects.map(({ id, clientId, name }) => ({
      id: `project-${id}`,
      label: joined([name, nameOf(clientId)]),
      kind: t(($) => $.common.palette.kinds.project),
      icon: IconFolder,
      run: () => navigate(clientId === null ? '/clients' : `/clients/${clientId}`),
    })),
    ...data.invoices.map(({ id, clientId, number, issuedOn }) => ({
      id: `invoice-${id}`,
      label: joined([number, nameOf(clientId), date(issuedOn)]),
      kind: t(($) => $.common.palette.kinds.invoice),
      icon: IconFileInvoice,
      run: () => navigate(invoiceAddress(number)),
    })),
    ...data.entries.map((entry) => ({
      id: `entry-${entry.id}`,
      label: joined([entry.note, nameOf(entry.clientId)]),
      // A long note must not cut off what tells one entry from another.
      kind: joined([date(entry.date), duration(entry.seconds)]),
      icon: IconClock,
      run: () => openEntry(entry),
      also: { label: t(($) => $.common.palette.continue), run: () => start(againOf(entry)) },
    })),
  ]
}
