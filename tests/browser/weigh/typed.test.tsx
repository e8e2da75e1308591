import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { useStatus } from '../../../renderer/api/index.ts'
import { someStatus } from '../../support/page/fake-core.tsx'
import { best, shown, worst } from './shown.tsx'

const fill = () => page.getByRole('textbox', { name: 'Freed hours you sell', exact: true })

const DataShown = () => <output>{useStatus().demo ? 'sample' : 'own'}</output>

/** The page over own data, and a way to have the core show the sample data or leave them. */
async function overBoth(path: string) {
  let demo = false
  const status = () => ({ ...someStatus(), today: '2026-10-31', demo })
  const screen = await shown(path, { calls: { 'app.status': status } }, <DataShown />)
  const show = async (data: 'own' | 'sample') => {
    demo = data === 'sample'
    screen.core.changed('all')
    await expect.element(page.getByText(data, { exact: true })).toBeInTheDocument()
  }
  return { ...screen, show }
}

test('what is assumed of own clients is not assumed of the sample ones with their ids, nor the other way round', async () => {
  const { show } = await overBoth('/weigh')
  await fill().fill('55')
  await show('sample')
  await expect.element(fill()).toHaveValue('70')
  await fill().fill('44')
  await show('own')
  await expect.element(fill()).toHaveValue('55')
})

test('sample data opened anew start from their own figures', async () => {
  const { show } = await overBoth('/weigh')
  await expect.element(fill()).toHaveValue('70')
  await show('sample')
  await fill().fill('44')
  await expect.element(fill()).toHaveValue('44')
  await show('own')
  await expect.element(fill()).toHaveValue('70')
  await show('sample')
  await expect.element(fill()).toHaveValue('70')
})

test('who goes from the own portfolio does not go from the sample one', async () => {
  const { show } = await overBoth('/weigh/portfolio')
  const bestOne = page.getByRole('checkbox', { name: best.client })
  await bestOne.click()
  await expect.element(bestOne).toBeChecked()
  await show('sample')
  await expect.element(bestOne).not.toBeChecked()
  await expect.element(page.getByRole('checkbox', { name: worst.client })).toBeChecked()
  await show('own')
  await expect.element(bestOne).toBeChecked()
})
