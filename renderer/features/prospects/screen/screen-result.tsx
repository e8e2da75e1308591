import { IconFlag, IconQuestionMark, IconX, IconCheck } from '@tabler/icons-react'
import { screenQuestions } from '../../../../shared/domain/kinds.ts'
import type { ScreenReason } from '../../../../shared/profitability/acting/pre-screen.ts'
import { counted } from '../../../components/counted.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { useReasonWords } from './reason-words.ts'
import { resultIcons, toneOfResult } from './screen-badge.tsx'
import type { Screened } from './screen-of.ts'
import classes from './screen.module.css'

/** P1: what the answers come to, in the largest words of the panel, and why. */
export function ScreenResultCard({ screen }: { readonly screen: Screened }) {
  const t = useT()
  const format = useFormat()
  const { result, started, answered } = screen
  const shown = started ? result : 'not-yet'
  const Icon = resultIcons[shown]
  return (
    <>
      <div
        className={classes['result']}
        data-result={shown}
        data-tone={toneOfResult(shown)}
        role="status"
      >
        <p className={classes['verdict']}>
          <Icon size={30} stroke={2.4} aria-hidden="true" />
          {started
            ? t(($) => $.prospects.screen.result[result])
            : t(($) => $.prospects.screen.notYet)}
        </p>
        <p className={classes['progress']}>
          {t(($) => $.prospects.screen.progress, {
            done: format.number(answered),
            all: format.number(screenQuestions.length),
          })}
        </p>
      </div>
      <p className={classes['meaning']}>
        {started
          ? t(($) => $.prospects.screen.meaning[result])
          : t(($) => $.prospects.screen.meaning.notYet)}
      </p>
      {started && <Why screen={screen} />}
    </>
  )
}

const icons = { yes: IconCheck, no: IconX, unknown: IconQuestionMark, seen: IconFlag } as const

function Why({ screen: { result, reasons } }: { readonly screen: Screened }) {
  const t = useT()
  const format = useFormat()
  const words = useReasonWords()
  const said = reasons.filter((reason) => !isUnanswered(reason))
  const left = reasons.length - said.length
  return (
    <section className={classes['why']}>
      <h3>{t(($) => $.prospects.screen.why[result])}</h3>
      <ul className={classes['reasons']}>
        {said.map((reason) => {
          const Icon = icons[reason.kind === 'answer' ? (reason.answer ?? 'unknown') : 'seen']
          return (
            <li key={reason.kind === 'answer' ? reason.question : reasonKey(reason)}>
              <Icon size={16} stroke={2.2} aria-hidden="true" />
              <span>{words(reason)}</span>
            </li>
          )
        })}
        {left > 0 && (
          <li>
            <IconQuestionMark size={16} stroke={2.2} aria-hidden="true" />
            <span>{t(($) => $.prospects.screen.left, counted(format, left))}</span>
          </li>
        )}
      </ul>
    </section>
  )
}

const isUnanswered = (reason: ScreenReason) => reason.kind === 'answer' && reason.answer === null

const reasonKey = (reason: Exclude<ScreenReason, { kind: 'answer' }>) =>
  reason.kind === 'sign' ? reason.sign : reason.kind
