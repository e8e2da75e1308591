import { Select } from '@mantine/core'
import type { ClientFigures } from '../../../shared/contract/reports.ts'
import { verdicts } from '../../../shared/domain/kinds.ts'
import { Name } from '../../components/name.tsx'
import { useT } from '../../i18n/index.ts'
import { useWeighAddress, type View } from './weigh-address.ts'
import classes from './weigh.module.css'

interface Props {
  readonly view: View
  /** The worst first. */
  readonly clients: readonly ClientFigures[]
  readonly value: number | null
}

/** Whom it is about: the clients under their verdicts, the worst on top. */
export function ClientChoice({ view, clients, value }: Props) {
  const t = useT()
  const { change } = useWeighAddress(view)
  const data = verdicts.flatMap((verdict) => {
    const items = clients
      .filter((client) => client.verdict === verdict)
      .map((client) => ({ value: String(client.clientId), label: client.client }))
    return items.length > 0 ? [{ group: t(($) => $.flags.verdict[verdict]), items }] : []
  })
  return (
    <Select
      className={classes['client'] ?? ''}
      aria-label={t(($) => $.weigh.client)}
      data={data}
      value={value === null ? null : String(value)}
      placeholder={t(($) => $.common.select.client)}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t(($) => $.common.select.nothing)}
      renderOption={({ option }) => <Name>{option.label}</Name>}
      onChange={(next) => next !== null && change({ clientId: Number(next), scenarioId: null })}
    />
  )
}
