import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ClientFigures } from '../../../../shared/contract/reports.ts'
import type { ClientFields } from '../../../../shared/domain/entities.ts'
import type { Offer } from '../../../../shared/domain/deciding/weighing.ts'
import { useCall, useCommand, useSettings } from '../../../api/index.ts'
import { useClients } from '../../../components/hooks/use-clients.ts'
import { Section } from '../../../components/page.tsx'
import { useT } from '../../../i18n/index.ts'
import { costAt } from './cost-at.ts'
import type { Alternatives } from './cost-view.tsx'
import { OffersPanel } from '../offers/offers-panel.tsx'
import { useWords } from '../use-words.ts'
import classes from './cost.module.css'

type Alternative = Alternatives[number]

interface Props {
  readonly figures: ClientFigures
  readonly alternatives: Alternatives
  readonly fill: string
}

/** O1: the choice of what to compare with, each with its rate and what it would make of the client. */
export function AlternativeList({ figures, alternatives, fill }: Props) {
  const t = useT()
  const settings = useSettings()
  const [managing, setManaging] = useState(false)
  const offers = useCall('offers.list', {}).data ?? []
  const clients = useClients().data ?? []
  const client = clients.find((one) => one.id === figures.clientId)
  const update = useCommand('clients.update', {
    undoText: t(($) => $.weigh.cost.alternatives.saved),
  })
  const choose = (alternative: ClientFields['alternative']) => {
    if (!client) return
    update.mutate({
      id: client.id,
      fields: { alternative },
      seen: { alternative: client.alternative },
    })
  }
  return (
    <Section
      title={t(($) => $.weigh.cost.alternatives.title)}
      text={t(($) => $.weigh.cost.alternatives.text)}
      actions={
        <Button variant="subtle" size="compact-sm" onClick={() => setManaging(true)}>
          {t(($) => $.weigh.cost.offers.manage)}
        </Button>
      }
    >
      <div role="radiogroup" aria-label={t(($) => $.weigh.cost.alternatives.title)}>
        {alternatives.map((one) => (
          <Choice
            key={`${one.kind} ${one.offerId ?? ''}`}
            alternative={one}
            offer={offers.find((offer) => offer.id === one.offerId)}
            cost={costAt(figures, one, fill, settings.fill)}
            onChoose={() => {
              const choice = choiceOf(one, offers)
              if (choice) choose(choice)
            }}
          />
        ))}
      </div>
      {client && <WhoChose own={client.alternative !== null} onLet={() => choose(null)} />}
      {managing && <OffersPanel onClose={() => setManaging(false)} />}
    </Section>
  )
}

/** Whether the choice is the user's own, and the way back to the app's. */
function WhoChose({ own, onLet }: { readonly own: boolean; readonly onLet: () => void }) {
  const t = useT()
  return own ? (
    <Button className={classes['let'] ?? ''} variant="subtle" size="compact-sm" onClick={onLet}>
      {t(($) => $.weigh.cost.alternatives.automatic)}
    </Button>
  ) : (
    <p className={classes['soft']}>{t(($) => $.weigh.cost.alternatives.byDefault)}</p>
  )
}

/** What is written to the client; null for an offer that is gone and can only be kept. */
function choiceOf(one: Alternative, offers: readonly Offer[]): ClientFields['alternative'] {
  if (one.kind !== 'offer') return { kind: one.kind }
  const offer = offers.find(({ id }) => id === one.offerId)
  if (!offer) return null
  const { rate, probability, id } = offer
  return { kind: 'offer', rate, probability, offerId: id }
}

interface ChoiceProps {
  readonly alternative: Alternative
  readonly offer: Offer | undefined
  readonly cost: number | null
  readonly onChoose: () => void
}

function Choice({ alternative, offer, cost, onChoose }: ChoiceProps) {
  const t = useT()
  const words = useWords()
  const { kind, name, chosen, rate } = alternative
  const hint = useHint(alternative, offer)
  return (
    <label className={classes['choice']} data-chosen={chosen}>
      <input
        type="radio"
        name="alternative"
        checked={chosen}
        disabled={rate === null}
        onChange={onChoose}
      />
      <span className={classes['what']}>
        <bdi>{name ?? t(($) => $.weigh.cost.alternatives.kind[kind])}</bdi>
        <small>{hint}</small>
      </span>
      <span className={classes['worth']}>
        <bdi className="hw-number">
          {rate === null ? t(($) => $.weigh.cost.alternatives.unknown) : words.rate(rate)}
        </bdi>
        {cost !== null && <CostWords cost={cost} />}
      </span>
    </label>
  )
}

function CostWords({ cost }: { readonly cost: number }) {
  const t = useT()
  const words = useWords()
  const kind = cost > 0 ? 'costs' : cost < 0 ? 'pays' : 'even'
  return (
    <small className="hw-tone" data-tone={cost > 0 ? 'bad' : 'good'}>
      {t(($) => $.weigh.cost.alternatives[kind], { amount: words.money(Math.abs(cost)) })}
    </small>
  )
}

function useHint({ kind, rate }: Alternative, offer: Offer | undefined) {
  const t = useT()
  const words = useWords()
  if (kind === 'target' && rate === null) {
    return (
      <>
        {t(($) => $.weigh.cost.alternatives.noTarget)}{' '}
        <Link href="/settings">{t(($) => $.weigh.unknown.settings)}</Link>
      </>
    )
  }
  if (kind !== 'offer') return t(($) => $.weigh.cost.alternatives.hint[kind])
  if (!offer) return null
  return t(($) => $.weigh.cost.alternatives.hint.offer, {
    rate: words.rate(offer.rate),
    probability: words.value('fill', offer.probability),
  })
}
