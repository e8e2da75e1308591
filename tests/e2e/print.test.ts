import { describe, expect, test } from 'vitest'
import {
  dense,
  figuresIn,
  figuresOfTabs,
  follow,
  idOf,
  openInLook,
  paperLooks,
  servePaper,
  sheetReady,
} from '../support/page/paper.ts'
import { thorough } from '../support/thorough.ts'

servePaper()

describe('the review on paper', () => {
  // The other look is tried by `npm run test:full`.
  for (const look of thorough(paperLooks.toReversed(), 1)) {
    test(`${look.name}: its figures are those of the screen, and nothing else of the screen is printed`, async () => {
      const { context, page } = await openInLook(look)
      const id = await idOf('Grødvejs Dampmølle ApS')
      const screen = await figuresOfTabs(page, id)
      expect(screen.length).toBeGreaterThan(60)
      await page.getByRole('button', { name: /Print or save as PDF/ }).click()
      await sheetReady(page)
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { printed: number }).printed))
        .toBe(1)
      const paper = await figuresIn(page, '[data-paper]')
      expect(paper.filter((text) => !screen.includes(text))).toEqual([])
      expect(screen.filter((text) => !paper.includes(text))).toEqual([])

      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('nav:visible, button:visible, h1:visible').count()).toBe(0)
      const printed = dense(await page.locator('body').innerText())
      for (const text of paper) expect(printed).toContain(dense(text))
      const colours = await page.evaluate(() => {
        const sheet = document.querySelector('[data-paper]') ?? document.body
        return [getComputedStyle(document.body), getComputedStyle(sheet)].map(
          ({ backgroundColor }) => backgroundColor,
        )
      })
      expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)'])
      expect(await page.locator('html').getAttribute('dir')).toBe(
        look.language === 'he' ? 'rtl' : 'ltr',
      )
      await context.close()
    })
  }

  test('what is drawn fits the page: nothing of the sheet is wider than the paper', async () => {
    const { context, page } = await openInLook(paperLooks[0])
    await follow(page, '/print/all')
    await sheetReady(page)
    await page.emulateMedia({ media: 'print' })
    // The width of A4 less its margins.
    await page.setViewportSize({ width: 680, height: 960 })
    const excess = await page.evaluate(() => {
      const sheet = document.querySelector('[data-paper]')?.getBoundingClientRect()
      const drawn = [...document.querySelectorAll('[data-paper] :is(svg, table, ul, p, h2)')]
      return drawn
        .map((element) => ({ box: element.getBoundingClientRect(), html: element.outerHTML }))
        .filter(
          ({ box }) => box.right > (sheet?.right ?? 0) + 1 || box.left < (sheet?.left ?? 0) - 1,
        )
        .map(({ html }) => html.slice(0, 200))
    })
    expect(excess).toEqual([])
    await context.close()
  })
})
