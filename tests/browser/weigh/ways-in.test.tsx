import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Router, useLocation, useSearch } from 'wouter'
import { DashboardPage } from '../../../renderer/features/dashboard/index.ts'
import { AdviceCard } from '../../../renderer/features/client/advice-card.tsx'
import { useAddress } from '../../../renderer/frame/address.ts'
import { CommandPalette } from '../../../renderer/frame/command-palette.tsx'
import { renderApp } from '../../support/page/fake-core.tsx'
import { sampleClientReport } from '../../support/samples/report-samples.ts'
import { weighCalls } from '../../support/samples/weigh-samples.ts'
import { worst } from './shown.tsx'

test('the start page leads from the client that costs most to the workbench', async () => {
  await renderApp(
    <main>
      <DashboardPage />
    </main>,
    { calls: weighCalls },
  )
  await expect
    .element(page.getByRole('link', { name: 'What if you said no?' }))
    .toHaveAttribute('href', `/weigh?client=${worst.clientId}`)
})

test('a client’s own page leads there too', async () => {
  const report = sampleClientReport()
  await renderApp(<AdviceCard report={report} />)
  await expect
    .element(page.getByRole('link', { name: 'Do the sums' }))
    .toHaveAttribute('href', `/weigh?client=${report.figures.clientId}`)
})

test('the command palette opens every client in the workbench, the portfolio and what was kept', async () => {
  const screen = await renderApp(
    <CommandPalette opened onClose={() => undefined} onKeys={() => undefined} />,
    {
      calls: weighCalls,
    },
  )
  const field = page.getByRole('combobox')
  await field.fill('What if Grødvejs')
  await expect.element(page.getByRole('option').first()).toBeInTheDocument()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.path()).toBe(`/weigh?client=${worst.clientId}`)
  await field.fill('whole portfolio')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.path()).toBe('/weigh/portfolio?')
  await field.fill('kept scenarios')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.path()).toBe('/weigh/scenarios?')
})

const start = window.location.href
afterEach(() => history.replaceState(null, '', start))

function Where() {
  const [path, navigate] = useLocation()
  return (
    <>
      <output>
        {path} {useSearch()}
      </output>
      <button type="button" onClick={() => navigate('/weigh/cost?client=4')}>
        Go
      </button>
    </>
  )
}

test('an address whose search stands behind the hash, as in a window of its own, is understood', async () => {
  history.replaceState(null, '', '#/weigh?client=3')
  await render(
    <Router hook={useAddress}>
      <Where />
    </Router>,
  )
  await expect.element(page.getByText('/weigh client=3')).toBeInTheDocument()
  await page.getByRole('button', { name: 'Go' }).click()
  await expect.element(page.getByText('/weigh/cost client=4')).toBeInTheDocument()
})
