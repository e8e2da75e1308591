import { IconTrendingDown } from '@tabler/icons-react'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { useT } from '../../i18n/index.ts'
import classes from '../../report/beside/beside.module.css'
import { useLiveWords } from './use-live-words.ts'

/** L4 in one sentence: when a falling rate comes near the PRAO level and to it; nothing where neither lies ahead. */
export function TrendSentence({ report }: { readonly report: ClientReport }) {
  const t = useT()
  const words = useLiveWords()
  const { live, asOf } = report
  const ahead = (date: string | null | undefined) => (date && date > asOf ? words.date(date) : null)
  const near = ahead(live.trend?.reaches.nearPrao)
  const prao = ahead(live.trend?.reaches.prao)
  if (!live.trend || (near === null && prao === null)) return null
  const change = words.rate(-live.trend.perMonth)
  return (
    <p className={classes['hint']}>
      <IconTrendingDown size={15} stroke={1.8} aria-hidden="true" />
      <span>
        {near !== null && prao !== null
          ? t(($) => $.live.trend.both, { change, near, prao })
          : near === null
            ? t(($) => $.live.trend.prao, { change, prao: prao ?? '' })
            : t(($) => $.live.trend.near, { change, near })}
      </span>
    </p>
  )
}
