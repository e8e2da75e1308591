import {
  IconChartBar,
  IconClock,
  IconFileImport,
  IconMail,
  IconReceipt,
  IconScale,
  IconSettings,
  IconUsers,
  IconUserStar,
  type Icon,
} from '@tabler/icons-react'

export type PageName =
  | 'dashboard'
  | 'time'
  | 'clients'
  | 'weigh'
  | 'letters'
  | 'prospects'
  | 'invoices'
  | 'import'
  | 'settings'

export interface PageRoute {
  readonly name: PageName
  readonly path: string
  readonly icon: Icon
}

/** The pages of the navigation in its order; Alt and the number of its place opens each. */
export const pageRoutes: readonly PageRoute[] = [
  { name: 'dashboard', path: '/', icon: IconChartBar },
  { name: 'time', path: '/time', icon: IconClock },
  { name: 'clients', path: '/clients', icon: IconUsers },
  { name: 'weigh', path: '/weigh', icon: IconScale },
  { name: 'letters', path: '/say-no', icon: IconMail },
  { name: 'prospects', path: '/prospects', icon: IconUserStar },
  { name: 'invoices', path: '/invoices', icon: IconReceipt },
  { name: 'import', path: '/import', icon: IconFileImport },
  { name: 'settings', path: '/settings', icon: IconSettings },
]

/** The page of a path: a client's is one page, whichever tab of it is shown, and the settings are one. */
export const pageOf = (path: string): string =>
  /^\/clients\/[^/]+|^\/settings/.exec(path)?.[0] ?? path

/** Whether the page in the navigation is the one shown, or holds it (a client's own page). */
export const isCurrent = (route: PageRoute, path: string): boolean =>
  route.path === '/' ? path === '/' : path === route.path || path.startsWith(`${route.path}/`)
