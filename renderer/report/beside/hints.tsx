import { IconInfoCircle } from '@tabler/icons-react'
import type { Hint, HintCode } from '../../../shared/domain/deciding/hints.ts'
import classes from './beside.module.css'
import { useHintText } from './use-hint-text.ts'

interface Props {
  readonly hints: readonly Hint[]
  /** Which of them belong here. */
  readonly of: readonly HintCode[]
}

/** What is to be said beside a figure where the rules cannot know, a quiet line each. */
export function Hints({ hints, of }: Props) {
  const text = useHintText()
  const here = hints.filter(({ code }) => of.includes(code))
  if (here.length === 0) return null
  return (
    <ul>
      {here.map((hint) => (
        <li key={keyOf(hint)} className={classes['hint']} data-hint={hint.code}>
          <IconInfoCircle size={15} stroke={1.8} aria-hidden="true" />
          <span>{text(hint)}</span>
        </li>
      ))}
    </ul>
  )
}

const keyOf = (hint: Hint): string =>
  [hint.code, 'invoiceId' in hint && hint.invoiceId, 'projectId' in hint && hint.projectId].join(
    ' ',
  )
