import type { ReactNode } from 'react'
import { useT } from '../../i18n/index.ts'
import classes from './live.module.css'

interface Props {
  /** What was agreed, and how much of it is done. */
  readonly facts: readonly string[]
  readonly running: boolean
  /** The one figure, with what it means. */
  readonly children: ReactNode
}

/** The head of a card of something that runs. */
export function CardFinding({ facts, running, children }: Props) {
  const t = useT()
  return (
    <>
      <span className={classes['facts']}>
        {facts.join(' · ')}
        {running && (
          <span className="hw-pill hw-tinted" data-tone="accent">
            {t(($) => $.live.card.running)}
          </span>
        )}
      </span>
      <span className={classes['answer']}>{children}</span>
    </>
  )
}
