import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { allPages, entriesCsv } from '../../../../../shared/domain/files/entries-file.ts'
import { ranges } from '../../../../../shared/domain/limits.ts'
import {
  ask,
  offerFile,
  useStatus,
  useToasts,
  useTransport,
  type CallFailure,
} from '../../../../api/index.ts'
import { IconButton } from '../../../../components/icon-button.tsx'
import { useClients, useProjects } from '../../../../components/hooks/use-clients.ts'
import { useT } from '../../../../i18n/index.ts'
import type { EntryFilter, EntrySort } from '../list-state.ts'

interface Props {
  readonly filter: EntryFilter
  readonly sort: EntrySort
}

/** Saves all entries of a list as CSV, what is to be invoiced (T5) beside what was worked. */
export function ExportButton(props: Props) {
  const t = useT()
  const { save, isBusy } = useExport(props)
  return (
    <IconButton
      size="md"
      label={t(($) => $.time.list.export)}
      loading={isBusy}
      onClick={() => void save()}
    >
      <IconDownload size={18} stroke={1.6} aria-hidden="true" />
    </IconButton>
  )
}

function useExport({ filter, sort }: Props) {
  const transport = useTransport()
  const toasts = useToasts()
  const { today } = useStatus()
  const clients = useClients().data ?? []
  const projects = useProjects().data ?? []
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const entries = await allPages(
        (offset, limit) => ask(transport, 'entries.page', { ...filter, sort, offset, limit }),
        ranges.pageRows.most,
      )
      const text = entriesCsv(entries, { client: nameIn(clients), project: nameIn(projects) })
      const name = ['hourworth-hours', filter.from, filter.to ?? today].filter(Boolean).join('-')
      offerFile(`${name}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }))
    } catch (error) {
      toasts.failed(error as CallFailure)
    } finally {
      setBusy(false)
    }
  }
  return { save, isBusy }
}

function nameIn(all: readonly { readonly id: number; readonly name: string }[]) {
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return (id: number | null) => (id === null ? null : (names.get(id) ?? null))
}
