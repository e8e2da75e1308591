import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useRef } from 'react'
import type { CallInput } from '../../../shared/contract/index.ts'
import type { Entry } from '../../../shared/domain/entities.ts'
import { cx } from '../../components/cx.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { EntryActions } from './entry-actions.tsx'
import { EntryClient, EntryNote, EntryRange } from './entry-text.tsx'
import classes from './timesheet.module.css'
import type { EntryHandlers } from './use-entry-handlers.ts'
import { useEntryPages } from './use-entry-pages.ts'
import { useNames, type Names } from './use-names.ts'

const rowHeight = 40

/** A list of any length: rows out of sight are neither loaded nor drawn. */
export function EntryTable({
  filter,
  count,
  handlers,
}: {
  readonly filter: CallInput<'entries.summary'>
  readonly count: number
  readonly handlers: EntryHandlers
}) {
  const t = useT()
  const scroller = useRef<HTMLDivElement>(null)
  const names = useNames()
  // No compiler memoises this file, so the virtualiser's changing functions are safe.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const shown = rows.getVirtualItems()
  const entryAt = useEntryPages(filter, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0)
  return (
    <div
      className={classes['table']}
      role="table"
      aria-label={t(($) => $.time.all.list)}
      aria-rowcount={count + 1}
    >
      <Head />
      {/* The arrow keys scroll whatever has the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes['scroller']} ref={scroller} role="rowgroup" tabIndex={0}>
        <div className={classes['sheet']} style={{ blockSize: rows.getTotalSize() }}>
          {shown.map(({ index, start }) => (
            <Row
              key={index}
              index={index}
              start={start}
              entry={entryAt(index)}
              names={names}
              handlers={handlers}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

function Head() {
  const t = useT()
  return (
    <div role="rowgroup">
      <div className={cx(classes['row'], classes['headRow'])} role="row" aria-rowindex={1}>
        <span role="columnheader">{t(($) => $.time.columns.date)}</span>
        <span role="columnheader">{t(($) => $.time.columns.client)}</span>
        <span role="columnheader" className={classes['noteCell']}>
          {t(($) => $.time.columns.note)}
        </span>
        <span role="columnheader" className={classes['rangeCell']}>
          {t(($) => $.time.columns.time)}
        </span>
        <span role="columnheader" className="hw-number-cell">
          {t(($) => $.time.columns.duration)}
        </span>
        <span role="columnheader">
          <span className="hw-only-for-readers">{t(($) => $.time.columns.actions)}</span>
        </span>
      </div>
    </div>
  )
}

interface RowProps {
  readonly index: number
  readonly start: number
  readonly entry: Entry | undefined
  readonly names: Names
  readonly handlers: EntryHandlers
}

const Row = memo(function Row({ index, start, entry, names, handlers }: RowProps) {
  const { date, duration } = useFormat()
  return (
    <div
      className={classes['row']}
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${start}px)` }}
    >
      {entry ? (
        <>
          <span role="cell" className={classes['dateCell']}>
            {date(entry.date)}
          </span>
          <span role="cell" className={classes['clip']}>
            <EntryClient entry={entry} names={names} />
          </span>
          <span role="cell" className={classes['noteCell']}>
            <EntryNote entry={entry} />
          </span>
          <span role="cell" className={classes['rangeCell']}>
            <EntryRange entry={entry} />
          </span>
          <span role="cell" className="hw-number-cell">
            {duration(entry.seconds)}
          </span>
          <span role="cell">
            <EntryActions entry={entry} names={names} handlers={handlers} />
          </span>
        </>
      ) : (
        <span role="cell" className={classes['pending']} />
      )}
    </div>
  )
})
