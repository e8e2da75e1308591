import { Button, Kbd, Switch, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import type { Client, Project } from '../../../../shared/domain/entities.ts'
import { useCall } from '../../../api/index.ts'
import { counted } from '../../../components/counted.ts'
import { Section } from '../../../components/page.tsx'
import { EmptyState, ErrorState } from '../../../components/states.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { AdviceFilter } from '../../../report/advice/advice-filter.tsx'
import { adviceOf } from '../../../report/advice/advice.ts'
import { useReportWindow } from '../../../report/report-window.ts'
import type { ClientTask } from '../client-dialogs.tsx'
import { filterClients, type ClientFilter } from '../client-filter.ts'
import type { ClientLine } from './client-lines.ts'
import { ClientTable } from './client-table.tsx'
import classes from './list.module.css'

interface Props {
  readonly clients: readonly Client[]
  readonly projects: readonly Project[]
  readonly filter: ClientFilter
  readonly onFilter: (filter: ClientFilter) => void
  readonly onTask: (task: ClientTask) => void
}

/** The list with what chooses among it: text, an advice, those put away. */
export function ClientList({ clients, projects, filter, onFilter, onTask }: Props) {
  const { asOf, months } = useReportWindow()
  const report = useCall('reports.clients', { asOf, months })
  const trends = useCall('reports.trends', { asOf, months })
  const found = useMemo(() => filterClients(clients, projects, filter), [clients, projects, filter])
  const lines = useMemo((): readonly ClientLine[] => {
    const figures = new Map(report.data?.clients.map((one) => [one.clientId, one]))
    const months = new Map(trends.data?.clients.map((one) => [one.clientId, one]))
    const shown = projects.filter(({ archived }) => filter.archived || !archived)
    const own = Map.groupBy(shown, ({ clientId }) => clientId)
    return found.map((client) => ({
      client,
      projects: own.get(client.id) ?? [],
      figures: figures.get(client.id) ?? null,
      trend: months.get(client.id) ?? null,
    }))
  }, [found, projects, filter.archived, report.data, trends.data])
  const chosen = filter.advice
  const wanted = useMemo(
    () =>
      chosen === null
        ? lines
        : lines.filter((line) => line.figures && adviceOf(line.figures) === chosen),
    [lines, chosen],
  )
  return (
    <>
      <Filters filter={filter} onFilter={onFilter} lines={lines} count={clientCount(wanted)} />
      {report.isError && <ErrorState error={report.error} onRetry={() => void report.refetch()} />}
      {wanted.length === 0 ? (
        <NoneFound filter={filter} onFilter={onFilter} />
      ) : (
        <ClientTable
          lines={wanted}
          months={months}
          unfolded={filter.text.trim() !== '' || chosen !== null}
          onTask={onTask}
        />
      )}
    </>
  )
}

/** Prospects stand folded at the foot, and count only where nothing else was found. */
const clientCount = (lines: readonly ClientLine[]) =>
  lines.filter(({ client }) => client.state !== 'prospect').length || lines.length

interface FiltersProps {
  readonly filter: ClientFilter
  readonly onFilter: (filter: ClientFilter) => void
  readonly lines: readonly ClientLine[]
  readonly count: number
}

function Filters({ filter, onFilter, lines, count }: FiltersProps) {
  const t = useT()
  const format = useFormat()
  const field = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => field.current?.focus()]])
  return (
    <div className={classes['filters']} role="search">
      <TextInput
        ref={field}
        type="search"
        aria-label={t(($) => $.clients.search)}
        aria-keyshortcuts="/"
        placeholder={t(($) => $.clients.search)}
        leftSection={<IconSearch size={16} stroke={1.8} aria-hidden="true" />}
        rightSection={filter.text === '' && <Kbd aria-hidden="true">/</Kbd>}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <AdviceFilter
        judged={lines.flatMap(({ figures }) => figures ?? [])}
        chosen={filter.advice}
        onChoose={(advice) => onFilter({ ...filter, advice })}
      />
      <Switch
        label={t(($) => $.clients.showArchived)}
        checked={filter.archived}
        onChange={(event) => onFilter({ ...filter, archived: event.currentTarget.checked })}
      />
      <span className={classes['count']} role="status">
        {t(($) => $.clients.count, counted(format, count))}
      </span>
    </div>
  )
}

/** Why nothing is left of the list, and the way back to all of it. */
function NoneFound({ filter, onFilter }: Pick<Props, 'filter' | 'onFilter'>) {
  const t = useT()
  const format = useFormat()
  const text = filter.text.trim()
  const [title, action, next] =
    filter.advice !== null
      ? [
          t(($) => $.clients.noneOfThem),
          t(($) => $.clients.everyAdvice),
          { ...filter, advice: null },
        ]
      : text === ''
        ? [
            t(($) => $.clients.allArchived),
            t(($) => $.clients.showArchived),
            { ...filter, archived: true },
          ]
        : [
            t(($) => $.clients.noMatch, { text: format.isolate(text) }),
            t(($) => $.clients.clearSearch),
            { ...filter, text: '' },
          ]
  return (
    <Section>
      <EmptyState
        title={title}
        action={
          <Button variant="light" onClick={() => onFilter(next)}>
            {action}
          </Button>
        }
      />
    </Section>
  )
}
