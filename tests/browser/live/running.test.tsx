import { beforeEach, describe, expect, test } from 'vitest'
import type { Project, Timer } from '../../../shared/domain/entities.ts'
import { Page } from '../../../renderer/components/page.tsx'
import { Frame } from '../../../renderer/frame/frame.tsx'
import { aClient, aProject } from '../../support/core/some-rows.ts'
import { violations } from '../../support/page/axe.ts'
import { fakeNow, renderApp } from '../../support/page/fake-core.tsx'
import { aFee, aRetainer, liveOf, type Live } from '../../support/samples/live-samples.ts'

// L1–L3 in the timer bar: the sentence follows the seconds that pass, without asking again.

beforeEach(() => window.localStorage.clear())

const hours = (count: number) => count * 3600
const client = 'Omgekeerd Kompas'

const projects: readonly Project[] = [
  aProject(1, 1, 'Koersboek', { pricing: 'fixed', fee: 4_900_000 }),
  aProject(2, 1, 'Support', { pricing: 'retainer', fee: 250_000 }),
  aProject(3, 1, 'Advice'),
  aProject(4, 1, 'Gift', { pricing: 'free' }),
]

/** Started so that its next full minute is two seconds away. */
const running = (projectId: number | null, minutes: number, more: Partial<Timer> = {}): Timer => ({
  clientId: 1,
  projectId,
  start: fakeNow - minutes * 60 - 58,
  zone: 'Europe/Stockholm',
  billable: true,
  activity: 'work',
  note: '',
  ...more,
})

const show = (timer: Timer, live: Live, scheme: 'light' | 'dark' = 'light') =>
  renderApp(
    <Frame>
      <Page title="A page">content</Page>
    </Frame>,
    {
      scheme,
      calls: {
        'clients.list': () => [aClient(1, client)],
        'projects.list': () => [...projects],
        'timer.get': () => timer,
        'reports.live': () => live,
      },
    },
  )

/** Spaces of every kind as one. */
const flat = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim()

type Screen = Awaited<ReturnType<typeof show>>

/** What the bar says, and what it tells readers of by itself. */
const said = (screen: Screen) => () => flat(bar(screen).element().textContent)
const told = (screen: Screen) => () => flat(bar(screen).getByRole('status').element().textContent)

const bar = (screen: Screen) => screen.getByRole('form', { name: 'Timer' })

describe('L1', () => {
  test('a fixed fee says its rate now, the hours to the next limit, and the day that is', async () => {
    const screen = await show(running(1, 84), liveOf({ feeProjects: [aFee()] }))
    await expect
      .poll(said(screen))
      .toContain('This fixed fee is at kr 612/h now; 52 h until break-even, about 9 Nov.')
    expect(screen.core.called('reports.live')).toEqual([
      {
        clientId: 1,
        asOf: '2026-06-30',
        timer: { projectId: 1, billable: true, seconds: 0 },
      },
    ])
    expect(await violations()).toEqual([])
  })

  test('a limit passed is said once, politely, and not again after a reload', async () => {
    // 49 000 ÷ 450 is 392 000 s: the last of the hour the timer has nearly run.
    const live = liveOf({ feeProjects: [aFee({ seconds: 392_000 - 3600 })] })
    const timer = running(1, 59)
    const screen = await show(timer, live)
    await expect.poll(said(screen)).toContain('1 min until break-even')
    await expect.poll(told(screen)).toContain('This fee has just reached break-even')
    await expect.poll(said(screen)).toContain('at kr 450/h now; 152 h until it is near')
    expect(screen.core.called('reports.live')).toHaveLength(1)
    await screen.unmount()

    const again = await show({ ...timer, start: timer.start - 60 }, live)
    await expect.poll(said(again)).toContain('152 h until it is near')
    await expect.poll(told(again)).toBe('')
    await again.unmount()

    const another = await show({ ...timer, start: timer.start + 3600 }, live)
    await expect.poll(said(another)).toContain('1 h until break-even')
    await another.unmount()
  })

  test('one that has ended says what it came to', async () => {
    const screen = await show(running(1, 30), liveOf({ feeProjects: [aFee({ ended: true })] }))
    await expect.poll(said(screen)).toContain('This fixed fee has ended at kr 869/h.')
  })
})

describe('L2', () => {
  const waiting = {
    seconds: hours(5),
    valuedSeconds: hours(5),
    worth: String(BigInt(hours(5)) * 100_000n),
    timerRate: 120_000,
  }

  test('work by the hour says what waits, and what the timer adds', async () => {
    const screen = await show(running(3, 60), liveOf({ waiting }))
    await expect
      .poll(said(screen))
      .toContain(
        'Work waiting for an invoice is worth kr 1,033/h; this timer adds kr 1,200 so far.',
      )
  })

  test('L4: a falling rate is named where a limit is near, and not where it is far', async () => {
    const reaches = { target: null, breakEven: null, nearPrao: '2026-11-02', prao: '2027-02-01' }
    const trend = { perMonth: -10_000, reaches }
    const screen = await show(running(null, 60), liveOf({ waiting, trend }))
    await expect.poll(said(screen)).toContain('near your PRAO level about 2 Nov.')
    await screen.unmount()
    const far = { ...trend, reaches: { ...reaches, nearPrao: '2027-01-01' } }
    const quiet = await show(running(null, 60), liveOf({ waiting, trend: far }))
    await expect.poll(said(quiet)).toContain('this timer adds')
    await expect.poll(said(quiet)).not.toContain('PRAO')
  })

  test('of work that is paid otherwise nothing is said', async () => {
    const screen = await show(running(4, 60), liveOf({ waiting }))
    await expect.poll(() => screen.core.called('reports.live').length).toBe(1)
    await expect.poll(said(screen)).not.toContain('waiting')
  })
})

describe('L3', () => {
  test('a retainer says what is left of the month, and once that it is used up', async () => {
    const retainers = [aRetainer({ usedSeconds: hours(5.5) })]
    const screen = await show(running(2, 59), liveOf({ retainers }), 'dark')
    await expect.poll(said(screen)).toContain('0 h of 6.5 h left this month.')
    await expect.poll(told(screen)).toContain('The hours of this month are used up.')
    expect(await violations()).toEqual([])
  })

  test('over its hours it says by how much, and what an hour brings', async () => {
    const screen = await show(
      running(2, 60),
      liveOf({ retainers: [aRetainer({ usedSeconds: hours(8.2) })] }),
    )
    await expect
      .poll(said(screen))
      .toContain('2.7 h over the 6.5 h of this month: an hour brings kr 271/h now.')
  })
})
