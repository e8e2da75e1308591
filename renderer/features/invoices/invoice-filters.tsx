import { SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { ClientSelect } from '../../forms/inputs/client-select.tsx'
import { useT } from '../../i18n/index.ts'
import { statusFilters, type InvoiceFilter } from './invoice-filter.ts'
import classes from './invoices.module.css'

interface Props {
  readonly filter: InvoiceFilter
  readonly onChange: (filter: InvoiceFilter) => void
}

/** Which invoices are shown: by client, status and text. */
export function InvoiceFilters({ filter, onChange }: Props) {
  const t = useT()
  return (
    <div className={classes.filters} role="search" aria-label={t(($) => $.invoices.filter.label)}>
      <div className={classes.statuses}>
        <SegmentedControl
          aria-label={t(($) => $.invoices.filter.status)}
          value={filter.status}
          data={statusFilters.map((value) => ({
            value,
            label: t(($) => $.invoices.filter.option[value]),
          }))}
          onChange={(status) => onChange({ ...filter, status })}
        />
      </div>
      <ClientSelect
        aria-label={t(($) => $.invoices.filter.client)}
        placeholder={t(($) => $.common.select.anyClient)}
        value={filter.clientId}
        creatable={false}
        archived
        onChange={(clientId) => onChange({ ...filter, clientId })}
      />
      <TextInput
        type="search"
        aria-label={t(($) => $.invoices.filter.search)}
        placeholder={t(($) => $.invoices.filter.search)}
        leftSection={<IconSearch size={16} stroke={1.8} aria-hidden="true" />}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
    </div>
  )
}
