import { Button } from '@mantine/core'
import { useDoubtWords, type Doubt } from '../../forms/doubts/doubt-words.ts'
import { useT } from '../../i18n/index.ts'
import type { Answers } from './use-answers.ts'
import type { ListTask, Tasks } from './use-tasks.ts'
import classes from './doubts.module.css'

interface Props {
  readonly doubt: Doubt
  readonly tasks: Tasks
  readonly answers: Answers
  /** The panel it stands in, to come back to. */
  readonly list?: ListTask
}

/** Mends a doubt, or says that it is right as it is. */
export function DoubtActions({ doubt, tasks, answers, list }: Props) {
  const t = useT()
  const what = useDoubtWords().what(doubt)
  const { code, figures } = doubt
  const button = (action: string) => ({
    size: 'compact-sm' as const,
    disabled: answers.isBusy,
    'aria-label': t(($) => $.doubts.buttonOf, { action, what }),
    children: action,
  })
  // Work that was paid without hours may be a project that is over.
  const mayBeOver = code === 'invoiced-without-hours' && (figures['projectId'] ?? null) !== null
  return (
    <div className={classes['actions']}>
      <Button
        {...button(t(($) => $.doubts.mend[code]))}
        variant={list ? 'filled' : 'default'}
        {...(list && { 'data-autofocus': true, 'data-mend': true })}
        onClick={() => tasks.mend(doubt, list)}
      />
      {mayBeOver && (
        <Button
          {...button(t(($) => $.doubts.mend['idle-project']))}
          variant="default"
          onClick={() => tasks.finish(doubt, list)}
        />
      )}
      <Button
        {...button(t(($) => $.doubts.right[code]))}
        variant={list ? 'default' : 'subtle'}
        onClick={() => answers.settle(doubt)}
      />
    </div>
  )
}
