import type { Band } from '../../shared/domain/kinds.ts'
import { patternOf, toneOf } from '../charts/geometry/bands.ts'
import { useT } from '../i18n/index.ts'
import classes from './report.module.css'

/** B1: where a rate stands, as the colour of the charts before a name; readers hear it in words. */
export function BandMark({ band }: { band: Band }) {
  const t = useT()
  const words = t(($) => $.flags.band[band])
  return (
    <span
      className={classes['bandMark']}
      data-tone={toneOf(band)}
      data-pattern={patternOf(band)}
      title={words}
    >
      <span className="hw-only-for-readers">{words}</span>
    </span>
  )
}
