import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Timer } from '../../../../shared/domain/entities.ts'
import { endSaid } from '../../../../shared/domain/timing/timer-answer.ts'
import type { TimerQuestion } from '../../../../shared/domain/timing/timer-question.ts'
import { clockText, parseClock } from '../../../../shared/domain/timing/clock.ts'
import { useCoreClock } from '../../../api/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from './question.module.css'

interface Props {
  readonly question: TimerQuestion
  readonly timer: Timer
  /** Null: when the question says. */
  readonly onEnd: (at: number | null) => void
}

/** When the work ended: up to when it is sure, unless another time is typed. */
export function EndedAt({ question, timer, onEnd }: Props) {
  const t = useT()
  const [typed, setTyped] = useState<string | null>(null)
  const clock = useCoreClock()
  const second = typed === null ? null : parseClock(typed)
  const said = second === null ? null : endSaid(second, question, timer, clock())
  const at = typed === null ? question.from : said
  const isWrong = at === null || at < timer.start
  const end = () => {
    if (!isWrong) onEnd(typed === null ? null : at)
  }
  return (
    <div className={classes['ended']}>
      <Button size="compact-sm" variant="light" onClick={end}>
        {t(($) => $.time.question.end)}
      </Button>
      <TextInput
        size="xs"
        className={classes['time'] ?? ''}
        aria-label={t(($) => $.time.question.endedAt)}
        dir="ltr"
        value={typed ?? clockText(question.from, timer.zone)}
        error={isWrong && t(($) => $.common.invalid.clock)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // The form around it is the timer's.
          event.preventDefault()
          end()
        }}
      />
    </div>
  )
}
