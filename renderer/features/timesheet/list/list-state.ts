import type { CallInput } from '../../../../shared/contract/index.ts'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Activity } from '../../../../shared/domain/kinds.ts'
import type { Unsaved } from '../../../api/index.ts'
import { datesOf, type SpanKind } from './spans.ts'

export type EntryFilter = CallInput<'entries.summary'>
export type EntrySort = NonNullable<CallInput<'entries.page'>['sort']>

/** What of the list is shown, and in which order; kept while the window is open. */
export interface ListState {
  readonly span: SpanKind
  /** A day of the span; null: today's. */
  readonly anchor: IsoDate | null
  /** Of a span of other dates. */
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly text: string
  readonly clientId: number | null
  readonly projectId: number | null
  readonly activity: Activity | null
  readonly billable: boolean | null
  readonly notInvoiced: boolean
  readonly doubted: boolean
  readonly sort: EntrySort
}

/** The month today lies in, newest first. */
export const listStart: ListState = {
  span: 'month',
  anchor: null,
  from: null,
  to: null,
  text: '',
  clientId: null,
  projectId: null,
  activity: null,
  billable: null,
  notInvoiced: false,
  doubted: false,
  sort: { by: 'date', descending: true },
}

export const keptList: Unsaved<ListState> = { name: 'time-list', untouched: listStart }

/** Whether anything but dates and order narrows the list. */
export const isNarrowed = (state: ListState): boolean =>
  state.text.trim() !== '' ||
  state.clientId !== null ||
  state.projectId !== null ||
  state.activity !== null ||
  state.billable !== null ||
  state.notInvoiced ||
  state.doubted

/** What the core is asked for. */
export function filterOf(state: ListState, today: IsoDate, locale: string): EntryFilter {
  const { from, to } = datesOf(state, today, locale)
  const { clientId, projectId, activity, billable, notInvoiced, doubted } = state
  const text = state.text.trim()
  return {
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(text !== '' && { text }),
    ...(clientId !== null && { clientId }),
    ...(projectId !== null && { projectId }),
    ...(activity !== null && { activity }),
    ...(billable !== null && { billable }),
    ...(notInvoiced && { notInvoiced }),
    ...(doubted && { doubted }),
  }
}
