import type { ClientFigures } from '../../shared/contract/reports.ts'
import type { Flag } from '../../shared/domain/flags.ts'
import { Figure } from '../components/figure.tsx'
import { useListOf } from '../components/hooks/use-list-of.ts'
import { useFormat } from '../format/index.ts'
import { useT } from '../i18n/index.ts'
import { BandBadge, VerdictText } from './band-badge.tsx'
import { flagSentence, reasonSentence } from './flag-words.ts'
import { useBandMeaning } from './use-band-meaning.ts'
import classes from './report.module.css'

const shownChips = 2
const mostRemedies = 3

/** Flags as short words that open into their sentences. */
export function FlagChips({ figures }: { figures: ClientFigures }) {
  const t = useT()
  const { flags } = figures
  // The flag of the band would only repeat the badge beside it.
  const chips = flags.filter((flag) => flag.kind !== figures.band)
  if (chips.length === 0) return null
  const serious = chips.toSorted((a, b) => Number(b.serious) - Number(a.serious))
  return (
    <Figure
      label={`${t(($) => $.dashboard.table.column.flags)} · ${figures.client}`}
      value={chips.map((flag) => t(($) => $.flags.short[flag.kind])).join(', ')}
      rule={t(($) => $.flags.flagRule)}
      madeOf={<FlagList flags={flags} />}
    >
      <span className={classes['chips']}>
        {serious.slice(0, shownChips).map((flag) => (
          <span key={flag.kind} className="hw-flag" data-serious={flag.serious}>
            {t(($) => $.flags.short[flag.kind])}
          </span>
        ))}
        {serious.length > shownChips && (
          <span className="hw-flag">
            {t(($) => $.flags.more, { count: serious.length - shownChips })}
          </span>
        )}
      </span>
    </Figure>
  )
}

interface FlagListProps {
  readonly flags: readonly Flag[]
  /** Whether to say what could help. */
  readonly remedies?: boolean
}

/** Every flag with its figures, since when, and what could help. */
export function FlagList({ flags, remedies = true }: FlagListProps) {
  const t = useT()
  const format = useFormat()
  if (flags.length === 0) return <p>{t(($) => $.flags.none)}</p>
  return (
    <ul className={`hw-lined ${classes['flagList']}`}>
      {flags.map((flag) => (
        <li key={flag.kind} data-serious={flag.serious}>
          <p className={classes['flagHead']}>
            <strong>{t(($) => $.flags.short[flag.kind])}</strong>
            {flag.serious && (
              <span className="hw-flag" data-serious>
                {t(($) => $.flags.serious)}
              </span>
            )}
            {flag.since !== null && (
              <small>{t(($) => $.flags.since, { month: format.date(flag.since) })}</small>
            )}
          </p>
          <p>{flagSentence(flag, t, format)}</p>
          {remedies && <Remedies flag={flag} />}
        </li>
      ))}
    </ul>
  )
}

/** The likeliest remedies of a flag, in words. */
function Remedies({ flag }: { flag: Flag }) {
  const t = useT()
  const listOf = useListOf()
  const words: Readonly<Record<string, string>> = t(($) => $.flags.remedy, { returnObjects: true })
  const known = flag.remedies.flatMap((kind) => words[kind] ?? []).slice(0, mostRemedies)
  if (known.length === 0) return null
  const list = listOf(known, 'disjunction')
  return <p className={classes['remedies']}>{t(($) => $.flags.remedies, { list })}</p>
}

/** B1: the band, opening into what it means. */
export function BandFigure({ figures }: { figures: ClientFigures }) {
  const t = useT()
  const meaning = useBandMeaning()
  const band = t(($) => $.flags.band[figures.band])
  return (
    <Figure
      label={`${t(($) => $.dashboard.table.column.band)} · ${figures.client}`}
      value={band}
      rule={t(($) => $.flags.bandRule)}
      madeOf={<p>{meaning(figures.band)}</p>}
    >
      <BandBadge band={figures.band} />
    </Figure>
  )
}

/** The verdict, opening into its reasons. */
export function VerdictFigure({ figures }: { figures: ClientFigures }) {
  const t = useT()
  return (
    <Figure
      label={`${t(($) => $.dashboard.table.column.verdict)} · ${figures.client}`}
      value={t(($) => $.flags.verdict[figures.verdict ?? 'none'])}
      rule={t(($) => $.flags.verdictRule)}
      madeOf={<Reasons figures={figures} />}
    >
      <VerdictText verdict={figures.verdict} />
    </Figure>
  )
}

/** Why the verdict is what it is, a sentence per reason. */
export function Reasons({ figures }: { figures: ClientFigures }) {
  const t = useT()
  const format = useFormat()
  const meaning = useBandMeaning()
  return (
    <ul className={classes['reasons']}>
      {figures.reasons.map((reason) => (
        <li key={reason}>{reasonSentence(reason, figures.flags, t, format, meaning)}</li>
      ))}
    </ul>
  )
}
