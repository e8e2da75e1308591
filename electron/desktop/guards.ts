import type { App, Session, Shell, WebContents } from 'electron'
import { isExternalLink, isOwnUrl } from './origin.ts'

/** Writing to the clipboard (copy as CSV) and telling the user once about a flag; everything else is refused. */
const allowedPermissions: ReadonlySet<string> = new Set([
  'clipboard-sanitized-write',
  'notifications',
])

/** Electron approves every permission unless told otherwise. */
export const guardPermissions = (
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void => {
  session.setPermissionRequestHandler((page, permission, answer) => {
    answer(allowedPermissions.has(permission) && isOwnUrl(page.getURL()))
  })
  session.setPermissionCheckHandler(
    (_page, permission, requestingOrigin) =>
      allowedPermissions.has(permission) && isOwnUrl(requestingOrigin),
  )
  session.setDevicePermissionHandler(() => false)
}

export type GuardedPage = Pick<WebContents, 'on' | 'setWindowOpenHandler'>

const guardPage = (page: GuardedPage, shell: Pick<Shell, 'openExternal'>): void => {
  const stayHome = (event: { preventDefault: () => void; url: string }): void => {
    if (!isOwnUrl(event.url)) event.preventDefault()
  }
  page.on('will-navigate', stayHome)
  page.on('will-frame-navigate', stayHome)
  page.on('will-redirect', stayHome)
  page.on('will-attach-webview', (event) => event.preventDefault())
  page.setWindowOpenHandler(({ url }) => {
    // The system's own browser or mail program takes it; a failure there is not ours to report.
    if (isExternalLink(url)) void shell.openExternal(url).catch(() => undefined)
    return { action: 'deny' }
  })
}

/** No page of this app ever leaves it, opens a window, or attaches a webview. */
export const guardNavigation = (app: Pick<App, 'on'>, shell: Pick<Shell, 'openExternal'>): void => {
  app.on('web-contents-created', (_event, page) => guardPage(page, shell))
}
