import { Badge } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconEqual, IconPointFilled } from '@tabler/icons-react'
import type { Band, Verdict } from '../../shared/domain/kinds.ts'
import { toneOf, type Tone } from '../charts/geometry/bands.ts'
import { useT } from '../i18n/index.ts'
import classes from './report.module.css'

const icons = {
  bad: IconAlertTriangle,
  neutral: IconEqual,
  good: IconCheck,
  none: IconPointFilled,
} as const

/** B1: a client's band in words, with a sign and a colour of its own. */
export function BandBadge({ band, size = 'md' }: { band: Band; size?: 'md' | 'lg' }) {
  const t = useT()
  const tone = toneOf(band)
  const Icon = icons[tone]
  return (
    <Badge
      component="span"
      className={classes['badge'] ?? ''}
      data-tone={tone}
      size={size}
      leftSection={<Icon size={13} stroke={2.4} aria-hidden />}
    >
      {t(($) => $.flags.band[band])}
    </Badge>
  )
}

const verdictTone: Readonly<Record<Verdict | 'none', Tone>> = {
  'say-no': 'bad',
  fix: 'bad',
  watch: 'neutral',
  keep: 'good',
  none: 'none',
}

/** The verdict in words; it advises, so it never looks like a button. */
export function VerdictText({ verdict }: { verdict: Verdict | null }) {
  const t = useT()
  const key = verdict ?? 'none'
  return (
    <span className={classes['verdict']} data-tone={verdictTone[key]} data-verdict={key}>
      {t(($) => $.flags.verdict[key])}
    </span>
  )
}
