import { Button, Menu } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import type { Timer } from '../../../../shared/domain/entities.ts'
import { answersTo, type TimerAnswer } from '../../../../shared/domain/timing/timer-answer.ts'
import type { TimerQuestion } from '../../../../shared/domain/timing/timer-question.ts'
import { useCall, useCommand } from '../../../api/index.ts'
import { Name } from '../../../components/name.tsx'
import { useT } from '../../../i18n/index.ts'
import { useRecentClients } from '../switch-menu.tsx'
import { EndedAt } from './ended-at.tsx'
import classes from './question.module.css'
import { useQuestionText } from './use-question-text.ts'

interface Props {
  readonly timer: Timer
  /** Carries out what is given once what is still on its way is saved. */
  readonly settledThen: (go: () => void) => void
}

/** What only the user knows of the time the timer ran, with everything that can be said to it; it never stops by itself. */
export function QuestionLine({ timer, settledThen }: Props) {
  const question = useCall('timer.question', {}).data
  return question ? (
    <Asked
      key={`${question.why} ${question.from}`}
      question={question}
      timer={timer}
      settledThen={settledThen}
    />
  ) : null
}

function Asked({ question, timer, settledThen }: Props & { readonly question: TimerQuestion }) {
  const t = useT()
  const text = useQuestionText(timer.zone)
  const words = t(($) => $.time.question, { returnObjects: true })
  const send = useCommand('timer.answer', { undoText: words.answered })
  const answer = (said: TimerAnswer) => settledThen(() => send.mutate(said))
  const can = answersTo(question)
  // A gap may grow while it is looked at: what is answered is what is shown.
  const between = question.why === 'gap' ? { from: question.from, to: question.to } : {}
  return (
    <div className={classes['line']} role="group" aria-label={words.label}>
      <IconHelpCircle size={18} aria-hidden="true" />
      <p role="status">{text(question)}</p>
      {can.includes('keep') && (
        <Button size="compact-sm" variant="light" onClick={() => answer({ how: 'keep' })}>
          {words.keep}
        </Button>
      )}
      {can.includes('pause') && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => answer({ how: 'pause', ...between })}
        >
          {words.pause}
        </Button>
      )}
      {can.includes('give') && (
        <Give
          current={timer.clientId}
          onGive={(clientId) => answer({ how: 'give', clientId, ...between })}
        />
      )}
      <EndedAt
        question={question}
        timer={timer}
        onEnd={(at) => answer({ how: 'end', ...(at !== null && { at }) })}
      />
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        onClick={() => answer({ how: 'discard' })}
      >
        {words.discard}
      </Button>
    </div>
  )
}

interface GiveProps {
  readonly current: number | null
  readonly onGive: (clientId: number | null) => void
}

function Give({ current, onGive }: GiveProps) {
  const t = useT()
  const clients = useRecentClients().filter(({ id }) => id !== current)
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="light">
          {t(($) => $.time.question.give)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes['clients'] ?? ''}>
        {clients.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onGive(id)}>
            <Name>{name}</Name>
          </Menu.Item>
        ))}
        {current !== null && (
          <Menu.Item onClick={() => onGive(null)}>{t(($) => $.common.internal)}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
