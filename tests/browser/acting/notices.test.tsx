import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Notice } from '../../../shared/domain/deciding/flags.ts'
import { Page } from '../../../renderer/components/page.tsx'
import { NoticeBell } from '../../../renderer/features/notices/index.ts'
import { Frame } from '../../../renderer/frame/frame.tsx'
import { violations } from '../../support/page/axe.ts'
import { renderApp, type FakeCalls, type RenderOptions } from '../../support/page/fake-core.tsx'
import { aNotice } from './some-acting.tsx'

const show = (calls: FakeCalls = {}, options: RenderOptions = {}) =>
  renderApp(
    <Frame>
      <Page title="A page">
        <p>Text</p>
      </Page>
    </Frame>,
    { width: 1280, ...options, calls },
  )

const late = aNotice(2, {
  clientId: 3,
  client: 'Nordlys A/S',
  flag: 'late-payer',
  serious: false,
  since: null,
  figures: { averageDaysLate: 9 },
})

/** A core that finds these once, as the real one does: some at the first look, some at the second. */
function foundOnce(...looks: readonly (readonly Notice[])[]): FakeCalls {
  const fresh = [...looks]
  let known: Notice[] = []
  return {
    'notices.refresh': () => {
      const appeared = [...(fresh.shift() ?? [])]
      known = [...appeared, ...known]
      return { appeared }
    },
    'notices.list': () => known,
    'notices.see': ({ ids }) => {
      known = known.map((one) => (ids.includes(one.id) ? { ...one, seen: true } : one))
      return {}
    },
  }
}

const bell = () => page.getByRole('button', { name: /^\W*Concerns/u })
const panel = () => page.getByRole('dialog', { name: /Concerns/ })
/** What is still fading in has less contrast than it will have. */
const settled = () => expect.poll(() => getComputedStyle(panel().element()).opacity).toBe('1')

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  window.localStorage.clear()
})

test('what has appeared only raises the count of the bell: no message covers the page', async () => {
  const screen = await show(foundOnce([late, aNotice(1)], [], [aNotice(5)]))
  await expect.element(bell()).toHaveAccessibleName('Concerns 2 not seen yet')
  screen.core.changed('entries')
  await expect.poll(() => screen.core.called('notices.refresh')).toHaveLength(2)
  screen.core.changed('entries')
  await expect.element(bell()).toHaveAccessibleName('Concerns 3 not seen yet')
  expect(page.getByRole('alert').all()).toEqual([])
})

test('many changes at once are looked at once, and a look leads to no other', async () => {
  const screen = await show(foundOnce([]))
  await expect.poll(() => screen.core.called('notices.refresh')).toHaveLength(1)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  for (const area of ['clients', 'invoices', 'signs', 'all'] as const) {
    screen.core.changed(area)
  }
  vi.advanceTimersByTime(1499)
  expect(screen.core.called('notices.refresh')).toHaveLength(1)
  vi.advanceTimersByTime(1)
  await expect.poll(() => screen.core.called('notices.refresh')).toHaveLength(2)
  screen.core.changed('notices')
  screen.core.changed('timer')
  vi.advanceTimersByTime(10_000)
  screen.core.changed('clients')
  vi.advanceTimersByTime(1500)
  await expect.poll(() => screen.core.called('notices.refresh')).toHaveLength(3)
})

test('after an import the system is told of the gravest alone, and how many there are', async () => {
  const { shown } = systemDouble('granted', 'granted')
  window.localStorage.setItem('hourworth.systemNotices', 'on')
  await show(foundOnce([late, ...[4, 5, 6].map((id) => ({ ...late, id })), aNotice(1)]))
  await expect.poll(() => shown).toHaveLength(1)
  expect(shown[0]?.title).toBe('5 new concerns')
  expect(shown[0]?.body?.replace(/[\u2066-\u2069]/g, '')).toBe(
    'Vagt AB – at PRAO level (since 1 Mar)',
  )
})

