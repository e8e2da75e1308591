import { describe, expect, test } from 'vitest'
import type { Locator } from 'vitest/browser'
import type { Project } from '../../../shared/domain/entities.ts'
import { LiveCards, LiveOnPaper, TrendSentence } from '../../../renderer/features/live/index.ts'
import { Page } from '../../../renderer/components/page.tsx'
import { OnPaper } from '../../../renderer/components/paper.tsx'
import { aProject } from '../../support/core/some-rows.ts'
import { violations } from '../../support/page/axe.ts'
import { fakeNow, renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'
import { aFee, aRetainer, liveOf, type Live } from '../../support/samples/live-samples.ts'
import { sampleClientReport } from '../../support/samples/report-samples.ts'

// L1, L3 on the client's page: a card for each fixed fee and retainer.

const hours = (count: number) => count * 3600
const projects: readonly Project[] = [
  aProject(1, 1, 'Koersboek', { pricing: 'fixed' }),
  aProject(2, 1, 'Support', { pricing: 'retainer', carryMonths: 2 }),
]

const reportOf = (live: Live) => ({
  ...sampleClientReport(),
  asOf: '2026-06-30',
  window: { from: '2026-01-01', to: '2026-06-30' },
  live,
})

const show = (live: Live, options: RenderOptions = {}) =>
  renderApp(
    <Page title="A client">
      <LiveCards report={reportOf(live)} />
    </Page>,
    {
      ...options,
      calls: { 'projects.list': () => [...projects], ...options.calls },
    },
  )

type Screen = Awaited<ReturnType<typeof show>>
const figure = (screen: Screen, name: string) => screen.getByRole('figure', { name })
/** What stands in a part of the page, spaces of every kind as one. */
const textOf = (part: Locator) => () => (part.element().textContent ?? '').replaceAll(/\s+/g, ' ')
const said = (screen: Screen, name: string) => textOf(figure(screen, name))

describe('a fixed fee', () => {
  test('says its rate now, what is left until each limit, and the limits passed in one line', async () => {
    const screen = await show(liveOf({ feeProjects: [aFee()] }))
    await expect
      .poll(said(screen, 'Koersboek'))
      .toContain('Fixed fee kr 49,000 · 55.9 h of 80 h estimated')
    expect(said(screen, 'Koersboek')()).toContain('kr 612/h now, 53 h to break-even')
    const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) })
    await expect.poll(textOf(row('Estimate used up'))).toMatch(/24.h.*31 Aug/)
    await expect.poll(textOf(row('^Break-even'))).toMatch(/53.h.*12 Nov/)
    await expect.poll(textOf(row('^PRAO level'))).toMatch(/271.h/)
    expect(said(screen, 'Koersboek')()).toContain('No longer above your target of kr 900/h.')
    expect(await violations()).toEqual([])
  })

  test('its curve is there as a table as well', async () => {
    const screen = await show(liveOf({ feeProjects: [aFee()] }))
    await screen.getByRole('button', { name: 'Show as table' }).click()
    const table = screen.getByRole('group', { name: 'Koersboek' })
    await expect.poll(textOf(table.getByRole('row', { name: /^Now/ }))).toMatch(/612.50/)
    await expect.poll(textOf(table.getByRole('row', { name: /^Break-even/ }))).toMatch(/108.89/)
  })

  test('counts the minutes of the timer that runs for it', async () => {
    const timer = {
      clientId: 1,
      projectId: 1,
      start: fakeNow - 84 * 60 - 5,
      zone: 'Europe/Stockholm',
      billable: true,
      activity: 'work' as const,
      note: '',
    }
    const screen = await show(liveOf({ feeProjects: [aFee()] }), {
      calls: { 'timer.get': () => timer },
    })
    await expect.poll(said(screen, 'Koersboek')).toContain('57.3 h of 80 h estimated')
    expect(said(screen, 'Koersboek')()).toContain('running')
  })

  test('without hours of late says that there are no dates', async () => {
    const screen = await show(liveOf({ feeProjects: [aFee({ recentSeconds: 0 })] }), {
      scheme: 'dark',
    })
    await expect.poll(said(screen, 'Koersboek')).toContain('No hours in the last 28 days')
    expect(await violations()).toEqual([])
  })

  test('that has ended has one rate and no curve: it stands in the table', async () => {
    const screen = await show(liveOf({ feeProjects: [aFee({ ended: true })] }))
    const row = screen.getByRole('row', { name: /Koersboek/ })
    await expect.poll(textOf(row)).toMatch(/55.9 h of 80 h.*877.*ended/)
    await expect.element(screen.getByRole('figure')).not.toBeInTheDocument()
  })
})

