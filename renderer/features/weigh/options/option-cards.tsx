import { useId } from 'react'
import type { WhatIfResult } from '../../../../shared/domain/deciding/weighing.ts'
import { type OptionKind, optionKinds } from '../../../../shared/domain/kinds.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { useWords } from '../use-words.ts'
import type { Complete } from './workbench.tsx'
import classes from './cards.module.css'

interface Props {
  readonly results: Complete
  readonly chosen: OptionKind
  readonly months: number
  readonly onChoose: (option: OptionKind) => void
}

/** The four options side by side; the chosen one is what the rest of the page is about. */
export function OptionCards({ results, chosen, months, onChoose }: Props) {
  const t = useT()
  const words = useWords()
  const best = bestOf(results)
  return (
    <fieldset className={classes['cards']}>
      <legend className={classes['legend']}>
        {t(($) => $.weigh.choose)}{' '}
        <span>{t(($) => $.weigh.against, { time: words.time(months) })}</span>
      </legend>
      {optionKinds.map((option) => (
        <Card
          key={option}
          option={option}
          result={results[option]}
          months={months}
          chosen={option === chosen}
          best={option === best}
          onChoose={() => onChoose(option)}
        />
      ))}
    </fieldset>
  )
}

/** The option with the largest gain; null if none gains anything. */
export function bestOf(results: Complete): OptionKind | null {
  const [first] = optionKinds.toSorted((a, b) => results[b].gain - results[a].gain)
  return first && results[first].gain > 0 ? first : null
}

interface CardProps {
  readonly option: OptionKind
  readonly result: WhatIfResult
  readonly months: number
  readonly chosen: boolean
  readonly best: boolean
  readonly onChoose: () => void
}

function Card({ option, result, months, chosen, best, onChoose }: CardProps) {
  const t = useT()
  const words = useWords()
  const id = useId()
  const { gain } = result
  return (
    <label className={classes['card']} data-chosen={chosen}>
      <input
        type="radio"
        name="option"
        className="hw-only-for-readers"
        checked={chosen}
        aria-labelledby={`${id}-name ${id}-gain`}
        aria-describedby={`${id}-facts`}
        onChange={onChoose}
      />
      <span className={classes['head']}>
        <span id={`${id}-name`} className="hw-medium">
          {t(($) => $.weigh.option[option])}
        </span>
        {best && (
          <span className={classes['best']} data-tone="good">
            {t(($) => $.weigh.mostGain)}
          </span>
        )}
      </span>
      <bdi
        id={`${id}-gain`}
        className={`${classes['gain']} hw-number`}
        data-tone={gain > 0 ? 'good' : gain < 0 ? 'bad' : 'none'}
      >
        {words.money(gain, true)}
      </bdi>
      <span id={`${id}-facts`} className={classes['facts']}>
        <Facts result={result} months={months} />
      </span>
    </label>
  )
}

function Facts({ result, months }: { readonly result: WhatIfResult; readonly months: number }) {
  const t = useT()
  const format = useFormat()
  const words = useWords()
  const { breakEvenMonth, breakEvenRate, breakEvenFill, worst, best } = result
  return (
    <>
      <Fact name={t(($) => $.weigh.fact.payback)}>
        {breakEvenMonth === null
          ? t(($) => $.weigh.fact.paybackNever, { time: words.time(months) })
          : t(($) => $.weigh.fact.paybackMonth, { month: format.number(breakEvenMonth) })}
      </Fact>
      <Fact name={t(($) => $.weigh.fact.zeroRate)}>
        {breakEvenRate === null
          ? t(($) => $.weigh.fact.noRate)
          : t(($) => $.weigh.fact.zeroRateValue, { rate: words.rate(breakEvenRate) })}
      </Fact>
      <Fact name={t(($) => $.weigh.fact.zeroFill)}>
        {breakEvenFill === null
          ? t(($) => $.weigh.fact.noFill)
          : t(($) => $.weigh.fact.zeroFillValue, { fill: format.percent(breakEvenFill) })}
      </Fact>
      <Fact name={t(($) => $.weigh.fact.range)}>
        {t(($) => $.common.range, {
          from: words.money(worst.gain, true),
          to: words.money(best.gain, true),
        })}
      </Fact>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <span className={classes['fact']}>
      <span>{name}</span> <bdi>{children}</bdi>
    </span>
  )
}
