import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { violations } from '../../support/page/axe.ts'
import { looks } from '../../support/screens/looks.ts'
import { shown } from './shown.tsx'

for (const [name, options] of looks) {
  test(`the page and its panels are accessible: ${name}`, async () => {
    await shown(options)
    await expect.poll(() => document.querySelectorAll('svg a').length).toBe(6)
    expect(await violations()).toEqual([])
    await page
      .getByRole('button', { name: /Against other work.* · Grødvejs/ })
      .first()
      .click()
    await expect.element(page.getByRole('dialog')).toBeInTheDocument()
    expect(await violations()).toEqual([])
  })
}

test('at 512 px nothing but the table scrolls sideways', async () => {
  await shown({ width: 512, height: 900 })
  await expect.poll(() => document.querySelectorAll('svg a').length).toBe(6)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
})
