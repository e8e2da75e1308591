import { useDebouncedValue } from '@mantine/hooks'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { WhatIfResult } from '../../../../shared/domain/deciding/weighing.ts'
import type { OptionKind } from '../../../../shared/domain/kinds.ts'
import { useCall, type CallFailure } from '../../../api/index.ts'
import { commonOf, ownOf, type Asked, type Typed } from './assumptions.ts'

/** So long a slider must rest before the sums are asked for, in milliseconds. */
export const restMs = 150

export type Results = { readonly [K in OptionKind]: WhatIfResult | undefined }

export interface Options {
  readonly results: Results
  /** What the sums on screen were asked with: words beside them must say the same. */
  readonly answered: Typed
  /** True while the sums on screen are those of what was assumed a moment ago. */
  readonly behind: boolean
  /** The first of the four that cannot be told. */
  readonly failed: UseQueryResult<WhatIfResult, CallFailure> | undefined
}

/** W1–W4 for one client under the same assumptions; the last answers stay until the new ones are here. */
export function useOptions(asked: Asked, typed: Typed, newRate: number): Options {
  const [settled] = useDebouncedValue(typed, restMs)
  const common = { ...asked, ...commonOf(settled) }
  const own = ownOf(settled, newRate)
  const keep = { keepPrevious: true }
  const sayNo = useCall('whatIf.sayNo', common, keep)
  const raise = useCall('whatIf.raise', { ...common, ...own.raise }, keep)
  const trim = useCall('whatIf.trim', { ...common, ...own.trim }, keep)
  const invest = useCall('whatIf.invest', { ...common, ...own.invest }, keep)
  const all = [sayNo, raise, trim, invest]
  const [answered, setAnswered] = useState(settled)
  const waiting = all.some((query) => query.isPending || query.isPlaceholderData)
  if (!waiting && answered !== settled) setAnswered(settled)
  return {
    results: {
      'say-no': sayNo.data,
      raise: raise.data,
      trim: trim.data,
      invest: invest.data,
    },
    answered,
    behind: settled !== typed || waiting,
    failed: all.find((query) => query.error !== null && query.data === undefined),
  }
}
