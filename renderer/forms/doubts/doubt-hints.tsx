import { IconHelpCircle } from '@tabler/icons-react'
import type { TypedDoubt } from '../../../shared/words/en/doubts.ts'
import { cx } from '../../components/cx.ts'
import { useDoubtWords, type Doubt, type DoubtHere } from './doubt-words.ts'
import classes from './doubts.module.css'

interface Props {
  readonly doubts: readonly Doubt[]
  /** Which of them are about the field above. */
  readonly about: readonly TypedDoubt[]
  readonly className?: string | undefined
}

/** What is doubted of the field above, a quiet line each; it holds nothing up. */
export function DoubtHints({ doubts, about, className }: Props) {
  const words = useDoubtWords()
  const found = doubts.filter((doubt): doubt is DoubtHere =>
    about.some((code) => code === doubt.code),
  )
  return (
    // There from the start, so that a screen reader says what appears in it.
    <div role="status" className={cx(classes['hints'], className)}>
      {found.map((doubt) => (
        <p key={doubt.code} className={classes['hint']}>
          <IconHelpCircle size={16} stroke={1.8} aria-hidden="true" />
          <span>{words.here(doubt)}</span>
        </p>
      ))}
    </div>
  )
}