describe('a retainer', () => {
  test('says the rate and what is over, with the months before', async () => {
    const retainers = [aRetainer({ usedSeconds: hours(9.2) })]
    const screen = await show(liveOf({ retainers }))
    await expect
      .poll(said(screen, 'Support'))
      .toContain('Retainer kr 2,500 a month · 5 h included · unused hours kept for 2 months')
    expect(said(screen, 'Support')()).toContain('kr 272/h this month, 2.7 h over')
    const months = figure(screen, 'Support').getByRole('listitem')
    await expect.poll(textOf(months.first())).toMatch(/Jun 2026.*9.2/)
    await expect.poll(textOf(months.nth(1))).toMatch(/May 2026.*3.5/)
    await screen.getByRole('button', { name: 'Show as table' }).click()
    await expect
      .poll(textOf(screen.getByRole('row', { name: /Jun 2026/ })))
      .toMatch(/9.2 h5 h1.5 h2.7 h/)
    expect(await violations()).toEqual([])
  })

  test('with hours left says how many', async () => {
    const screen = await show(liveOf({ retainers: [aRetainer()] }))
    await expect.poll(said(screen, 'Support')).toContain('kr 500/h this month, 2.5 h left')
  })
})

test('more than four stand in a table below the cards, those worked on first', async () => {
  const feeProjects = [1, 2, 3, 4, 5].map((id) =>
    aFee({ projectId: id + 10, project: `Fee ${id}`, recentSeconds: hours(id) }),
  )
  const screen = await show(liveOf({ feeProjects }))
  await expect.element(figure(screen, 'Fee 5')).toBeVisible()
  const others = screen.getByRole('table', { name: 'Other fees and retainers' })
  await expect.poll(textOf(others.getByRole('row', { name: /Fee 1/ }))).toMatch(/612/)
  await expect.element(figure(screen, 'Fee 1')).not.toBeInTheDocument()
})

test('what is archived, or ended before the period, is left out', async () => {
  const ended = aProject(1, 1, 'Koersboek', { endsOn: '2025-12-31' })
  const archived = aProject(2, 1, 'Support', { archived: true })
  const screen = await show(liveOf({ feeProjects: [aFee()], retainers: [aRetainer()] }), {
    calls: { 'projects.list': () => [ended, archived] },
  })
  await expect.poll(() => screen.core.called('projects.list').length).toBeGreaterThan(0)
  await expect.element(screen.getByRole('figure')).not.toBeInTheDocument()
})

test('on paper one table says it all', async () => {
  const live = liveOf({ feeProjects: [aFee()], retainers: [aRetainer()] })
  const screen = await renderApp(
    <OnPaper>
      <LiveOnPaper report={reportOf(live)} />
    </OnPaper>,
    { calls: { 'projects.list': () => [...projects] } },
  )
  const row = (name: RegExp) => screen.getByRole('row', { name })
  await expect.poll(textOf(row(/Koersboek/))).toMatch(/55.9.*80.*612.*break-even, about 12 Nov/)
  await expect.poll(textOf(row(/Support/))).toMatch(/a month.*4.*6.5.*500.*2.5.h left/)
})

test('L4: a falling rate is said in one sentence, as far as it lies ahead', async () => {
  const reaches = {
    target: '2026-06-30',
    breakEven: null,
    nearPrao: '2026-10-04',
    prao: '2027-01-02',
  }
  const trend = { perMonth: -12_000, reaches }
  const screen = await renderApp(<TrendSentence report={reportOf(liveOf({ trend }))} />)
  await expect
    .poll(textOf(screen.getByText(/falls by kr.120\/h a month/)))
    .toMatch(/near your PRAO level about 4 Oct and at it about 2 Jan 2027/)
})
