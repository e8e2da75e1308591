import { Button } from '@mantine/core'
import { useState, type ComponentType } from 'react'
import type { Entry } from '../../../shared/domain/entities.ts'
import { useStatus } from '../../api/index.ts'
import { Page, Section } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'
import { DayView } from './day/day-view.tsx'
import { AllEntries } from './list/all-entries.tsx'
import { MonthView } from './month/month-view.tsx'
import { ContinueChips } from './continue-chips.tsx'
import { EditEntry } from './form/edit-entry.tsx'
import { AddEntry } from './form/add-entry.tsx'
import { SameDayLine } from './same/same-day-line.tsx'
import { timeViews, useTimeView, type TimeView } from './time-views.ts'
import { useEntryHandlers, type EntryHandlers } from './use-entry-handlers.ts'
import { ViewSwitch } from './view-switch.tsx'
import { WeekView } from './week/week-view.tsx'

// What is shown at a view's address; the switch offers those that stand here.
const shown: Partial<Record<TimeView, ComponentType<{ readonly handlers: EntryHandlers }>>> = {
  week: WeekView,
  day: DayView,
  list: AllEntries,
  month: MonthView,
}
const offered = timeViews.filter((view) => shown[view])

/** Log time after the fact, see the week, put entries right. */
export function TimePage() {
  const t = useT()
  const asked = useTimeView()
  const view = shown[asked] ? asked : 'week'
  const Shown = shown[view] ?? WeekView
  const [edited, setEdited] = useState<Entry | null>(null)
  const [adds, setAdds] = useState(false)
  const { today } = useStatus()
  const handlers = useEntryHandlers(setEdited)
  return (
    <Page
      title={t(($) => $.time.title)}
      beside={<ViewSwitch views={offered} view={view} />}
      actions={
        <Button variant="default" size="xs" onClick={() => setAdds(true)}>
          {t(($) => $.time.quick.open)}
        </Button>
      }
    >
      <ContinueChips />
      <SameDayLine />
      <Section flush>
        <Shown handlers={handlers} />
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
