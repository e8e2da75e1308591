import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { launchBrowser } from '../../support/page/app-server.ts'
import { desktopApp } from '../../support/page/desktop-app.ts'
import { hasPdfToText, pdfPages } from '../../support/page/pdf.ts'

test.runIf(hasPdfToText())(
  'what lies in the file the desktop shell saves is the review',
  async () => {
    const browser = await launchBrowser()
    const desktop = await desktopApp(browser)
    onTestFinished(async () => {
      await desktop.close()
      await browser.close()
    })
    await desktop.start(true)
    const file = path.join(desktop.folder, 'review.pdf')
    desktop.double.saving.filePath = file
    await desktop.page.getByRole('link', { name: 'Grødvejs Dampmølle ApS' }).first().click()
    await desktop.page.getByRole('button', { name: 'Save as PDF' }).click()
    await desktop.page.getByText('The PDF is saved.').waitFor()
    const text = pdfPages(file).join('').replaceAll(/\s/g, '')
    expect(text).toContain('kr129.27/h')
    expect(text).not.toContain('SaveasPDF')
  },
)
