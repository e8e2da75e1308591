import { useRef, type KeyboardEvent } from 'react'
import { Link, useLocation } from 'wouter'
import { nextPlace } from '../../charts/geometry/roving.ts'
import { useFormat } from '../../format/index.ts'
import classes from './tab-bar.module.css'

interface Tab {
  readonly key: string
  readonly name: string
  readonly href: string
  /** How much in it is open; 0 says nothing. */
  readonly count?: number
  /** What the count counts, for readers. */
  readonly counted?: string
}

interface Props {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly current: string
  /** The id of what the chosen tab shows. */
  readonly panelId: string
}

/** The id of a tab's own element, which names its panel. */
export const tabId = (panelId: string, key: string): string => `${panelId}-${key}`

/** Tabs that are addresses: one tab stop, the arrow keys go from one to the next and show it. */
export function TabBar({ label, tabs, current, panelId }: Props) {
  const { dir } = useFormat()
  const [, navigate] = useLocation()
  const bar = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const place = tabs.findIndex(({ key }) => key === current)
    const next = nextPlace(event.key, place, { count: tabs.length, flipped: dir === 'rtl' })
    const tab = next === null ? undefined : tabs[next]
    if (!tab) return
    event.preventDefault()
    navigate(tab.href)
    bar.current?.querySelector<HTMLElement>(`#${CSS.escape(tabId(panelId, tab.key))}`)?.focus()
  }
  return (
    <div className={classes['bar']} role="tablist" aria-label={label} ref={bar}>
      {tabs.map(({ key, name, href, count = 0, counted }) => (
        <Link
          key={key}
          id={tabId(panelId, key)}
          href={href}
          role="tab"
          aria-selected={key === current}
          aria-controls={panelId}
          tabIndex={key === current ? 0 : -1}
          className={classes['tab'] ?? ''}
          onKeyDown={onKeyDown}
        >
          {name}
          {count > 0 && (
            <span className={classes['count']}>
              {count}
              {counted !== undefined && <span className="hw-only-for-readers"> {counted}</span>}
            </span>
          )}
        </Link>
      ))}
    </div>
  )
}