test('the bell lists why and since when, and marks all as seen', async () => {
  const screen = await show(foundOnce([late, aNotice(1)]))
  await bell().click()
  const list = panel().getByRole('list')
  await expect
    .element(list.getByText(/Brings kr.125.00\/h; your PRAO level is kr.150.00\/h./))
    .toBeVisible()
  await expect.element(list.getByText('Since 1 Mar 2026')).toBeVisible()
  await expect.element(list.getByText('Appeared 30 Jun 2026')).toBeVisible()
  await panel().getByRole('button', { name: 'Mark all as seen' }).click()
  await expect.element(list.getByText('New')).not.toBeInTheDocument()
  expect(screen.core.called('notices.see')).toEqual([{ ids: [2, 1] }])
  await panel().getByRole('button', { name: 'Close' }).click()
  await expect.element(bell()).toHaveAccessibleName('Concerns')
  await expect.element(bell()).toHaveFocus()
})

test('a notice opens its client and counts as seen', async () => {
  const screen = await show(foundOnce([aNotice(1)]))
  await bell().click()
  await panel().getByRole('link', { name: 'Vagt AB' }).click()
  expect(screen.path()).toBe('/clients/2')
  expect(screen.core.called('notices.see')).toEqual([{ ids: [1] }])
  await expect.element(panel()).not.toBeInTheDocument()
})

/** Stands in for the system: what was shown, and what the user answers when asked. */
function systemDouble(permission: NotificationPermission, answer: NotificationPermission) {
  const shown: { readonly title: string; readonly body: string | undefined }[] = []
  const asked = vi.fn<() => Promise<NotificationPermission>>(() => {
    Double.permission = answer
    return Promise.resolve(answer)
  })
  function Double(title: string, options?: NotificationOptions) {
    shown.push({ title, body: options?.body })
    return new EventTarget()
  }
  Double.permission = permission
  Double.requestPermission = asked
  vi.stubGlobal('Notification', Double)
  return { shown, asked }
}

test('the system is asked only when the switch is pressed, and is told no amount', async () => {
  const { shown, asked } = systemDouble('default', 'granted')
  const first = await show(foundOnce([aNotice(1)]))
  await bell().click()
  const toggle = panel().getByRole('switch', { name: /Tell me outside/ })
  await expect.element(toggle).not.toBeChecked()
  expect(asked).not.toHaveBeenCalled()
  expect(shown).toEqual([])
  await settled()
  await toggle.click()
  await expect.element(toggle).toBeChecked()
  expect(asked).toHaveBeenCalledTimes(1)
  await first.unmount()
  await show(foundOnce([aNotice(1)]))
  await expect.poll(() => shown).toHaveLength(1)
  expect(shown[0]?.title).toBe('One new concern')
  expect(shown[0]?.body).toContain('Vagt AB')
  expect(shown[0]?.body).not.toMatch(/125|150|kr/)
})

test('a system that refuses is respected and said', async () => {
  const { shown } = systemDouble('denied', 'denied')
  window.localStorage.setItem('hourworth.systemNotices', 'on')
  await show(foundOnce([aNotice(1)]))
  await bell().click()
  await expect.element(panel().getByRole('switch')).toBeDisabled()
  await expect.element(panel().getByText(/does not allow messages from here/)).toBeVisible()
  expect(shown).toEqual([])
})

test('no concerns: the panel says what will stand there', async () => {
  await show()
  await bell().click()
  await expect.element(panel().getByText(/No concerns/)).toBeVisible()
})

for (const [name, options] of [
  ['light', {}],
  ['dark', { scheme: 'dark' }],
  ['Hebrew', { locale: 'he' }],
  ['at 512 px', { width: 512 }],
] as const) {
  test(`the bell and its panel are accessible: ${name}`, async () => {
    // Alone: a link in the panel comes before the frame's skip link, which would no longer look like one.
    const calls = foundOnce([late, aNotice(1)])
    await renderApp(<NoticeBell className={undefined} />, { width: 1280, ...options, calls })
    await bell().click()
    await expect.element(panel().getByText('Vagt AB')).toBeVisible()
    await settled()
    expect(await violations()).toEqual([])
  })
}
