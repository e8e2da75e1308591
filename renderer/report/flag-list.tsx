import type { ClientFigures } from '../../shared/contract/reports.ts'
import type { Flag } from '../../shared/domain/deciding/flags.ts'
import { verdictWord } from '../../shared/words/verdict-words.ts'
import { Figure } from '../components/figure.tsx'
import { useListOf } from '../components/hooks/use-list-of.ts'
import { useFormat } from '../format/index.ts'
import { useT } from '../i18n/index.ts'
import { AdviceLine } from './advice/advice-line.tsx'
import { flagSentence } from './flag-words.ts'
import { useReasons } from './use-reasons.ts'
import { VerdictText } from './verdict-text.tsx'
import classes from './report.module.css'

const mostRemedies = 3

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

interface VerdictProps {
  readonly figures: ClientFigures
  /** The reason in two words. */
  readonly short?: boolean
}

/** The verdict with the first of its reasons, opening into all of them and every concern. */
export function VerdictFigure({ figures, short = false }: VerdictProps) {
  const t = useT()
  const [reason] = useReasons(figures)
  return (
    <Figure
      label={`${t(($) => $.dashboard.table.column.verdict)} · ${figures.client}`}
      value={t(($) => $.flags.verdict[verdictWord(figures)])}
      rule={t(($) => $.flags.verdictRule)}
      madeOf={
        <>
          {!isFlag(figures) && <p>{reason}</p>}
          {figures.flags.length > 0 && <FlagList flags={figures.flags} />}
        </>
      }
    >
      {short ? (
        <AdviceLine figures={figures} />
      ) : (
        <>
          <VerdictText figures={figures} />
          <small>{reason}</small>
        </>
      )}
    </Figure>
  )
}

const isFlag = ({ reasons, flags }: ClientFigures): boolean =>
  flags.some(({ kind }) => kind === reasons[0])

const mostConcerns = 3

/** V1: the reason of the verdict in one sentence, and under it what else concerns. */
export function Why({ figures }: { figures: ClientFigures }) {
  const t = useT()
  const format = useFormat()
  const [reason] = useReasons(figures)
  const others = figures.flags.filter(({ kind }) => kind !== figures.reasons[0])
  return (
    <>
      <p>{reason}</p>
      {others.length > 0 && (
        <div>
          <p className={classes['why']}>{t(($) => $.flags.why)}</p>
          <ul className={classes['reasons']}>
            {others.slice(0, mostConcerns).map((flag) => (
              <li key={flag.kind}>{flagSentence(flag, t, format)}</li>
            ))}
            {others.length > mostConcerns && (
              <li>{t(($) => $.flags.more, { count: others.length - mostConcerns })}</li>
            )}
          </ul>
        </div>
      )}
    </>
  )
}
