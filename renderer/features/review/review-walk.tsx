import { Button, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import classes from './review.module.css'
import { steps, type Step } from './review-work.ts'
import { ChangesStep } from './steps/changes-step.tsx'
import { DaysStep } from './steps/days-step.tsx'
import { DecideStep, openIn } from './steps/decide-step.tsx'
import { OverdueStep, WaitingStep } from './steps/money-steps.tsx'
import type { StepProps } from './use-review.ts'

const shown = {
  days: DaysStep,
  waiting: WaitingStep,
  overdue: OverdueStep,
  changes: ChangesStep,
  decide: DecideStep,
} as const

/** The steps with how much is open in each, and the one the user is at; each can be gone to at any time. */
export function ReviewWalk({ review, work, onChange }: StepProps) {
  const t = useT()
  const { step } = work
  const heading = useStepHeading(step)
  const place = steps.indexOf(step)
  const [back, next] = [steps[place - 1], steps[place + 1]]
  const Shown = shown[step]
  return (
    <div className={classes['walk']}>
      <StepList review={review} work={work} onChange={onChange} />
      <Section
        title={
          <span tabIndex={-1} ref={heading}>
            {t(($) => $.walk.steps[step])}
          </span>
        }
      >
        <div className="hw-stack">
          <Shown review={review} work={work} onChange={onChange} />
          <div className={classes['foot']}>
            {back && (
              <Button variant="default" onClick={() => onChange({ step: back })}>
                {t(($) => $.walk.back)}
              </Button>
            )}
            {next && (
              <Button className={classes['next'] ?? ''} onClick={() => onChange({ step: next })}>
                {t(($) => $.walk.next)}
              </Button>
            )}
          </div>
        </div>
      </Section>
    </div>
  )
}

/** The heading of the step takes the focus when the user goes to it, so that reading goes on there. */
function useStepHeading(step: Step) {
  const heading = useRef<HTMLSpanElement>(null)
  const last = useRef(step)
  useEffect(() => {
    if (last.current === step) return
    last.current = step
    heading.current?.focus()
  }, [step])
  return heading
}

function StepList({ review, work, onChange }: StepProps) {
  const t = useT()
  const { number } = useFormat()
  const counts: Readonly<Record<Step, number>> = {
    days: review.days?.length ?? 0,
    waiting: review.waiting.length,
    overdue: review.overdue.length,
    changes: review.changes.length,
    decide: openIn(review, work).length,
  }
  return (
    <nav aria-label={t(($) => $.walk.steps.label)}>
      <ol className={classes['steps']}>
        {steps.map((step) => (
          <li key={step}>
            <UnstyledButton
              className={classes['step'] ?? ''}
              aria-current={step === work.step ? 'step' : undefined}
              onClick={() => onChange({ step })}
            >
              <span>{t(($) => $.walk.steps[step])}</span>{' '}
              {counts[step] === 0 ? (
                <IconCheck size={16} className="hw-good" aria-hidden="true" />
              ) : (
                <span className={classes['count']}>{number(counts[step])}</span>
              )}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  )
}
