import { Button } from '@mantine/core'
import { IconChartBar, IconCheck, IconCopy, IconTable } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useCopy } from '../components/hooks/use-copy.ts'
import { usePaper } from '../components/paper.tsx'
import { useT } from '../i18n/index.ts'
import { ChartTable } from './chart-table.tsx'
import classes from './charts.module.css'
import { toCsv, type Cell, type Column } from './geometry/csv.ts'

/** What a chart shows, as rows: the table and the copy are made of it, the chart must equal it. */
export interface ChartData {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

interface Props {
  readonly title: string
  /** The one sentence to take from it. */
  readonly finding: ReactNode
  readonly data: ChartData
  readonly children: ReactNode
  /** Controls of the chart's own, before the two every chart has. */
  readonly actions?: ReactNode
}

/**
 * The frame every chart stands in: title, finding as caption, the same data as a table (key T while
 * the focus is inside) and as CSV for the clipboard. On paper: title, finding and drawing.
 */
export function ChartFigure({ title, finding, data, children, actions }: Props) {
  const titleId = useId()
  const paper = usePaper()
  const [table, setTable] = useState(false)
  const figure = useTableKey(() => setTable((shown) => !shown))
  return (
    <figure className={classes['figure']} aria-labelledby={titleId} ref={figure}>
      <div className={classes['head']} data-busy={Boolean(actions)}>
        <div className={classes['words']}>
          <h2 id={titleId} className={classes['title']}>
            {/* Some are named by what somebody typed. */}
            <bdi>{title}</bdi>
          </h2>
          <figcaption className={classes['finding']}>{finding}</figcaption>
        </div>
        {!paper && (
          <div className={classes['tools']}>
            {actions}
            <TableToggle shown={table} onToggle={() => setTable((shown) => !shown)} />
            <CopyButton data={data} />
          </div>
        )}
      </div>
      {table ? <ChartTable data={data} label={title} /> : children}
    </figure>
  )
}

/** How the buttons above a chart look. */
const tool = {
  className: classes['tool'] ?? '',
  variant: 'subtle',
  color: 'gray',
  size: 'compact-sm',
} as const

function TableToggle({ shown, onToggle }: { shown: boolean; onToggle: () => void }) {
  const t = useT()
  const Icon = shown ? IconChartBar : IconTable
  return (
    <Button
      {...tool}
      aria-keyshortcuts="t"
      leftSection={<Icon size={16} aria-hidden />}
      title={shown ? t(($) => $.charts.showChart) : t(($) => $.charts.showTable)}
      onClick={onToggle}
    >
      <span className={classes['toolText']}>
        {shown ? t(($) => $.charts.showChart) : t(($) => $.charts.showTable)}
      </span>
    </Button>
  )
}

function CopyButton({ data }: { data: ChartData }) {
  const t = useT()
  const { state, copy } = useCopy(() => toCsv(data.columns, data.rows))
  const Icon = state === 'copied' ? IconCheck : IconCopy
  return (
    <Button
      {...tool}
      leftSection={<Icon size={16} aria-hidden />}
      title={t(($) => $.charts.copyCsv)}
      onClick={copy}
    >
      <span aria-live="polite" className={state === 'ready' ? classes['toolText'] : ''}>
        {state === 'copied' && t(($) => $.charts.copied)}
        {state === 'failed' && t(($) => $.charts.copyFailed)}
        {state === 'ready' && t(($) => $.charts.copyCsv)}
      </span>
    </Button>
  )
}

/** Calls when T is pressed inside the figure; listens on the element, whose role takes no keys itself. */
function useTableKey(onPress: () => void) {
  const figure = useRef<HTMLElement>(null)
  const press = useRef(onPress)
  useEffect(() => {
    press.current = onPress
  })
  useEffect(() => {
    const element = figure.current
    const listen = (event: KeyboardEvent) => {
      if (!isTableKey(event)) return
      event.preventDefault()
      press.current()
    }
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [])
  return figure
}

// By the physical key, so that it works on a Hebrew layout too; never while something is typed.
function isTableKey(event: KeyboardEvent): boolean {
  const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea')
  const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
  return event.code === 'KeyT' && !typing && !modified
}
