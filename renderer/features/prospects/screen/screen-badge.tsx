import { IconCheck, IconHelpCircle, IconQuestionMark, IconX, type Icon } from '@tabler/icons-react'
import { screenQuestions, type ScreenResult } from '../../../../shared/domain/kinds.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { Screened } from './screen-of.ts'
import classes from '../rows.module.css'

export const resultIcons: Readonly<Record<ScreenResult | 'not-yet', Icon>> = {
  'hell-yes': IconCheck,
  clarify: IconQuestionMark,
  no: IconX,
  'not-yet': IconHelpCircle,
}

/** The colour of a result; what is not yet known has none. */
export const toneOfResult = (result: ScreenResult | 'not-yet'): 'good' | 'bad' | undefined =>
  result === 'hell-yes' ? 'good' : result === 'no' ? 'bad' : undefined

interface Props {
  /** The prospect's, isolated. */
  readonly name: string
  readonly screen: Screened
  readonly onOpen: () => void
}

/** P1: the result in a word; opens the pre-screen. */
export function ScreenBadge({ name, screen, onOpen }: Props) {
  const t = useT()
  const format = useFormat()
  const result = screen.started ? screen.result : 'not-yet'
  const word =
    result === 'not-yet'
      ? t(($) => $.prospects.screen.notYet)
      : t(($) => $.prospects.screen.result[result])
  const Icon = resultIcons[result]
  return (
    <div className={classes['screen']}>
      <button
        type="button"
        className={classes['badge']}
        data-result={result}
        data-tone={toneOfResult(result)}
        aria-label={t(($) => $.prospects.screen.open, { name, result: word })}
        onClick={onOpen}
      >
        <Icon size={14} stroke={2.4} aria-hidden="true" />
        {word}
      </button>
      {screen.answered > 0 && screen.answered < screenQuestions.length && (
        <small>
          {t(($) => $.prospects.screen.progress, {
            done: format.number(screen.answered),
            all: format.number(screenQuestions.length),
          })}
        </small>
      )}
    </div>
  )
}
