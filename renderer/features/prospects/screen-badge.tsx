import { IconCheck, IconHelpCircle, IconQuestionMark, IconX, type Icon } from '@tabler/icons-react'
import type { ScreenResult } from '../../../shared/profitability/pre-screen.ts'
import { useT } from '../../i18n/index.ts'
import classes from './rows.module.css'

export const resultIcons: Readonly<Record<ScreenResult | 'not-yet', Icon>> = {
  'hell-yes': IconCheck,
  clarify: IconQuestionMark,
  no: IconX,
  'not-yet': IconHelpCircle,
}

/** P1: the result in a word; opens the pre-screen. */
export function ScreenBadge({
  name,
  result,
  onOpen,
}: {
  /** The prospect's, isolated. */
  readonly name: string
  readonly result: ScreenResult | 'not-yet'
  readonly onOpen: () => void
}) {
  const t = useT()
  const word =
    result === 'not-yet'
      ? t(($) => $.prospects.screen.notYet)
      : t(($) => $.prospects.screen.result[result])
  const Icon = resultIcons[result]
  return (
    <button
      type="button"
      className={classes['badge']}
      data-result={result}
      aria-label={t(($) => $.prospects.screen.open, { name, result: word })}
      onClick={onOpen}
    >
      <Icon size={14} stroke={2.4} aria-hidden="true" />
      {word}
    </button>
  )
}
