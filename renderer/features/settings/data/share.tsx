import { Button, Progress } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import type { CallInput } from '../../../../shared/contract/index.ts'
import { useCoreEvents, useTransport, type CoreNews } from '../../../api/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from '../settings.module.css'

/** Milliseconds between two steps of a bar that goes by a guess. */
const stepMs = 200

interface Told {
  readonly share: number
  /** Where nothing more is told for a while: the share that will be done by a guess, and in how many milliseconds. */
  readonly soon?: { readonly share: number; readonly ms: number }
  /** Milliseconds since. */
  readonly waited: number
}

interface Props {
  readonly job: CallInput<'data.cancel'>['job']
  readonly label: string
}

/**
 * How far long work is, once it says so, and what breaks it off. Where it cannot say for a while, the bar goes on as
 * fast as is expected.
 */
export function Share({ job, label }: Props) {
  const t = useT()
  const transport = useTransport()
  const [isEnding, setEnding] = useState(false)
  const [told, setTold] = useState<Told | null>(null)
  const onEvent = useCallback(
    (event: CoreNews) => {
      if (event.type !== 'progress' || event.job !== job || event.total <= 0) return
      const { done, total, soon } = event
      const shareOf = (some: number) => Math.min(1, some / total)
      setTold({
        share: shareOf(done),
        waited: 0,
        ...(soon && { soon: { share: shareOf(soon.done), ms: soon.ms } }),
      })
    },
    [job],
  )
  useCoreEvents(onEvent)
  const isGuessed = told?.soon !== undefined
  useEffect(() => {
    if (!isGuessed) return undefined
    const wait = () => setTold((last) => last && { ...last, waited: last.waited + stepMs })
    const timer = setInterval(wait, stepMs)
    return () => clearInterval(timer)
  }, [isGuessed])
  if (told === null) return null
  // Whoever asked for the work hears that it was cancelled, and takes this away.
  const cancel = () => {
    setEnding(true)
    void transport.invoke('data.cancel', { job })
  }
  return (
    <div className={classes['share']}>
      <Progress.Root size="lg">
        <Progress.Section value={Math.round(shownOf(told) * 100)} aria-label={label} />
      </Progress.Root>
      <Button variant="default" size="xs" loading={isEnding} onClick={cancel}>
        {t(($) => $.common.actions.cancel)}
      </Button>
    </div>
  )
}

const almostDone = 0.97

/** The share to show now. What is guessed nears its end and never says that it is there. */
function shownOf({ share, soon, waited }: Told): number {
  if (!soon || soon.ms <= 0) return share
  return share + (soon.share - share) * Math.min(waited / soon.ms, almostDone)
}
