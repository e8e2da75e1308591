import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { NoticeBell } from '../features/notices/index.ts'
import { useT } from '../i18n/index.ts'
import { Mark } from '../components/mark.tsx'
import { isCurrent, pageRoutes } from './routes.ts'
import { modKey } from '../format/keys.ts'
import classes from './frame.module.css'

interface Props {
  readonly path: string
  readonly onSearch: () => void
  /** What stands at the foot of the column. */
  readonly children: ReactNode
}

/** The pages, at the side of a wide window and above the content of a narrow one. */
export function Navigation({ path, onSearch, children }: Props) {
  const t = useT()
  return (
    <nav className={classes['side']} aria-label={t(($) => $.common.navigation)}>
      <div className={classes['brand']}>
        <Mark className={classes['mark']} />
        <span className="hw-if-wide">{t(($) => $.common.appName)}</span>
      </div>
      <button
        type="button"
        className={classes['search']}
        onClick={onSearch}
        title={t(($) => $.common.palette.open)}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <IconSearch size={16} stroke={1.8} aria-hidden="true" />
        <span className="hw-clip hw-if-wide">{t(($) => $.common.palette.short)}</span>
        <kbd className="hw-if-wide">{modKey()} K</kbd>
      </button>
      <NoticeBell className={classes['link']} />
      <ul className={classes['links']}>
        {pageRoutes.map((route, index) => (
          <li key={route.name}>
            <Link
              href={route.path}
              className={classes['link'] ?? ''}
              title={`${t(($) => $.common.pages[route.name])} (Alt+${index + 1})`}
              aria-keyshortcuts={`Alt+${index + 1}`}
              aria-current={isCurrent(route, path) ? 'page' : undefined}
            >
              <route.icon size={19} stroke={1.7} aria-hidden="true" />
              <span className="hw-if-wide">{t(($) => $.common.pages[route.name])}</span>
            </Link>
          </li>
        ))}
      </ul>
      {children}
    </nav>
  )
}
