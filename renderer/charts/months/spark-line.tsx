import { useMemo } from 'react'
import type { Band } from '../../../shared/domain/kinds.ts'
import { toneOf } from '../geometry/bands.ts'
import { sparkOf, type SparkMonth } from '../geometry/spark.ts'
import classes from './spark-line.module.css'

interface Props {
  readonly months: readonly SparkMonth[]
  /** Minor units per hour; drawn dotted. */
  readonly breakEven: number | null
  readonly band: Band
}

const size = { width: 64, height: 24, pad: 3 }

/** E5 beside a rate that is said already, so that readers need not hear it twice. */
export function SparkLine({ months, breakEven, band }: Props) {
  const { sure, open, end, limit } = useMemo(
    () => sparkOf(months, breakEven, size),
    [months, breakEven],
  )
  if (end === null) return null
  return (
    <svg
      className={classes['spark']}
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      aria-hidden="true"
    >
      {limit !== null && (
        <path className={classes['limit']} d={`M0 ${limit}H${size.width}`} data-part="limit" />
      )}
      <path className={classes['line']} d={sure} />
      <path className={classes['line']} d={open} data-open="true" />
      <circle className={classes['end']} cx={end.x} cy={end.y} r="2.5" data-tone={toneOf(band)} />
    </svg>
  )
}
