import { useMemo } from 'react'
import { useCommand } from '../../api/index.ts'
import { useClients } from '../../components/hooks/use-clients.ts'
import { useT } from '../../i18n/index.ts'
import { CreatableSelect, type SearchFieldProps } from './creatable-select.tsx'

type Props = SearchFieldProps & {
  readonly value: number | null
  readonly onChange: (clientId: number | null) => void
  /** False: only clients that exist can be chosen. */
  readonly creatable?: boolean
  /** True: archived clients are offered too. */
  readonly archived?: boolean
}

/** Searchable choice of a client; a name that is not there yet can be created on the spot. */
export function ClientSelect({ value, onChange, creatable = true, archived, ...rest }: Props) {
  const t = useT()
  const clients = useClients()
  const create = useCommand('clients.create')
  const data = useMemo(
    () =>
      (clients.data ?? [])
        .filter((client) => archived || !client.archived || client.id === value)
        .map((client) => ({ value: String(client.id), label: client.name })),
    [clients.data, archived, value],
  )
  const onCreate = async (name: string) => {
    const output = await create.mutateAsync({ ...blankClient, name }).catch(() => null)
    return output ? String(output.client.id) : null
  }
  return (
    <CreatableSelect
      placeholder={t(($) => $.common.select.client)}
      {...rest}
      data={data}
      value={value === null ? null : String(value)}
      onChange={(next) => onChange(next === null ? null : Number(next))}
      onCreate={creatable && clients.data ? onCreate : undefined}
    />
  )
}

/** A client of whom only the name is known. */
export const blankClient = {
  state: 'active',
  currency: null,
  paymentTermsDays: null,
  note: '',
  alternative: null,
} as const
