import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openPage, serveBuiltApp } from '../support/page/app-server.ts'
import type { ServedApp } from '../support/page/app-server.ts'
import { faultsOf, goTo } from '../support/page/every-page.ts'
import { keepSomeWeighing } from '../support/core/some-weighing.ts'
import { screenStates } from '../support/screens/screen-states.ts'

// Mantine's layers float outside the landmarks, and its menus begin with a placeholder for the focus.
const floating = ['region', 'aria-required-children']

/** Every panel, dialog, menu and half-filled form that is worth a picture, as a page that must hold. */
describe('every state of a page on the sample data', () => {
  let app: ServedApp
  let browser: Browser
  let page: Page
  let errors: readonly string[]

  beforeAll(async () => {
    app = await serveBuiltApp({ demo: true })
    await keepSomeWeighing(app.core, 4)
    await app.core.call('notices.refresh', {})
    browser = await launchBrowser()
    ;({ page, errors } = await openPage(browser, app))
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  test.each(screenStates)('$name: accessible, nothing wider than the window', async (state) => {
    await goTo(page, state.route)
    await state.enter(page)
    expect(await faultsOf(page, floating)).toEqual([])
    await state.leave?.(page)
    expect(errors).toEqual([])
  })
})
