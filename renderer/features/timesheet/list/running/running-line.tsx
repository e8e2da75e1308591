import { Button } from '@mantine/core'
import { IconPlayerStopFilled } from '@tabler/icons-react'
import type { Timer } from '../../../../../shared/domain/entities.ts'
import { plainText } from '../../../../../shared/domain/names.ts'
import { clockText } from '../../../../../shared/domain/timing/clock.ts'
import { useCall } from '../../../../api/index.ts'
import { localDate } from '../../../../format/date.ts'
import { useT } from '../../../../i18n/index.ts'
import { useOwnerText } from '../../../capture/index.ts'
import { Elapsed, timerEvent } from '../../../timer/index.ts'
import type { EntryFilter } from '../list-state.ts'
import classes from './running-line.module.css'

/** The timer that runs, above the entries it will be one of: where the list would show it. */
export function RunningLine({ filter }: { readonly filter: EntryFilter }) {
  const timer = useCall('timer.get', {}).data
  const ownerText = useOwnerText()
  if (!timer || !isListed(timer, ownerText(timer), filter)) return null
  return <Line timer={timer} owner={ownerText(timer)} />
}

function Line({ timer, owner }: { readonly timer: Timer; readonly owner: string }) {
  const t = useT()
  const since = clockText(timer.start, timer.zone)
  return (
    <div className={classes['line']} role="note" aria-label={t(($) => $.time.timer.label)}>
      <span className={classes['dot']} aria-hidden="true" />
      <span className="hw-medium">{owner}</span>
      <span className={classes['note']}>
        <bdi>{timer.note}</bdi>
      </span>
      <span className="hw-soft">{t(($) => $.time.list.since, { time: since })}</span>
      <span className={classes['time']}>
        <Elapsed since={timer.start} />
      </span>
      <Button
        size="compact-sm"
        variant="light"
        color="red"
        leftSection={<IconPlayerStopFilled size={14} aria-hidden="true" />}
        // The bar stops it: it may hold a note that is not saved yet.
        onClick={() => window.dispatchEvent(new Event(timerEvent))}
      >
        {t(($) => $.time.list.stop)}
      </Button>
    </div>
  )
}

/** Whether the entry it would be stopped into belongs to what is listed; only an entry can be doubted. */
function isListed(timer: Timer, owner: string, filter: EntryFilter): boolean {
  const date = localDate(timer.start, timer.zone)
  const { from, to, clientId, projectId, activity, billable, text = '', doubted } = filter
  const said = plainText(`${owner} ${timer.note}`)
  return (
    (from === undefined || from <= date) &&
    (to === undefined || date <= to) &&
    (clientId === undefined || clientId === timer.clientId) &&
    (projectId === undefined || projectId === timer.projectId) &&
    (activity === undefined || activity === timer.activity) &&
    (billable === undefined || billable === timer.billable) &&
    (filter.notInvoiced === undefined || (timer.billable && timer.clientId !== null)) &&
    doubted === undefined &&
    plainText(text)
      .split(/\s+/)
      .every((word) => said.includes(word))
  )
}
