import { expect, test } from 'vitest'
import { guardNavigation, type GuardedPage } from '../../../electron/desktop/guards.ts'
import { isExternalLink } from '../../../electron/desktop/origin.ts'

type OpenHandler = Parameters<GuardedPage['setWindowOpenHandler']>[0]

/** What a page's wish to open an address comes to: the answer it gets, and what the system is handed. */
function asked(address: string) {
  const handed: string[] = []
  let open: OpenHandler | undefined
  let created: ((event: unknown, page: GuardedPage) => void) | undefined
  const app = {
    on: (_event: string, listener: typeof created) => {
      created = listener
      return app
    },
  }
  const page = {
    on: () => page,
    setWindowOpenHandler: (handler: OpenHandler) => {
      open = handler
    },
  }
  const openExternal = async (url: string) => void handed.push(url)
  guardNavigation(app as never, { openExternal })
  created?.({}, page as never)
  return { answer: open?.({ url: address } as never), handed }
}

test.each(['mailto:anna@example.com?subject=Nej&body=Hej%0D%0AAnna', 'https://example.com/help'])(
  '%s goes to the system, and no window opens for it',
  (address) => {
    expect(asked(address)).toEqual({ answer: { action: 'deny' }, handed: [address] })
  },
)

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'http://example.com',
  'smb://x/y',
  'mailto',
  '',
])('“%s” goes nowhere', (address) => {
  expect(isExternalLink(address)).toBe(false)
  expect(asked(address)).toEqual({ answer: { action: 'deny' }, handed: [] })
})
