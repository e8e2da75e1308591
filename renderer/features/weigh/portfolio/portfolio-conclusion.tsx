import type { ClientFigures } from '../../../../shared/contract/reports.ts'
import { cx } from '../../../components/cx.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { rich, slot } from '../../../report/rich.tsx'
import { useClientNames } from '../../../report/use-client-names.ts'
import type { Portfolio } from './portfolio-view.tsx'
import { useWords } from '../use-words.ts'
import classes from '../weigh.module.css'
import portfolioClasses from './portfolio.module.css'

interface Props {
  readonly going: readonly ClientFigures[]
  readonly portfolio: Portfolio
}

/** What the year without them comes to, in one sentence with its money largest. */
export function PortfolioConclusion({ going, portfolio }: Props) {
  const t = useT()
  const format = useFormat()
  const words = useWords()
  const names = useClientNames(going)
  const { gain, breakEvenMonth, cumulative } = portfolio
  const time = words.time(cumulative.length)
  if (going.length === 0) {
    return (
      <section className={cx(classes['conclusion'], portfolioClasses['first'])}>
        <p className={classes['answer']}>{t(($) => $.weigh.portfolio.conclusion.none)}</p>
      </section>
    )
  }
  const said = { count: going.length, clients: names, amount: slot('amount'), time }
  const text =
    gain > 0
      ? t(($) => $.weigh.portfolio.conclusion.gain, said)
      : gain < 0
        ? t(($) => $.weigh.portfolio.conclusion.loss, said)
        : t(($) => $.weigh.portfolio.conclusion.even, said)
  return (
    <section className={cx(classes['conclusion'], portfolioClasses['first'])}>
      <p className={classes['answer']} aria-live="polite">
        {rich(text, {
          amount: (
            <bdi className="hw-number" data-tone={gain > 0 ? 'good' : 'bad'}>
              {words.money(Math.abs(gain))}
            </bdi>
          ),
        })}
      </p>
      <p className={classes['more']}>
        {breakEvenMonth === null
          ? t(($) => $.weigh.portfolio.conclusion.never, { time })
          : t(($) => $.weigh.portfolio.conclusion.payback, {
              month: format.number(breakEvenMonth),
            })}{' '}
        {t(($) => $.weigh.notCertain)}
      </p>
    </section>
  )
}
