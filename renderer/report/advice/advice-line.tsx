import type { ClientFigures } from '../../../shared/contract/reports.ts'
import { VerdictText } from '../verdict-text.tsx'
import classes from './advice.module.css'
import { ShortReason } from './short-reason.tsx'

/** The advice with the reason that decides, in one line of a table. */
export function AdviceLine({ figures }: { readonly figures: ClientFigures }) {
  return (
    <span className={classes['line']}>
      <VerdictText figures={figures} />
      <ShortReason figures={figures} />
    </span>
  )
}
