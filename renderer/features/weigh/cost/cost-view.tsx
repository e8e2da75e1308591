import type { CallOutput } from '../../../../shared/contract/index.ts'
import type { ClientFigures } from '../../../../shared/contract/reports.ts'
import { useCall, useSettings } from '../../../api/index.ts'
import { Loaded, LoadingState } from '../../../components/states.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { EarnedFigure, HoursFigure } from '../../../report/figures.tsx'
import { rich, slot } from '../../../report/rich.tsx'
import { AlternativeList } from './alternative-list.tsx'
import type { Asked } from '../options/assumptions.ts'
import { costAt } from './cost-at.ts'
import { FillCard } from './fill-card.tsx'
import { FlipTable } from './flip-table.tsx'
import { useTyped } from '../options/typed-store.ts'
import { useWords } from '../use-words.ts'
import weigh from '../weigh.module.css'
import classes from './cost.module.css'

export type Alternatives = CallOutput<'reports.alternatives'>

interface Props {
  readonly figures: ClientFigures
  readonly asked: Pick<Asked, 'asOf' | 'months'>
}

/** O1, O2: what the client's hours would have brought elsewhere, by every alternative there is. */
export function CostView({ figures, asked }: Props) {
  const alternatives = useCall(
    'reports.alternatives',
    { clientId: figures.clientId, ...asked },
    { keepPrevious: true },
  )
  return (
    <Loaded query={alternatives} loading={<LoadingState rows={3} height={160} />}>
      {(data) => <Shown figures={figures} asked={asked} alternatives={data} />}
    </Loaded>
  )
}

function Shown({ figures, asked, alternatives }: Props & { readonly alternatives: Alternatives }) {
  const settings = useSettings()
  const { typed, set } = useTyped(figures.clientId)
  const fill = typed.fill ?? settings.fill
  const chosen = alternatives.find((one) => one.chosen)
  const rate = chosen?.rate ?? null
  const cost = chosen ? costAt(figures, chosen, fill, settings.fill) : null
  return (
    <div className="hw-stack">
      <Sentence figures={figures} asked={asked} cost={cost} fill={fill} />
      <div className={weigh['two']}>
        <AlternativeList figures={figures} alternatives={alternatives} fill={fill} />
        <FillCard
          fill={fill}
          onChange={(next) => set({ fill: next })}
          onReset={() => set({ fill: undefined })}
        />
      </div>
      {rate !== null && <FlipTable figures={figures} rate={rate} fill={fill} cost={cost} />}
    </div>
  )
}

interface SentenceProps extends Props {
  readonly cost: number | null
  readonly fill: string
}

/** O2 in one plain sentence; what it comes to is the largest thing on the page. */
function Sentence({ figures, asked, cost, fill }: SentenceProps) {
  const t = useT()
  const format = useFormat()
  const words = useWords()
  const kind = cost === null ? 'none' : cost > 0 ? 'cost' : 'better'
  const text = t(($) => $.weigh.cost.sentence[kind], {
    hours: slot('hours'),
    earned: slot('earned'),
    elsewhere: slot('elsewhere'),
  })
  return (
    <section className={classes['hero']} aria-label={t(($) => $.weigh.cost.label)}>
      {cost !== null && (
        <p className={classes['amount']}>
          {rich(
            t(($) => $.weigh.cost[cost > 0 ? 'costs' : 'pays'], {
              client: format.isolate(figures.client),
              amount: slot('amount'),
            }),
            {
              amount: (
                <bdi className="hw-number" data-tone={cost > 0 ? 'bad' : 'good'}>
                  {words.money(Math.abs(cost))}
                </bdi>
              ),
            },
          )}
        </p>
      )}
      <p className={classes['sentence']}>
        {rich(text, {
          hours: <HoursFigure figures={figures} window={asked} plain />,
          earned: <EarnedFigure figures={figures} window={asked} className="hw-strong" />,
          elsewhere: (
            <bdi className="hw-strong hw-number">{words.money((cost ?? 0) + figures.earned)}</bdi>
          ),
        })}
      </p>
      <p className="hw-soft">
        {t(($) => $.weigh.cost.fillUsed, { fill: words.value('fill', fill) })}
      </p>
    </section>
  )
}
