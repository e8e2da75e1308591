import { Button } from '@mantine/core'
import { IconCalendarCheck } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall, useStatus } from '../../api/index.ts'
import { counted } from '../../components/counted.ts'
import { Section } from '../../components/page.tsx'
import { useListOf } from '../../components/hooks/use-list-of.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { reviewPath } from '../../report/links/review-path.ts'
import { mostTelling, useHasBegun } from '../review/index.ts'
import classes from './follow-ups.module.css'

type Status = CallOutput<'reviews.status'>

/** How many changed clients are named. */
const named = 2

/** The monthly review, once it is due: how much changed since the last one, and the way to go through it. */
export function ReviewCard() {
  const t = useT()
  const { today } = useStatus()
  const begun = useHasBegun()
  const status = useCall('reviews.status', { asOf: today }, { keepPrevious: true })
  // It is an offer: while it cannot be asked for there is nothing to say.
  if (!status.data?.due) return null
  return (
    <Section
      title={
        <span className="hw-sign">
          <IconCalendarCheck size={18} stroke={1.8} aria-hidden="true" />
          {t(($) => $.walk.title)}
        </span>
      }
    >
      <Told status={status.data} />
      <Button component={Link} href={reviewPath} variant="light" className={classes['begin'] ?? ''}>
        {begun ? t(($) => $.walk.card.goOn) : t(($) => $.walk.card.begin)}
      </Button>
    </Section>
  )
}

function Told({ status: { last, changes } }: { readonly status: Status }) {
  const t = useT()
  const format = useFormat()
  const list = useListOf()
  if (!last) return <p className="hw-soft">{t(($) => $.walk.card.first)}</p>
  const date = format.date(last.on)
  if (changes.length === 0) return <p className="hw-soft">{t(($) => $.walk.unchanged, { date })}</p>
  const first = mostTelling(changes).slice(0, named)
  const clients = list(
    first.map(({ client }) => format.isolate(client)),
    'conjunction',
  )
  return (
    <p className="hw-soft">
      {t(($) => $.walk.changed, { ...counted(format, changes.length), date })}
      {changes.length > named && <> {t(($) => $.walk.card.mostly, { clients })}</>}
    </p>
  )
}
