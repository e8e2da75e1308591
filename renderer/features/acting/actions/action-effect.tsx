import { IconArrowDown, IconArrowUp, IconEqual, IconHourglass } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../../shared/contract/index.ts'
import type { Action } from '../../../../shared/domain/deciding/acting.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from './actions.module.css'

export type Effect = CallOutput<'actions.effects'>[number]
type Span = Effect['before']
type Way = 'up' | 'down' | 'same'
type Tone = 'good' | 'bad' | 'none'

interface Props {
  readonly action: Action
  readonly effect: Effect
}

/** What the figures say since an action began: the rate first, then hours and days late. */
export function ActionEffect({ action, effect }: Props) {
  const t = useT()
  const format = useFormat()
  const date = format.date(action.startedOn)
  const { before, after } = effect
  if (after === null || after.countedSeconds === 0 || after.effectiveRate === null) {
    return (
      <p className={classes['early']}>
        <IconHourglass size={15} stroke={1.8} aria-hidden="true" />
        {t(($) => $.acting.effect.early, { date })}
      </p>
    )
  }
  return (
    <div
      className={classes['effect']}
      role="group"
      aria-label={t(($) => $.acting.effect.title, { date })}
    >
      <RateEffect before={before.effectiveRate} after={after.effectiveRate} />
      <dl>
        <HoursEffect before={before} after={after} />
        <DaysEffect before={before.averageDaysLate} after={after.averageDaysLate} />
      </dl>
    </div>
  )
}

/** What is written alike is the same: nobody should see an arrow between two equal figures. */
const wayOf = (change: number, before: string, after: string): Way =>
  before === after ? 'same' : change > 0 ? 'up' : 'down'

function RateEffect({ before, after }: { readonly before: number | null; readonly after: number }) {
  const t = useT()
  const format = useFormat()
  const now = format.rate(after, { whole: true })
  if (before === null) {
    return (
      <p className={classes['rateEffect']}>
        <bdi className="hw-number">{now}</bdi>
        <small>{t(($) => $.acting.effect.noRate)}</small>
      </p>
    )
  }
  const then = format.rate(before, { whole: true })
  const way = wayOf(after - before, then, now)
  const amount = format.money(after - before, undefined, { whole: true, signed: true })
  return (
    <p className={classes['rateEffect']}>
      <FromTo before={then} after={now} />
      <Change way={way} tone={way === 'up' ? 'good' : way === 'down' ? 'bad' : 'none'}>
        {way === 'same'
          ? t(($) => $.acting.effect.same)
          : t(($) => $.acting.effect[way === 'up' ? 'better' : 'worse'], { amount })}
      </Change>
    </p>
  )
}

/** Fewer hours are neither good nor bad by themselves: they may be trimmed or lost. */
function HoursEffect({ before, after }: { readonly before: Span; readonly after: Span }) {
  const t = useT()
  const format = useFormat()
  const change = after.secondsPerMonth - before.secondsPerMonth
  const then = format.hours(before.secondsPerMonth)
  const now = format.hours(after.secondsPerMonth)
  const way = wayOf(change, then, now)
  const amount = format.signedHours(change)
  const words =
    way === 'same'
      ? t(($) => $.acting.effect.same)
      : t(($) => $.acting.effect[way === 'up' ? 'more' : 'fewer'], { amount })
  const label = t(($) => $.acting.effect.hours)
  return <Line label={label} before={then} after={now} way={way} tone="none" words={words} />
}

function DaysEffect({ before, after }: Lateness) {
  const t = useT()
  const format = useFormat()
  if (before === null && after === null) return null
  const written = (days: number | null) =>
    days === null ? t(($) => $.acting.effect.unknown) : format.days(days, 1)
  const label = t(($) => $.acting.effect.daysLate)
  const then = written(before)
  const now = written(after)
  if (before === null || after === null) {
    return <Line label={label} before={then} after={now} way="same" tone="none" words={null} />
  }
  const way = wayOf(after - before, then, now)
  const tone = way === 'down' ? 'good' : way === 'up' ? 'bad' : 'none'
  const amount = format.days(Math.abs(after - before), 1)
  const words =
    way === 'same'
      ? t(($) => $.acting.effect.same)
      : t(($) => $.acting.effect[way === 'up' ? 'later' : 'sooner'], { amount })
  return <Line label={label} before={then} after={now} way={way} tone={tone} words={words} />
}

interface Lateness {
  readonly before: number | null
  readonly after: number | null
}

interface LineProps {
  readonly label: string
  readonly before: string
  readonly after: string
  readonly way: Way
  readonly tone: Tone
  readonly words: string | null
}

function Line({ label, before, after, way, tone, words }: LineProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <FromTo before={before} after={after} />{' '}
        {words !== null && (
          <Change way={way} tone={tone}>
            {words}
          </Change>
        )}
      </dd>
    </div>
  )
}

/** A figure before and after; the arrow points the way the page is read. */
export function FromTo({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useT()
  return (
    <span className={classes['fromTo']}>
      <bdi className="hw-number">{before}</bdi>
      <span className={classes['to']} aria-hidden="true" />
      <span className="hw-only-for-readers">{t(($) => $.acting.effect.to)}</span>
      <bdi className="hw-number">{after}</bdi>
    </span>
  )
}

const icons = { up: IconArrowUp, down: IconArrowDown, same: IconEqual } as const

interface ChangeProps {
  readonly way: Way
  readonly tone: Tone
  readonly children: ReactNode
}

/** Which way a figure went: an arrow and words, with a colour only where it is good or bad. */
export function Change({ way, tone, children }: ChangeProps) {
  const Icon = icons[way]
  return (
    <span className={classes['change']} data-tone={tone}>
      <Icon size={15} stroke={2.2} aria-hidden="true" />
      {children}
    </span>
  )
}
