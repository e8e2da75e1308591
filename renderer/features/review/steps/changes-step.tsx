import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ReviewedStanding } from '../../../../shared/domain/deciding/flags.ts'
import { counted } from '../../../components/counted.ts'
import { useListOf } from '../../../components/hooks/use-list-of.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { Change, FromTo } from '../../acting/index.ts'
import classes from '../review.module.css'
import type { ReviewStatus } from '../review-work.ts'
import type { StepProps } from '../use-review.ts'

/** How many changed clients stand there at once. */
const shown = 12

/** The clients of whom something is other than at the last review, the most telling first. */
export function ChangesStep({ review }: StepProps) {
  const t = useT()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const { last } = review.status
  const { changes } = review
  if (!last) return <p className="hw-soft">{t(($) => $.walk.changes.first)}</p>
  const date = format.date(last.on)
  const more = changes.length - shown
  return (
    <>
      <p>
        {changes.length === 0
          ? t(($) => $.walk.unchanged, { date })
          : t(($) => $.walk.changed, { ...counted(format, changes.length), date })}
      </p>
      {last.note !== '' && (
        <p className="hw-soft">{t(($) => $.walk.lastNote, { note: format.isolate(last.note) })}</p>
      )}
      {changes.length > 0 && (
        <ul className={classes['rows']}>
          {changes.slice(0, all ? changes.length : shown).map((change) => (
            <Changed key={change.clientId} change={change} />
          ))}
        </ul>
      )}
      {!all && more > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['more'] ?? ''}
          onClick={() => setAll(true)}
        >
          {t(($) => $.walk.showAll, counted(format, more))}
        </Button>
      )}
    </>
  )
}

function Changed({ change }: { readonly change: ReviewStatus['changes'][number] }) {
  const t = useT()
  const { clientId, client, before, after } = change
  return (
    <li>
      <p className={classes['what']}>
        <Link href={`/clients/${clientId}`} className="hw-name">
          <bdi>{client}</bdi>
        </Link>{' '}
        {before === null && <span>{t(($) => $.walk.newClient)}</span>}
        {after === null && <span>{t(($) => $.walk.goneClient)}</span>}
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
      {fresh.length > 0 && <span>{t(($) => $.walk.newFlag, { flags: list(fresh, 'unit') })}</span>}
      {gone.length > 0 && <span>{t(($) => $.walk.goneFlag, { flags: list(gone, 'unit') })}</span>}
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
