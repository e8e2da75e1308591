import { Button, Checkbox, Popover, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Timer } from '../../../shared/domain/entities.ts'
import { activities } from '../../../shared/domain/kinds.ts'
import { useCommand, useCoreClock } from '../../api/index.ts'
import { Choice } from '../../forms/inputs/choice.tsx'
import { clockText } from '../../../shared/domain/timing/clock.ts'
import { useT } from '../../i18n/index.ts'
import { Elapsed } from './elapsed.tsx'
import { SinceLast } from './since-last.tsx'
import { latestStart } from './start-time.ts'
import classes from './timer-bar.module.css'

interface Props {
  readonly timer: Timer
  readonly onChange: (fields: Partial<Timer>) => void
}

/** The elapsed time; it opens what is rarely changed: start, activity, billable, discard. */
export function TimerDetails({ timer, onChange }: Props) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      transitionProps={{ duration: 0 }}
      position="bottom-end"
      withArrow
    >
      <Popover.Target>
        <button
          type="button"
          className={classes['clock']}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <Elapsed since={timer.start} />
          <span className="hw-only-for-readers">{t(($) => $.time.timer.change)}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(($) => $.time.timer.details)}>
        {opened && <Details timer={timer} onChange={onChange} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function Details({ timer, onChange }: Props) {
  const t = useT()
  const discard = useCommand('timer.discard', { undoText: t(($) => $.time.timer.discarded) })
  return (
    <div className={classes['details']}>
      <StartField timer={timer} onChange={onChange} />
      <div className={classes['quick']}>
        {[5, 15, 30].map((minutes) => (
          <Button
            key={minutes}
            size="compact-sm"
            variant="default"
            aria-label={t(($) => $.time.timer.earlier, { minutes })}
            onClick={() => onChange({ start: timer.start - minutes * 60 })}
          >
            −{minutes}
          </Button>
        ))}
      </div>
      <SinceLast timer={timer} onStart={(start) => onChange({ start })} />
      <Choice
        label={t(($) => $.common.fields.activity)}
        comboboxProps={{ withinPortal: false }}
        options={activities}
        nameOf={(activity) => t(($) => $.common.activities[activity])}
        value={timer.activity}
        onChange={(activity) => onChange({ activity })}
      />
      <Checkbox
        label={t(($) => $.common.fields.billable)}
        checked={timer.billable}
        onChange={(event) => onChange({ billable: event.currentTarget.checked })}
      />
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden="true" />}
        onClick={() => discard.mutate({})}
      >
        {t(($) => $.time.timer.discard)}
      </Button>
    </div>
  )
}

function StartField({ timer, onChange }: Props) {
  const t = useT()
  const clock = useCoreClock()
  const [typed, setTyped] = useState<string | null>(null)
  const start = typed === null ? timer.start : latestStart(typed, clock(), timer.zone)
  const save = () => {
    if (typed === null || start === null) return
    setTyped(null)
    onChange({ start })
  }
  return (
    <TextInput
      label={t(($) => $.time.timer.startedAt)}
      value={typed ?? clockText(timer.start, timer.zone)}
      dir="ltr"
      error={start === null && t(($) => $.common.invalid.clock)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        save()
      }}
    />
  )
}
