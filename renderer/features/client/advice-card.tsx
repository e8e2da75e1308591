import { Link } from 'wouter'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { verdictWord } from '../../../shared/words/verdict-words.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { Hints } from '../../report/beside/hints.tsx'
import { flagSentence } from '../../report/flag-words.ts'
import { useReasons } from '../../report/use-reasons.ts'
import { VerdictText } from '../../report/verdict-text.tsx'
import classes from './client.module.css'
import { verdictHints } from './hint-places.ts'
import { NextStep } from './next-step.tsx'
import { tabHref } from './tab-address.ts'

interface Props {
  readonly report: ClientReport
}

/** V1: the advice, at most three reasons, and the one thing to do next. */
export function AdviceCard({ report }: Props) {
  const t = useT()
  const { figures, hints } = report
  return (
    <section className={classes['adviceCard']} aria-label={t(($) => $.client.verdict.title)}>
      <div className={classes['adviceWords']}>
        <p className={classes['adviceHead']}>
          <span className={classes['verdict']}>
            <VerdictText figures={figures} />
          </span>
          <span className="hw-small">{t(($) => $.flags.verdictMeaning[verdictWord(figures)])}</span>
        </p>
        <Reasons report={report} />
        <Hints hints={hints} of={verdictHints} />
      </div>
      <NextStep report={report} />
    </section>
  )
}

const most = 3

function Reasons({ report: { figures } }: Props) {
  const t = useT()
  const format = useFormat()
  const [reason] = useReasons(figures)
  const others = figures.flags.filter(({ kind }) => kind !== figures.reasons[0])
  const shown = others.slice(0, reason === undefined ? most : most - 1)
  const left = others.length - shown.length
  return (
    <ul className={classes['reasons']}>
      {reason !== undefined && <li>{reason}</li>}
      {shown.map((flag) => (
        <li key={flag.kind}>{flagSentence(flag, t, format)}</li>
      ))}
      {left > 0 && (
        <li>
          <Link href={tabHref(figures.clientId, 'people')} className="hw-name">
            {t(($) => $.flags.more, { count: left })}
          </Link>
        </li>
      )}
    </ul>
  )
}
