import { UnstyledButton } from '@mantine/core'
import type { ClientFigures } from '../../../shared/contract/reports.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { VerdictText } from '../verdict-text.tsx'
import { adviceOf, advices, type Advice } from './advice.ts'
import classes from './advice.module.css'

interface Props {
  readonly judged: readonly ClientFigures[]
  readonly chosen: Advice | null
  readonly onChoose: (advice: Advice | null) => void
}

/** V1: how many clients have each advice; pressed, only those are shown. */
export function AdviceFilter({ judged, chosen, onChoose }: Props) {
  const t = useT()
  const format = useFormat()
  const counts = Map.groupBy(judged, adviceOf)
  const offered = advices.filter((advice) => advice === chosen || counts.has(advice))
  if (judged.length === 0) return null
  return (
    <div className={classes['advices']} role="group" aria-label={t(($) => $.clients.adviceFilter)}>
      {offered.map((advice) => (
        <UnstyledButton
          key={advice}
          className={classes['chip'] ?? ''}
          aria-pressed={advice === chosen}
          onClick={() => onChoose(advice === chosen ? null : advice)}
        >
          <VerdictText
            figures={{
              verdict: advice === 'none' ? null : advice,
              replaceFirst: false,
              state: 'active',
            }}
          />
          <span className="hw-strong hw-number">
            {format.number(counts.get(advice)?.length ?? 0)}
          </span>
        </UnstyledButton>
      ))}
    </div>
  )
}
