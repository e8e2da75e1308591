import { isAssumption, type AssumptionKey } from '../../../../shared/domain/deciding/assumptions.ts'
import { windowOf } from '../../../../shared/domain/calendar.ts'
import type { WhatIfResult, Assumed } from '../../../../shared/domain/deciding/weighing.ts'
import { Section } from '../../../components/page.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { Asked, Typed } from './assumptions.ts'
import { useWords } from '../use-words.ts'
import classes from './assumptions.module.css'

interface Props {
  readonly keys: readonly AssumptionKey[]
  readonly usual: Assumed
  readonly typed: Typed
  readonly asked: Pick<Asked, 'asOf' | 'months'>
  readonly result?: WhatIfResult | undefined
}

/** Every assumption as a sentence, and how the best and the worst case differ. */
export function AssumptionWords({ keys, usual, typed, asked, result }: Props) {
  const t = useT()
  const format = useFormat()
  const words = useWords()
  const span = windowOf(asked.asOf, asked.months)
  return (
    <Section title={t(($) => $.weigh.words.title)}>
      <ul className={classes['words']}>
        {keys.map((key) => (
          <li key={key}>
            {t(($) => $.weigh.words[key], { value: words.value(key, typed[key] ?? usual[key]) })}
            {typed[key] !== undefined && typed[key] !== usual[key] && (
              <span className="hw-soft"> {t(($) => $.weigh.words.yours)}</span>
            )}
          </li>
        ))}
        <li>
          {t(($) => $.weigh.words.window, {
            from: format.month(span.from.slice(0, 7), true),
            to: format.month(span.to.slice(0, 7), true),
          })}
        </li>
      </ul>
      {result && (
        <dl className={classes['cases']}>
          <Case name={t(($) => $.weigh.words.worst)} outcome={result.worst} />
          <Case name={t(($) => $.weigh.words.best)} outcome={result.best} />
        </dl>
      )}
    </Section>
  )
}

interface CaseProps {
  readonly name: string
  readonly outcome: WhatIfResult['best']
}

/** What differs in the case, and what comes of it. */
function Case({ name, outcome }: CaseProps) {
  const t = useT()
  const words = useWords()
  const differing = Object.entries(outcome.assumed).flatMap(([key, value]) =>
    isAssumption(key) ? [t(($) => $.weigh.words[key], { value: words.value(key, value) })] : [],
  )
  return (
    <div>
      <dt>
        {name} <bdi className="hw-number">{words.money(outcome.gain, true)}</bdi>
      </dt>
      <dd>{differing.join(' ')}</dd>
    </div>
  )
}
