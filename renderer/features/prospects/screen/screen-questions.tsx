import { Button, SegmentedControl } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useId } from 'react'
import type { Sign } from '../../../../shared/domain/deciding/acting.ts'
import type { Screening } from '../../../../shared/domain/deciding/prospects.ts'
import {
  screenAnswers,
  type ScreenAnswer,
  type ScreenQuestion,
  type WarningSignKind,
} from '../../../../shared/domain/kinds.ts'
import {
  remedyByQuestion,
  signByQuestion,
} from '../../../../shared/profitability/acting/pre-screen.ts'
import { useCommand, useStatus } from '../../../api/index.ts'
import { useT } from '../../../i18n/index.ts'
import { openSigns } from './screen-of.ts'
import classes from './screen.module.css'

/** The questions in the order asked, in four short rounds. */
const groups = {
  impression: ['hell-yes'],
  work: ['knows-what-they-want', 'in-target-group', 'fits-skills-and-values'],
  people: [
    'decision-maker-at-the-table',
    'asks-for-themselves',
    'new-help',
    'shares-responsibility',
  ],
  money: ['accepts-price', 'accepts-deposit', 'can-pay', 'respects-time'],
} as const satisfies Readonly<Record<string, readonly ScreenQuestion[]>>
const groupNames = ['impression', 'work', 'people', 'money'] as const

interface Props {
  readonly clientId: number
  readonly screening: Screening
  readonly signs: readonly Sign[]
  readonly onAnswer: (question: ScreenQuestion, answer: ScreenAnswer) => void
}

/** P1: what is asked before work begins, each with yes, no or not known. */
export function Questions(props: Props) {
  const t = useT()
  return groupNames.map((group) => (
    <section key={group} className={classes['part']}>
      <h3>{t(($) => $.prospects.screen.groups[group])}</h3>
      {groups[group].map((question) => (
        <Question key={question} question={question} {...props} />
      ))}
    </section>
  ))
}

function Question({
  question,
  clientId,
  screening,
  signs,
  onAnswer,
}: Props & { readonly question: ScreenQuestion }) {
  const t = useT()
  const id = useId()
  const answer = screening[question]
  return (
    <div className={classes['question']}>
      <div className={classes['asked']}>
        <p className="hw-medium" id={id}>
          {t(($) => $.prospects.screen.question[question])}
        </p>
        <p className="hw-small">{t(($) => $.prospects.screen.hint[question])}</p>
      </div>
      <SegmentedControl
        aria-labelledby={id}
        className={classes['answers'] ?? ''}
        data-answer={answer}
        data={screenAnswers.map((value) => ({
          value,
          label: t(($) => $.prospects.screen.answers[value]),
        }))}
        value={answer ?? ''}
        onChange={(next) => {
          const chosen = screenAnswers.find((known) => known === next)
          if (chosen) onAnswer(question, chosen)
        }}
      />
      {answer === 'no' && <AfterNo question={question} clientId={clientId} signs={signs} />}
    </div>
  )
}

/** What a no calls for: the remedy of a soft one, and the warning sign it is. */
function AfterNo({
  question,
  clientId,
  signs,
}: Pick<Props, 'clientId' | 'signs'> & { readonly question: ScreenQuestion }) {
  const t = useT()
  const remedy = remedyByQuestion[question]
  const sign = signByQuestion[question]
  if (!remedy && !sign) return null
  return (
    <div className={classes['after']}>
      {remedy && (
        <p>
          <strong>
            {t(($) => $.prospects.screen.tryThis, {
              remedy: t(($) => $.prospects.remedy[remedy].name),
            })}
          </strong>{' '}
          {t(($) => $.prospects.remedy[remedy].how)}
        </p>
      )}
      {sign && <LogSign sign={sign} clientId={clientId} signs={signs} />}
    </div>
  )
}

function LogSign({
  sign,
  clientId,
  signs,
}: Pick<Props, 'clientId' | 'signs'> & { readonly sign: WarningSignKind }) {
  const t = useT()
  const { today } = useStatus()
  const name = t(($) => $.prospects.sign[sign])
  const log = useCommand('signs.create', {
    undoText: t(($) => $.prospects.undo.signLogged, { sign: name }),
  })
  if (openSigns(signs, clientId).some(({ kind }) => kind === sign)) {
    return (
      <p className="hw-sign hw-soft">
        <IconFlag size={14} stroke={2} aria-hidden="true" />
        {t(($) => $.prospects.screen.logged)}
      </p>
    )
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconFlag size={14} stroke={2} aria-hidden="true" />}
      aria-label={t(($) => $.prospects.screen.logSignOf, { sign: name })}
      loading={log.isPending}
      onClick={() => log.mutate({ clientId, kind: sign, on: today, note: '' })}
    >
      {t(($) => $.prospects.screen.logSign)}
    </Button>
  )
}
