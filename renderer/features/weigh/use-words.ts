import { useMemo } from 'react'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { unitOf, type AssumptionKey } from '../../../shared/domain/deciding/assumptions.ts'
import type { Value } from './options/assumption-values.ts'

/** How the figures of a what-if are said. */
export interface WeighWords {
  /** Whole major units: what a year brings needs no öre. */
  readonly money: (minor: number, signed?: boolean) => string
  readonly rate: (minorPerHour: number) => string
  /** Months as one says them: `a year`, `18 months`. */
  readonly time: (months: number) => string
  /** The value of an assumption with its unit. */
  readonly value: (key: AssumptionKey, value: Value) => string
}

/** The writings for the user's language and currency; one object until one of them changes. */
export function useWords(): WeighWords {
  const t = useT()
  const format = useFormat()
  return useMemo(() => {
    const time = (months: number) => {
      if (months === 12) return t(($) => $.weigh.time.year)
      return months > 0 && months % 12 === 0
        ? t(($) => $.weigh.time.years, { count: months / 12 })
        : t(($) => $.weigh.time.months, { count: months })
    }
    const rate = (minor: number) => format.rate(minor, { whole: true })
    const value = (key: AssumptionKey, given: Value) => {
      const unit = unitOf[key]
      if (unit === 'share') return format.percent(String(given), 1)
      if (unit === 'rate') return rate(Number(given))
      if (unit === 'months') return t(($) => $.weigh.time.months, { count: Number(given) })
      return t(($) => $.common.units.hours, { value: format.number(Number(given), 1) })
    }
    return {
      time,
      rate,
      value,
      money: (minor, signed = false) => format.money(minor, undefined, { whole: true, signed }),
    }
  }, [t, format])
}
