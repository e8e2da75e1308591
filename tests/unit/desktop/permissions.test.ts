import { expect, test } from 'vitest'
import { guardPermissions } from '../../../electron/desktop/guards.ts'

type Session = Parameters<typeof guardPermissions>[0]
type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0]

/** Guards a session and gives what it answers to a page that asks, and to one that looks. */
function guarded() {
  let onRequest: RequestHandler = null
  let onCheck: CheckHandler = null
  guardPermissions({
    setPermissionRequestHandler: (handler) => (onRequest = handler),
    setPermissionCheckHandler: (handler) => (onCheck = handler),
    setDevicePermissionHandler: () => undefined,
  })
  return {
    asks: (permission: string, url: string): boolean => {
      let answer = false
      onRequest?.(
        { getURL: () => url } as never,
        permission as never,
        (given) => (answer = given),
        {} as never,
      )
      return answer
    },
    looks: (permission: string, origin: string): boolean =>
      onCheck?.(null, permission as never, origin, {} as never) ?? false,
  }
}

test('notifications are granted to the own page and to no other', () => {
  const { asks, looks } = guarded()
  expect(asks('notifications', 'app://bundle/')).toBe(true)
  expect(looks('notifications', 'app://bundle/')).toBe(true)
  for (const other of ['https://evil.example/', 'app://other/', 'file:///tmp/page.html', '']) {
    expect(asks('notifications', other)).toBe(false)
    expect(looks('notifications', other)).toBe(false)
  }
})

test('what the app has no use for is refused to the own page too', () => {
  const { asks, looks } = guarded()
  for (const permission of ['media', 'geolocation', 'openExternal', 'hid', 'fullscreen']) {
    expect(asks(permission, 'app://bundle/')).toBe(false)
    expect(looks(permission, 'app://bundle/')).toBe(false)
  }
})
