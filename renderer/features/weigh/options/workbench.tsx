import { useEffect } from 'react'
import { keysOf } from '../../../../shared/domain/deciding/assumptions.ts'
import type { ClientFigures } from '../../../../shared/contract/reports.ts'
import type { WhatIfResult, Assumed } from '../../../../shared/domain/deciding/weighing.ts'
import type { OptionKind } from '../../../../shared/domain/kinds.ts'
import { useCall, useSettings } from '../../../api/index.ts'
import { ErrorState, LoadingState } from '../../../components/states.tsx'
import { AssumptionPanel } from './assumption-panel.tsx'
import { AssumptionWords } from './assumption-words.tsx'
import { defined, ownDefaults, typedOf, type Asked } from './assumptions.ts'
import { betterRate } from './assumption-values.ts'
import { Conclusion } from './conclusion.tsx'
import { OptionCards } from './option-cards.tsx'
import { OptionsChart } from './options-chart.tsx'
import { useTyped, type TypedAssumptions } from './typed-store.ts'
import { UnknownAlternative } from './unknown-alternative.tsx'
import { useOptions, type Results } from './use-options.ts'
import { useWeighAddress } from '../weigh-address.ts'
import classes from '../weigh.module.css'

interface Props {
  readonly figures: ClientFigures
  readonly asked: Pick<Asked, 'asOf' | 'months'>
}

/** W1–W4: the four things one can do about a client, side by side against keeping it as it is. */
export function Workbench({ figures, asked }: Props) {
  const typed = useTyped(figures.clientId)
  useScenario(typed)
  const usual = useUsual({ ...asked, clientId: figures.clientId }, figures, typed)
  if (usual === 'unknown') return <UnknownAlternative typed={typed} />
  if (usual === 'loading') return <LoadingState rows={3} height={160} />
  return <Weighed figures={figures} asked={asked} typed={typed} usual={usual} />
}

/**
 * What holds while nothing is typed: from the client's window and the settings. Without an
 * alternative (O1) there is none, unless the user says what an hour elsewhere brings.
 */
function useUsual(
  asked: Asked,
  figures: ClientFigures,
  { typed }: TypedAssumptions,
): Assumed | 'unknown' | 'loading' {
  const { breakEvenRate } = useSettings()
  const none = figures.alternativeRate === null
  const unknown = none && typed.alternative === undefined
  const answer = useCall(
    'whatIf.sayNo',
    { ...asked, ...(none && { alternative: typed.alternative }) },
    { enabled: !unknown, keepPrevious: true },
  )
  if (unknown || answer.error?.code === 'invalid-input') return 'unknown'
  if (!answer.data) return 'loading'
  const { months, ...assumed } = answer.data.assumptions
  return {
    ...assumed,
    horizonMonths: months,
    ...ownDefaults,
    newRate: betterRate(assumed.rate, breakEvenRate),
  }
}

/** Fills the assumptions from the kept scenario the address names, once; from then on they are the user's. */
function useScenario({ replace }: TypedAssumptions): void {
  const { scenarioId, change } = useWeighAddress('what-if')
  const kept = useCall('scenarios.list', {}, { enabled: scenarioId !== null })
  const scenario = kept.data?.find((one) => one.id === scenarioId)
  useEffect(() => {
    if (!scenario) return
    replace(typedOf(scenario))
    change({ scenarioId: null, option: scenario.input.option })
  }, [scenario, replace, change])
}

interface WeighedProps extends Props {
  readonly typed: TypedAssumptions
  readonly usual: Assumed
}

function Weighed({ figures, asked, typed, usual }: WeighedProps) {
  const { option: named, change } = useWeighAddress('what-if')
  const option = named ?? 'say-no'
  const { results, answered, behind, failed } = useOptions(
    { ...asked, clientId: figures.clientId },
    typed.typed,
    usual.newRate,
  )
  if (failed?.error) {
    return (
      <>
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
        <AssumptionPanel keys={keysOf[option]} usual={usual} typed={typed} />
      </>
    )
  }
  if (!isComplete(results)) return <LoadingState rows={3} height={160} />
  const assumed = { ...usual, ...defined(answered) }
  return (
    <div className="hw-stack" aria-busy={behind}>
      <Conclusion
        client={figures}
        option={option}
        result={results[option]}
        assumed={assumed}
        typed={typed.typed}
        asked={asked}
      />
      <OptionCards
        results={results}
        chosen={option}
        months={assumed.horizonMonths}
        onChoose={(next) => change({ option: next, scenarioId: null })}
      />
      <Details results={results} option={option} usual={usual} typed={typed} asked={asked} />
    </div>
  )
}

/** The chosen option in detail: month by month, what is assumed, and the same in words. */
function Details({
  results,
  option,
  usual,
  typed,
  asked,
}: Omit<WeighedProps, 'figures'> & { readonly results: Complete; readonly option: OptionKind }) {
  const keys = keysOf[option]
  return (
    <div className={classes['two']}>
      <div className="hw-stack">
        <OptionsChart results={results} chosen={option} />
        <AssumptionWords
          keys={keys}
          usual={usual}
          typed={typed.typed}
          asked={asked}
          result={results[option]}
        />
      </div>
      <AssumptionPanel keys={keys} usual={usual} typed={typed} />
    </div>
  )
}

export type Complete = { readonly [K in keyof Results]: WhatIfResult }

function isComplete(results: Results): results is Complete {
  return Object.values(results).every((result) => result !== undefined)
}
