import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconCopy } from '@tabler/icons-react'
import type { EntryFields } from '../../../../shared/domain/entities.ts'
import { secondsOfTime } from '../../../../shared/domain/faults.ts'
import { isDialogOpen } from '../../../components/hooks/dialog-open.ts'
import { useListOf } from '../../../components/hooks/use-list-of.ts'
import { keyList } from '../../../components/keys/key-list.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { ownerKey, useOwnerText } from '../../capture/index.ts'
import classes from './same-day.module.css'
import { useSameDay, type SameDay } from './use-same-day.ts'

/** While nothing is logged today: what the last day with time would come to, logged by one click or key. */
export function SameDayLine() {
  const same = useSameDay()
  return same?.isFirst ? <Line {...same} /> : null
}

function Line({ date: day, entries, seconds, log }: SameDay) {
  const t = useT()
  const { date, duration, isolate } = useFormat()
  const listOf = useListOf()
  const ownerText = useOwnerText()
  const [key] = keyList.same.keys
  useHotkeys([[key, () => !isDialogOpen() && log(), { usePhysicalKeys: true }]])
  const what = sums(entries).map((sum) => `${ownerText(sum)} ${isolate(duration(sum.seconds))}`)
  return (
    <div className={classes['line']} role="note">
      <IconCopy size={18} aria-hidden="true" />
      <p>
        {t(($) => $.time.same.asOn, { date: isolate(date(day, 'weekday')) })}{' '}
        <span className="hw-soft">{listOf(what, 'unit')}</span>
      </p>
      <Button variant="light" size="compact-sm" aria-keyshortcuts={key} onClick={log}>
        {t(($) => $.time.same.log, { duration: duration(seconds) })}
        <kbd className="hw-key" aria-hidden="true">
          {key}
        </kbd>
      </Button>
    </div>
  )
}

type Sum = Pick<EntryFields, 'clientId' | 'projectId'> & { readonly seconds: number }

/** Seconds per client and project, in their order. */
function sums(entries: readonly EntryFields[]): readonly Sum[] {
  const found = new Map<string, Sum>()
  for (const { clientId, projectId, time } of entries) {
    const key = ownerKey({ clientId, projectId })
    const seconds = (found.get(key)?.seconds ?? 0) + secondsOfTime(time)
    found.set(key, { clientId, projectId, seconds })
  }
  return [...found.values()]
}
