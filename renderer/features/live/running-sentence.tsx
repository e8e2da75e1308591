import { useEffect } from 'react'
import { addMonths } from '../../../shared/domain/calendar.ts'
import type { Timer } from '../../../shared/domain/entities.ts'
import { useCall, useSettings, useStatus } from '../../api/index.ts'
import { useProjects } from '../../components/hooks/use-clients.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { rich, slot } from '../../report/rich.tsx'
import { FeeSentence } from './fee-sentence.tsx'
import classes from './live.module.css'
import { nearTrend, runningOf, type ClientLive, type Passable, type Running } from './running.ts'
import { tellOnce, useTold } from './said-limits.ts'
import { useLiveWords } from './use-live-words.ts'
import { useRunningSeconds } from './use-running-seconds.ts'

/** How far ahead a falling rate is worth a word while one works (L4). */
const soonMonths = 6

/** L1, L2 or L3 of what the timer runs for, its own time counted; anew each minute, without asking again. */
export function RunningSentence({ timer }: { readonly timer: Timer }) {
  const { clientId, projectId, billable } = timer
  const { today } = useStatus()
  const live = useCall(
    'reports.live',
    { clientId: clientId ?? 0, asOf: today, timer: { projectId, billable, seconds: 0 } },
    { enabled: clientId !== null },
  )
  if (clientId === null) return null
  // Its line is kept while it is worked out: the page must not move under who has just pressed Start.
  if (!live.data) return <div className={classes['running']} />
  return <Said live={live.data} timer={timer} />
}

function Said({ live, timer }: { readonly live: ClientLive; readonly timer: Timer }) {
  const { today: asOf } = useStatus()
  const settings = useSettings()
  const seconds = useRunningSeconds(timer.start)
  const projects = useProjects().data ?? []
  const project = projects.find(({ id }) => id === timer.projectId) ?? null
  const running = runningOf({ live, project, settings, asOf }, timer, seconds)
  return (
    <div className={classes['running']}>
      {running && (
        <p>
          <Sentence running={running} />
          {running.kind === 'waiting' && <TrendSoon live={live} />}
        </p>
      )}
      <Passed limits={running?.passed ?? none} timer={timer} seconds={seconds} />
    </div>
  )
}

const none: readonly Passable[] = []

function Sentence({ running }: { readonly running: Running }) {
  const t = useT()
  const format = useFormat()
  const words = useLiveWords()
  if (running.kind === 'fee') return <FeeSentence fee={running.fee} />
  if (running.kind === 'retainer') {
    const { includedSeconds, carriedSeconds, leftSeconds, rate } = running.retainer
    const hours = words.hours(includedSeconds + carriedSeconds)
    return leftSeconds < 0
      ? rich(
          t(($) => $.live.retainer.over, { over: slot('over'), hours, rate: slot('rate') }),
          {
            over: <Strong>{words.hours(-leftSeconds)}</Strong>,
            rate: <Strong>{words.rate(rate ?? 0)}</Strong>,
          },
        )
      : rich(
          t(($) => $.live.retainer.left, { left: slot('left'), hours }),
          {
            left: <Strong>{words.hours(leftSeconds)}</Strong>,
          },
        )
  }
  const { rate, added } = running
  const said =
    added === null
      ? t(($) => $.live.waiting.rate, { rate: slot('rate') })
      : t(($) => $.live.waiting.adds, { rate: slot('rate'), amount: slot('amount') })
  return rich(said, {
    rate: <Strong>{words.rate(rate)}</Strong>,
    amount: <Strong>{format.money(added ?? 0, undefined, { whole: true })}</Strong>,
  })
}

const Strong = ({ children }: { readonly children: string }) => (
  <bdi className="hw-number hw-strong">{children}</bdi>
)

/** L4, where it is near. */
function TrendSoon({ live }: { readonly live: ClientLive }) {
  const t = useT()
  const words = useLiveWords()
  const { today } = useStatus()
  const near = nearTrend(live, today, addMonths(today, soonMonths))
  if (!near) return null
  return <> {t(($) => $.live.waiting[near.limit], { date: words.date(near.date) })}</>
}

interface PassedProps {
  readonly limits: readonly Passable[]
  readonly timer: Timer
  readonly seconds: number
}

/** Says once that a limit was passed, for as long as the minute lasts; the sentence stays behind it. */
function Passed({ limits, timer, seconds }: PassedProps) {
  const t = useT()
  const { demo } = useStatus()
  const told = useTold()
  const { projectId, start } = timer
  useEffect(() => {
    const database = demo ? 'sample' : 'own'
    tellOnce(limits, { database, projectId, start, seconds })
  }, [limits, demo, projectId, start, seconds])
  const isNow = told?.start === start && told.seconds === seconds
  return (
    <p role="status" className={classes['passed']}>
      {isNow && t(($) => $.live.passed[told.limit])}
    </p>
  )
}
