import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { Frame } from '../../../renderer/frame/frame.tsx'
import { Page } from '../../../renderer/components/page.tsx'
import { renderApp, someStatus, type RenderOptions } from '../../support/page/fake-core.tsx'

// Noon of Tuesday 30 June 2026; somebody who has logged before, and nothing of late.
const worked = { 'entries.summary': () => ({ count: 9, seconds: 9 * 3600 }) }
const untilEleven = { workingHours: { '1': [['08:00', '11:00']], '2': [['08:00', '11:00']] } }
const show = (options: RenderOptions = {}) =>
  renderApp(
    <Frame>
      <Page title="A page">text</Page>
    </Frame>,
    { ...options, calls: { ...worked, ...options.calls } },
  )
const reminder = () => page.getByText(/^Nothing is logged/)

test('after the working hours the line to log is a click away', async () => {
  await show({ settings: untilEleven as RenderOptions['settings'] & object })
  await expect.element(page.getByText('Nothing is logged today.')).toBeVisible()
  await page.getByRole('button', { name: 'Log time' }).click()
  const line = page.getByRole('form', { name: 'Log time' }).getByRole('combobox')
  await expect.element(line).toHaveFocus()
})

test('before that the last working day, until it is put off', async () => {
  await show()
  await expect.element(page.getByText(/^Nothing is logged on .*29 Jun/)).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Fill it' })).toHaveAttribute('href', '/time')
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect.element(reminder()).not.toBeInTheDocument()
})

test('a day off is remembered beside those of before', async () => {
  const { core } = await show({ settings: { daysOff: ['2026-06-01'] } })
  await page.getByRole('button', { name: 'Day off' }).click()
  await expect
    .poll(() => core.called('settings.set'))
    .toEqual([{ daysOff: ['2026-06-01', '2026-06-29'], seen: { daysOff: ['2026-06-01'] } }])
})

test.for<[string, RenderOptions]>([
  ['on the page of the time', { path: '/time' }],
  ['beside the sample data', { calls: { 'app.status': () => ({ ...someStatus(), demo: true }) } }],
  ['before the first entry', { calls: { 'entries.summary': () => ({ count: 0, seconds: 0 }) } }],
])('nothing is said %s', async ([, options]) => {
  const { core } = await show(options)
  await expect.element(page.getByRole('navigation').first()).toBeVisible()
  await expect.poll(() => core.pending()).toBe(0)
  expect(reminder().elements()).toEqual([])
})
