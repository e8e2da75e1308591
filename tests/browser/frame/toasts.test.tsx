import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { useToasts } from '../../../renderer/api/index.ts'
import { Page } from '../../../renderer/components/page.tsx'
import { SidePanel } from '../../../renderer/components/side-panel.tsx'
import { Frame } from '../../../renderer/frame/frame.tsx'
import { violations } from '../../support/page/axe.ts'
import { renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'

afterEach(() => void vi.useRealTimers())

/** A page whose buttons say something, and one that does in a panel, if it is open. */
function Saying({ open }: { readonly open: boolean }) {
  const { done } = useToasts()
  const [opened, setOpened] = useState(open)
  return (
    <Page title="A page">
      <button type="button" onClick={() => done('First')}>
        Say first
      </button>
      <button type="button" onClick={() => done('Second')}>
        Say second
      </button>
      <button type="button" onClick={() => setOpened(true)}>
        Open a panel
      </button>
      {opened && (
        <SidePanel title="A panel" changed={false} onClose={() => setOpened(false)}>
          <button type="button" onClick={() => done('Third')}>
            Say third
          </button>
        </SidePanel>
      )}
    </Page>
  )
}

const shown = (open = false, options: RenderOptions = {}) =>
  renderApp(
    <Frame>
      <Saying open={open} />
    </Frame>,
    { width: 1280, ...options },
  )
const say = (which: string) => page.getByRole('button', { name: `Say ${which}` }).click()
const toast = () => page.getByRole('alert')

test('one message at a time, at the foot of the side column, over nothing', async () => {
  await shown()
  await say('first')
  await expect.element(page.getByRole('navigation').getByText('First')).toBeVisible()
  await say('second')
  await expect.element(toast()).toMatchTextContent(/Second/)
  expect(toast().all()).toHaveLength(1)
  const main = page.getByRole('main').element().getBoundingClientRect()
  expect(toast().element().getBoundingClientRect().right).toBeLessThanOrEqual(main.left)
  expect(await violations()).toEqual([])
})

test('in a narrow window it is a line under the header that pushes the page', async () => {
  await shown(false, { width: 1024 })
  const top = () => page.getByRole('main').element().getBoundingClientRect().top
  await expect.element(page.getByRole('main')).toBeVisible()
  const before = top()
  await say('first')
  await expect.element(page.getByRole('banner').getByText('First')).toBeVisible()
  expect(top()).toBeGreaterThan(before)
  expect(toast().element().getBoundingClientRect().bottom).toBeLessThanOrEqual(top())
})

test('an open panel keeps its messages inside', async () => {
  await shown(true)
  await say('third')
  await expect.element(page.getByRole('dialog').getByText('Third')).toBeVisible()
  expect(toast().all()).toHaveLength(1)
})

test('what was said before a panel opens moves into it, and covers nothing of it', async () => {
  await shown()
  await say('first')
  await expect.element(page.getByRole('navigation').getByText('First')).toBeVisible()
  await page.getByRole('button', { name: 'Open a panel' }).click()
  await expect.element(page.getByRole('dialog').getByText('First')).toBeVisible()
  expect(toast().all()).toHaveLength(1)
  await say('third')
  await expect.element(page.getByRole('dialog').getByText('Third')).toBeVisible()
  expect(toast().all()).toHaveLength(1)
  const speaking = page.getByRole('button', { name: 'Say third' }).element()
  expect(toast().element().getBoundingClientRect().top).toBeGreaterThanOrEqual(
    speaking.getBoundingClientRect().bottom,
  )
  await page.getByRole('button', { name: 'Close' }).click()
  await expect.element(page.getByRole('navigation').getByText('Third')).toBeVisible()
  expect(toast().all()).toHaveLength(1)
})

test('it goes by itself, but not while it is focused; or when it is dismissed', async () => {
  await shown()
  const dismiss = page.getByRole('button', { name: 'Dismiss this message' })
  const sayFirst = page.getByRole('button', { name: 'Say first' })
  await expect.element(sayFirst).toBeVisible()
  const first = sayFirst.element() as HTMLElement
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  first.click()
  await expect.poll(() => toast().all()).toHaveLength(1)
  ;(dismiss.element() as HTMLElement).focus()
  await expect.poll(() => vi.getTimerCount()).toBe(0)
  first.focus()
  await expect.poll(() => vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(8000)
  await expect.poll(() => toast().all()).toHaveLength(0)
  vi.useRealTimers()
  await say('second')
  await dismiss.click()
  await expect.element(toast()).not.toBeInTheDocument()
})
