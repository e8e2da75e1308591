import { useEffect } from 'react'
import { useLocation } from 'wouter'

/** The views of the Time page in the order of the switch; each has an address of its own, `/time/week`. */
export const timeViews = ['week', 'day', 'list', 'month'] as const
export type TimeView = (typeof timeViews)[number]

const storageKey = 'hourworth.time-view'

/** The address of a view, for links. */
export const timeHref = (view: TimeView): string => `/time/${view}`

const viewNamed = (name: string | null | undefined): TimeView | undefined =>
  timeViews.find((view) => view === name)

/** The view the address names; where it names none, the one looked at last in this browser. */
export function useTimeView(): TimeView {
  const [path] = useLocation()
  const named = viewNamed(path.split('/')[2])
  useEffect(() => {
    if (named) window.localStorage.setItem(storageKey, named)
  }, [named])
  return named ?? viewNamed(window.localStorage.getItem(storageKey)) ?? 'week'
}
