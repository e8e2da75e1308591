import { Button } from '@mantine/core'
import { IconCalendarCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ReviewedStanding } from '../../../shared/domain/deciding/flags.ts'
import { useCall, useCommand, useStatus } from '../../api/index.ts'
import { Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { Change, FromTo } from '../acting/index.ts'
import { NoteField } from '../../forms/inputs/note-field.tsx'
import { useListOf } from '../../components/hooks/use-list-of.ts'
import classes from './follow-ups.module.css'
import { mostTelling } from './review-order.ts'

type Status = CallOutput<'reviews.status'>

/** How many changed clients stand there at once. */
const shown = 4

/** The monthly review, once it is due: what changed since the last one, and a way to tick it off. */
export function ReviewCard() {
  const t = useT()
  const { today } = useStatus()
  const status = useCall('reviews.status', { asOf: today }, { keepPrevious: true })
  // It is an offer: while it cannot be asked for there is nothing to say.
  if (!status.data?.due) return null
  return (
    <Section
      title={
        <span className="hw-sign">
          <IconCalendarCheck size={18} stroke={1.8} aria-hidden="true" />
          {t(($) => $.acting.review.title)}
        </span>
      }
    >
      <Told status={status.data} />
      <Complete on={today} />
    </Section>
  )
}

function Told({ status }: { readonly status: Status }) {
  const t = useT()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const { last, changes } = status
  if (!last) return <p className="hw-soft">{t(($) => $.acting.review.first)}</p>
  const date = format.date(last.on)
  const more = changes.length - shown
  return (
    <>
      <p className="hw-soft">
        {changes.length === 0
          ? t(($) => $.acting.review.unchanged, { date })
          : t(($) => $.acting.review.changed, { count: changes.length, date })}
        {last.note !== '' && (
          <> {t(($) => $.acting.review.lastNote, { note: format.isolate(last.note) })}</>
        )}
      </p>
      {changes.length > 0 && (
        <ul className={classes['list']}>
          {mostTelling(changes)
            .slice(0, all ? changes.length : shown)
            .map((change) => (
              <Changed key={change.clientId} change={change} />
            ))}
        </ul>
      )}
      {!all && more > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t(($) => $.acting.review.showAll, { count: more })}
        </Button>
      )}
    </>
  )
}

function Changed({ change }: { readonly change: Status['changes'][number] }) {
  const t = useT()
  const { clientId, client, before, after } = change
  return (
    <li>
      <p className={classes['what']}>
        <Link href={`/clients/${clientId}`} className="hw-name">
          <bdi>{client}</bdi>
        </Link>{' '}
        {before === null && <span>{t(($) => $.acting.review.newClient)}</span>}
        {after === null && <span>{t(($) => $.acting.review.goneClient)}</span>}
      </p>
      {before && after && <Moved before={before} after={after} />}
    </li>
  )
}

interface Two {
  readonly before: ReviewedStanding
  readonly after: ReviewedStanding
}

function Moved({ before, after }: Two) {
  const t = useT()
  const list = useListOf()
  const names = (flags: ReviewedStanding['flags'], known: ReviewedStanding['flags']) =>
    flags.filter((flag) => !known.includes(flag)).map((flag) => t(($) => $.flags.short[flag]))
  const fresh = names(after.flags, before.flags)
  const gone = names(before.flags, after.flags)
  return (
    <p className={classes['moved']}>
      <Rates before={before} after={after} />
      {before.verdict !== after.verdict && (
        <FromTo
          before={t(($) => $.flags.verdict[before.verdict ?? 'none'])}
          after={t(($) => $.flags.verdict[after.verdict ?? 'none'])}
        />
      )}
      {fresh.length > 0 && (
        <span>{t(($) => $.acting.review.newFlag, { flags: list(fresh, 'unit') })}</span>
      )}
      {gone.length > 0 && (
        <span>{t(($) => $.acting.review.goneFlag, { flags: list(gone, 'unit') })}</span>
      )}
    </p>
  )
}

function Rates({ before, after }: Two) {
  const t = useT()
  const format = useFormat()
  const written = (rate: number | null) =>
    rate === null ? t(($) => $.client.headline.noRate) : format.rate(rate, { whole: true })
  const then = written(before.effectiveRate)
  const now = written(after.effectiveRate)
  if (then === now) return null
  if (before.effectiveRate === null || after.effectiveRate === null) {
    return <FromTo before={then} after={now} />
  }
  const change = after.effectiveRate - before.effectiveRate
  return (
    <>
      <FromTo before={then} after={now} />
      <Change way={change > 0 ? 'up' : 'down'} tone={change > 0 ? 'good' : 'bad'}>
        {format.money(change, undefined, { whole: true, signed: true })}
      </Change>
    </>
  )
}

function Complete({ on }: { readonly on: string }) {
  const t = useT()
  const [note, setNote] = useState('')
  const complete = useCommand('reviews.complete', {
    undoText: t(($) => $.acting.review.completed),
  })
  const submit = () => complete.mutate({ on, note })
  return (
    <div className={classes['complete']}>
      <NoteField
        label={t(($) => $.acting.review.note)}
        value={note}
        onChange={setNote}
        onEnter={submit}
      />
      <Button variant="light" loading={complete.isPending} onClick={submit}>
        {t(($) => $.acting.review.complete)}
      </Button>
    </div>
  )
}
