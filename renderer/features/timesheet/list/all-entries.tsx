import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Entry } from '../../../../shared/domain/entities.ts'
import { useCall, useStatus, useUnsaved } from '../../../api/index.ts'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { EntryHandlers } from '../use-entry-handlers.ts'
import classes from './all-entries.module.css'
import { BulkBar } from './bulk/bulk-bar.tsx'
import { useBulk } from './bulk/use-bulk.ts'
import { EntryTable } from './entry-table.tsx'
import { ListFilters, ListSearch } from './list-filters.tsx'
import { ListSpan } from './list-span.tsx'
import { ExportButton } from './export/export-button.tsx'
import { filterOf, keptList, listStart, type EntryFilter, type ListState } from './list-state.ts'
import { ListTotals } from './list-totals.tsx'
import { RunningLine } from './running/running-line.tsx'
import { useSelection } from './use-selection.ts'

/** Entries of any span of dates, narrowed, sorted and edited in place; only the rows in sight are loaded and drawn. */
export function AllEntries({ handlers }: { readonly handlers: EntryHandlers }) {
  const { locale } = useFormat()
  const { today } = useStatus()
  const [state, setState] = useUnsaved(keptList)
  const onChange = (part: Partial<ListState>) => setState((now) => ({ ...now, ...part }))
  const filter = useMemo(() => filterOf(state, today, locale), [state, today, locale])
  const summary = useCall('entries.summary', filter, { keepPrevious: true })
  return (
    <>
      <div className={classes['head']}>
        <ListSpan state={state} onChange={onChange} />
        <div className={classes['find']}>
          <ListSearch state={state} onChange={onChange} />
          <ExportButton filter={filter} sort={state.sort} />
        </div>
      </div>
      <ListFilters state={state} onChange={onChange} />
      {summary.data && <ListTotals filter={filter} {...summary.data} />}
      <RunningLine filter={filter} />
      <Loaded
        query={summary}
        isEmpty={({ count }) => count === 0}
        empty={<Nothing onAll={() => onChange({ ...listStart, span: 'all' })} />}
      >
        {({ count }) => (
          <Rows
            key={JSON.stringify([filter, state.sort])}
            filter={filter}
            state={state}
            count={count}
            listedAt={summary.dataUpdatedAt}
            handlers={handlers}
            onChange={onChange}
          />
        )}
      </Loaded>
    </>
  )
}

interface Props {
  readonly filter: EntryFilter
  readonly state: ListState
  readonly count: number
  /** When it was last asked for: what is listed may be other entries than before. */
  readonly listedAt: number
  readonly handlers: EntryHandlers
  readonly onChange: (part: Partial<ListState>) => void
}

function Rows({ filter, state, count, listedAt, handlers, onChange }: Props) {
  const { sort } = state
  const selection = useSelection(filter, sort, listedAt)
  const actsOn = useBulk(selection)
  const list = useMemo(() => ({ ...filter, sort }), [filter, sort])
  const { selected } = selection
  const meant = ({ id }: Entry) => actsOn(selected.size > 0 ? [...selected.keys()] : [id])
  return (
    <>
      <EntryTable
        list={list}
        count={count}
        handlers={handlers}
        selection={selection}
        onSort={(next) => onChange({ sort: next })}
        onRemove={(entry) => meant(entry).remove()}
        onDuplicate={(entry) => meant(entry).duplicate()}
      />
      {selected.size > 0 && <BulkBar selection={selection} acts={actsOn([...selected.keys()])} />}
    </>
  )
}

function Nothing({ onAll }: { readonly onAll: () => void }) {
  const t = useT()
  const { counts } = useStatus()
  if (counts.entries > 0) {
    return (
      <EmptyState
        title={t(($) => $.time.list.empty)}
        text={t(($) => $.time.list.emptyText)}
        action={
          <Button variant="light" onClick={onAll}>
            {t(($) => $.time.list.allDates)}
          </Button>
        }
      />
    )
  }
  return (
    <EmptyState
      title={t(($) => $.time.list.empty)}
      text={t(($) => $.time.list.emptyAtAll)}
      action={
        <Button component={Link} href="/import" variant="light">
          {t(($) => $.time.all.import)}
        </Button>
      }
    />
  )
}
