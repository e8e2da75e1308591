import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { dateOfDay, firstDayOfMonth, monthOfDate } from '../../../shared/domain/calendar.ts'
import { verdicts } from '../../../shared/domain/kinds.ts'
import { useStatus } from '../../api/index.ts'
import { Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { VerdictText } from '../../report/verdict-text.tsx'
import classes from './review.module.css'
import type { Review } from './use-review.ts'

interface Props {
  readonly review: Review
  readonly onAgain: () => void
}

/** This month's review, ended: when, what was decided and written, and when the next one is due. */
export function ReviewDone({ review, onAgain }: Props) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  const heading = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    // The button that ended the review is gone, and the focus with it.
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  const { last } = review.status
  if (!last) return null
  const next = format.date(dateOfDay(firstDayOfMonth(monthOfDate(today) + 1)))
  return (
    <Section
      title={
        <span tabIndex={-1} ref={heading}>
          {t(($) => $.walk.done.title, { date: format.date(last.on) })}
        </span>
      }
      text={t(($) => $.walk.done.text, { date: next })}
    >
      <div className="hw-stack">
        <Decided review={review} />
        {last.note !== '' && (
          <p>{t(($) => $.walk.done.note, { note: format.isolate(last.note) })}</p>
        )}
        <div className={classes['foot']}>
          <Button variant="default" onClick={onAgain}>
            {t(($) => $.walk.done.again)}
          </Button>
        </div>
      </div>
    </Section>
  )
}

/** What was decided, the no first. */
function Decided({ review }: { readonly review: Review }) {
  const t = useT()
  const names = new Map(review.clients.map(({ clientId, client }) => [clientId, client]))
  const decided = (review.status.last?.decisions ?? [])
    .filter(({ clientId }) => names.has(clientId))
    .toSorted((a, b) => verdicts.indexOf(a.decision) - verdicts.indexOf(b.decision))
  if (decided.length === 0) return <p className="hw-soft">{t(($) => $.walk.done.noDecisions)}</p>
  return (
    <ul className={classes['rows']}>
      {decided.map(({ clientId, decision }) => (
        <li key={clientId} className={classes['row']}>
          <Link href={`/clients/${clientId}`} className={`hw-name ${classes['name'] ?? ''}`}>
            <bdi>{names.get(clientId)}</bdi>
          </Link>
          <VerdictText figures={{ verdict: decision, replaceFirst: false, state: 'active' }} />
        </li>
      ))}
    </ul>
  )
}
