import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import { useCall, useStatus } from '../../../api/index.ts'
import { ClientSelect } from '../../../forms/inputs/client-select.tsx'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { EntryTable } from '../entry-table.tsx'
import type { EntryHandlers } from '../use-entry-handlers.ts'
import classes from './all-entries.module.css'

interface Filter {
  readonly clientId: number | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

const everything: Filter = { clientId: null, from: null, to: null }

/** Every entry ever, narrowed by client and dates; only the rows in sight are loaded and drawn. */
export function AllEntries({ handlers }: { readonly handlers: EntryHandlers }) {
  const [filter, setFilter] = useState(everything)
  const wanted = asked(filter)
  const summary = useCall('entries.summary', wanted, { keepPrevious: true })
  return (
    <>
      <Filters
        filter={filter}
        onChange={(part) => setFilter({ ...filter, ...part })}
        summary={summary.data}
      />
      <Loaded query={summary} isEmpty={({ count }) => count === 0} empty={<Nothing />}>
        {({ count }) => (
          <EntryTable
            key={JSON.stringify(wanted)}
            filter={wanted}
            count={count}
            handlers={handlers}
          />
        )}
      </Loaded>
    </>
  )
}

const asked = ({ clientId, from, to }: Filter) => ({
  ...(clientId !== null && { clientId }),
  ...(from !== null && { from }),
  ...(to !== null && { to }),
})

interface Props {
  readonly filter: Filter
  readonly onChange: (part: Partial<Filter>) => void
  readonly summary: { readonly count: number; readonly seconds: number } | undefined
}

function Filters({ filter, onChange, summary }: Props) {
  const t = useT()
  const { number, hours } = useFormat()
  return (
    <div className={classes['filters']}>
      <ClientSelect
        label={t(($) => $.common.fields.client)}
        placeholder={t(($) => $.common.select.anyClient)}
        creatable={false}
        archived
        value={filter.clientId}
        onChange={(clientId) => onChange({ clientId })}
      />
      <DateInput
        label={t(($) => $.time.all.from)}
        clearable
        whenLeft
        value={filter.from}
        onChange={(from) => onChange({ from })}
      />
      <DateInput
        label={t(($) => $.time.all.to)}
        clearable
        whenLeft
        value={filter.to}
        onChange={(to) => onChange({ to })}
      />
      {summary && (
        <p className={classes['summary']} role="status">
          {t(($) => $.time.all.count, {
            count: summary.count,
            value: number(summary.count),
            hours: hours(summary.seconds),
          })}
        </p>
      )}
    </div>
  )
}

function Nothing() {
  const t = useT()
  const { counts } = useStatus()
  if (counts.entries > 0) {
    return <EmptyState title={t(($) => $.time.all.empty)} text={t(($) => $.time.all.emptyText)} />
  }
  return (
    <EmptyState
      title={t(($) => $.time.all.empty)}
      text={t(($) => $.time.all.emptyAtAll)}
      action={
        <Button component={Link} href="/import" variant="light">
          {t(($) => $.time.all.import)}
        </Button>
      }
    />
  )
}
