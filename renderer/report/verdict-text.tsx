import { IconCheck, IconEye, IconHandStop, IconHourglass, IconTool } from '@tabler/icons-react'
import type { ClientFigures } from '../../shared/contract/reports.ts'
import type { Verdict } from '../../shared/domain/kinds.ts'
import { verdictWord } from '../../shared/words/verdict-words.ts'
import type { Tone } from '../charts/geometry/bands.ts'
import { useT } from '../i18n/index.ts'
import classes from './report.module.css'

type Key = Verdict | 'none'

const icons = {
  'say-no': IconHandStop,
  fix: IconTool,
  watch: IconEye,
  keep: IconCheck,
  none: IconHourglass,
} as const satisfies Readonly<Record<Key, unknown>>

const tones: Readonly<Record<Key, Tone>> = {
  'say-no': 'bad',
  fix: 'bad',
  watch: 'neutral',
  keep: 'good',
  none: 'none',
}

type Judged = Pick<ClientFigures, 'verdict' | 'replaceFirst' | 'state'>

/** V1: the one advice on a client, a sign and a word; it never looks like a button. */
export function VerdictText({ figures }: { figures: Judged }) {
  const t = useT()
  const word = verdictWord(figures)
  // What was is no alarm any more.
  const key = word === 'left' ? 'keep' : (figures.verdict ?? 'none')
  const Icon = icons[key]
  return (
    <span className={classes['verdict']} data-tone={tones[key]} data-verdict={key}>
      <Icon size="1.15em" stroke={2} aria-hidden="true" />
      {t(($) => $.flags.verdict[word])}
    </span>
  )
}
