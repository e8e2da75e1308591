import { useCallback, useMemo, useSyncExternalStore } from 'react'
import {
  addMonths,
  isIsoDate,
  dateOfDay,
  lastDayOfMonth,
  monthOfDate,
  windowOf,
  type DateSpan,
  type IsoDate,
} from '../../shared/domain/calendar.ts'
import { isWithin, ranges } from '../../shared/domain/limits.ts'
import { useStatus } from '../api/index.ts'

/** E1: the stretch of time every figure on the start page and the client pages is about. */
export interface ReportWindow {
  readonly asOf: IsoDate
  readonly months: number
  readonly span: DateSpan
  /** True while the window ends today and has the length of the settings. */
  readonly usual: boolean
}

export interface WindowControl extends ReportWindow {
  readonly change: (to: Partial<Pick<ReportWindow, 'asOf' | 'months'>>) => void
  readonly reset: () => void
}

const storageKey = 'hourworth.window'
const listeners = new Set<() => void>()

/** The chosen window, shared by every page of this window of the app; kept in its address and session. */
export function useReportWindow(): WindowControl {
  const { today, settings } = useStatus()
  const kept = useSyncExternalStore(subscribe, readKept)
  const { windowMonths } = settings
  const { asOf, months } = useMemo(
    () => parse(kept, today, windowMonths),
    [kept, today, windowMonths],
  )
  const change = useCallback(
    (to: Partial<Pick<ReportWindow, 'asOf' | 'months'>>) => {
      const next = { asOf, months, ...to }
      const usual = next.asOf === today && next.months === windowMonths
      keep(usual ? '' : `asOf=${next.asOf}&months=${next.months}`)
    },
    [asOf, months, today, windowMonths],
  )
  const reset = useCallback(() => keep(''), [])
  return {
    asOf,
    months,
    span: windowOf(asOf, months),
    usual: asOf === today && months === windowMonths,
    change,
    reset,
  }
}

/** The same window `months` later (earlier if negative): whole months, never past today. */
export function shiftedAsOf(asOf: IsoDate, months: number, today: IsoDate): IsoDate {
  const lastDay = dateOfDay(lastDayOfMonth(monthOfDate(addMonths(asOf, months))))
  return lastDay < today ? lastDay : today
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

// The address speaks first: a link or a reload must show what it showed.
function readKept(): string {
  const address = new URLSearchParams(window.location.search)
  const asOf = address.get('asOf')
  if (asOf !== null) return `asOf=${asOf}&months=${address.get('months') ?? ''}`
  return window.sessionStorage.getItem(storageKey) ?? ''
}

function keep(text: string): void {
  const url = new URL(window.location.href)
  const wanted = new URLSearchParams(text)
  for (const key of ['asOf', 'months']) {
    const value = wanted.get(key)
    if (value === null) url.searchParams.delete(key)
    else url.searchParams.set(key, value)
  }
  window.history.replaceState(window.history.state, '', url)
  window.sessionStorage.setItem(storageKey, text)
  listeners.forEach((listener) => listener())
}

function parse(kept: string, today: IsoDate, usualMonths: number) {
  const params = new URLSearchParams(kept)
  const asOf = params.get('asOf') ?? ''
  const months = Number(params.get('months'))
  return {
    asOf: isIsoDate(asOf) && asOf <= today ? asOf : today,
    months: isWithin(months, ranges.windowMonths) ? months : usualMonths,
  }
}
