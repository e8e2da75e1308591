import { Button, Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Entry } from '../../../shared/domain/entities.ts'
import { useStatus } from '../../api/index.ts'
import { Page, Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { AllEntries } from './list/all-entries.tsx'
import { EditEntry } from './form/edit-entry.tsx'
import { AddEntry } from './form/add-entry.tsx'
import { useEntryHandlers } from './use-entry-handlers.ts'
import { WeekView } from './week/week-view.tsx'

type View = 'week' | 'all'

/** Log time after the fact, see the week, put entries right. */
export function TimePage() {
  const t = useT()
  const { dir } = useFormat()
  const [view, setView] = useState<View>('week')
  const [edited, setEdited] = useState<Entry | null>(null)
  const [adds, setAdds] = useState(false)
  const { today } = useStatus()
  const handlers = useEntryHandlers(setEdited)
  const views = [
    { value: 'week', label: t(($) => $.time.view.week) },
    { value: 'all', label: t(($) => $.time.view.all) },
  ]
  return (
    <Page title={t(($) => $.time.title)}>
      <Section
        flush
        title={view === 'week' ? t(($) => $.time.view.week) : t(($) => $.time.view.all)}
        actions={
          <Group gap="sm">
            <Button variant="default" size="xs" onClick={() => setAdds(true)}>
              {t(($) => $.time.quick.open)}
            </Button>
            <SegmentedControl
              // It measures its mark once: a page that turns around needs a new one.
              key={dir}
              size="xs"
              aria-label={t(($) => $.time.view.label)}
              data={views}
              value={view}
              onChange={(value) => setView(value as View)}
            />
          </Group>
        }
      >
        {view === 'week' ? <WeekView handlers={handlers} /> : <AllEntries handlers={handlers} />}
      </Section>
      {adds && (
        <AddEntry
          of={{ clientId: null, projectId: null }}
          date={today}
          onClose={() => setAdds(false)}
        />
      )}
      {edited && <EditEntry key={edited.id} entry={edited} onClose={() => setEdited(null)} />}
    </Page>
  )
}
