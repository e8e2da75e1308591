import type { ReactNode } from 'react'
import type { Band } from '../../../shared/domain/kinds.ts'
import { useSettings } from '../../api/index.ts'
import type { SparkMonth } from '../../charts/geometry/spark.ts'
import { SparkLine } from '../../charts/months/spark-line.tsx'
import classes from './rate-with-trend.module.css'

interface Props {
  /** The months that led to the rate (E5); without them the rate stands alone. */
  readonly months: readonly SparkMonth[] | undefined
  readonly band: Band | undefined
  /** The rate as it is said. */
  readonly children: ReactNode
}

/** A rate in a table with the line of its months before it, which a narrow table leaves out. */
export function RateWithTrend({ months, band, children }: Props) {
  const { breakEvenRate } = useSettings()
  return (
    <span className={classes['pair']}>
      {months && band && <SparkLine months={months} breakEven={breakEvenRate} band={band} />}
      {children}
    </span>
  )
}
