import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  dense,
  drawnCells,
  figuresOfTabs,
  follow,
  idOf,
  openInLook,
  paperLooks,
  servePaper,
  sheetReady,
} from '../support/page/paper.ts'
import { hasPdfToText, pdfPages } from '../support/page/pdf.ts'

servePaper()

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hourworth-print-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

// Beside the comparison with the screen, which needs no tool: the PDF itself, read as a reader would.
describe('the review as a PDF', () => {
  test.runIf(hasPdfToText())('the PDF holds every figure of the screen', async () => {
    for (const look of paperLooks) {
      const { context, page } = await openInLook(look)
      const id = await idOf('=Omgekeerd Kompas V.O.F.')
      const screen = await figuresOfTabs(page, id, drawnCells)
      await follow(page, `/print/${id}`)
      await sheetReady(page)
      const file = path.join(folder, `${look.language}.pdf`)
      await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true })
      const pages = pdfPages(file)
      const text = dense(pages.join(''))
      // From right to left a PDF keeps the order of its pieces by where they stand: numbers only.
      const wanted =
        look.language === 'he'
          ? screen.flatMap((figure) => figure.match(/\d[\d.,]*\d|\d/g) ?? [])
          : screen
      expect(wanted.filter((figure) => !text.includes(dense(figure)))).toEqual([])
      expect(pages.length).toBeLessThanOrEqual(5)
      await context.close()
    }
  })

  test.runIf(hasPdfToText())(
    'of all clients: a summary first, every review on a page of its own',
    async () => {
      const { context, page } = await openInLook(paperLooks[0])
      await follow(page, '/print/all')
      await sheetReady(page)
      const titles = await page.locator('[data-paper] article > header h2').allInnerTexts()
      const file = path.join(folder, 'all.pdf')
      await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true })
      const firstLines = pdfPages(file).map((text) => dense(text.trim().split('\n')[0] ?? ''))
      for (const title of titles.filter((title) => !/[\u0590-\u05ff]/.test(title))) {
        expect(firstLines.filter((line) => line.startsWith(dense(title)))).toHaveLength(1)
      }
      expect(firstLines[0]).toMatch(/^Allclients/)
      expect(titles.length).toBeGreaterThan(6)
      await context.close()
    },
  )
})
