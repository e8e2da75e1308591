import { Button, Radio } from '@mantine/core'
import { useId } from 'react'
import { Link } from 'wouter'
import type { ClientFigures } from '../../../../shared/contract/reports.ts'
import { verdicts, type Verdict } from '../../../../shared/domain/kinds.ts'
import { useCommand, useStatus } from '../../../api/index.ts'
import { counted } from '../../../components/counted.ts'
import { useFormat } from '../../../format/index.ts'
import { NoteField } from '../../../forms/inputs/note-field.tsx'
import { useT } from '../../../i18n/index.ts'
import { AdviceLine } from '../../../report/advice/advice-line.tsx'
import { letterAddress } from '../../../report/links/letter-address.ts'
import classes from '../review.module.css'
import { decisionsIn, type Work } from '../review-work.ts'
import type { Review, StepProps } from '../use-review.ts'

/** The clients a decision is asked of and not made yet. */
export const openIn = (review: Review, work: Work): readonly ClientFigures[] =>
  review.asked.filter(({ clientId }) => work.decisions[clientId] === undefined)

/** One decision per client of whom the review asks one, a note, and the end. */
export function DecideStep(props: StepProps) {
  const t = useT()
  const format = useFormat()
  const { review, work, onChange } = props
  const open = openIn(review, work)
  const follow = () => {
    const advised = open.flatMap(({ clientId, verdict }) => (verdict ? [[clientId, verdict]] : []))
    onChange({ decisions: { ...work.decisions, ...Object.fromEntries(advised) } })
  }
  return (
    <>
      <div className="hw-split">
        <p role="status">
          {review.asked.length === 0
            ? t(($) => $.walk.decide.none)
            : open.length === 0
              ? t(($) => $.walk.decide.all)
              : t(($) => $.walk.decide.some, counted(format, open.length))}
        </p>
        {open.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={follow}>
            {t(($) => $.walk.decide.follow)}
          </Button>
        )}
      </div>
      <Decisions {...props} clients={review.asked} />
      {review.unchanged.length > 0 && (
        <details className={classes['same']}>
          <summary>
            {t(($) => $.walk.decide.same, counted(format, review.unchanged.length))}
          </summary>
          <Decisions {...props} clients={review.unchanged} />
        </details>
      )}
      <Complete work={work} onChange={onChange} />
    </>
  )
}

function Decisions({
  clients,
  review,
  work,
  onChange,
}: StepProps & { readonly clients: readonly ClientFigures[] }) {
  const last = new Map(review.status.last?.decisions.map((one) => [one.clientId, one.decision]))
  return (
    <ul className={classes['rows']}>
      {clients.map((figures) => (
        <Decision
          key={figures.clientId}
          figures={figures}
          last={last.get(figures.clientId)}
          chosen={work.decisions[figures.clientId]}
          onChoose={(decision) =>
            onChange({ decisions: { ...work.decisions, [figures.clientId]: decision } })
          }
        />
      ))}
    </ul>
  )
}

interface DecisionProps {
  readonly figures: ClientFigures
  readonly last: Verdict | undefined
  readonly chosen: Verdict | undefined
  readonly onChoose: (decision: Verdict) => void
}

function Decision({ figures, last, chosen, onChoose }: DecisionProps) {
  const t = useT()
  const { isolate, rate } = useFormat()
  const name = useId()
  const { clientId, client, effectiveRate } = figures
  const word = (decision: Verdict) => t(($) => $.flags.verdict[decision])
  return (
    <li className={classes['decision']}>
      <div className={classes['whom']}>
        <Link href={`/clients/${clientId}`} className="hw-name">
          <bdi>{client}</bdi>
        </Link>
        {effectiveRate !== null && (
          <span className="hw-number">{rate(effectiveRate, { whole: true })}</span>
        )}
        <AdviceLine figures={figures} />
        {last && <small>{t(($) => $.walk.decide.last, { decision: word(last) })}</small>}
      </div>
      <div className={classes['choice']}>
        <div
          className={classes['options']}
          role="radiogroup"
          aria-label={t(($) => $.walk.decide.forClient, { client: isolate(client) })}
        >
          {verdicts.map((decision) => (
            <Radio
              key={decision}
              name={name}
              checked={decision === chosen}
              label={word(decision)}
              onChange={() => onChoose(decision)}
            />
          ))}
        </div>
        <NextStep clientId={clientId} chosen={chosen} />
      </div>
    </li>
  )
}

/** What follows from a decision, where something is to be done. */
function NextStep({ clientId, chosen }: Pick<DecisionProps, 'chosen'> & { clientId: number }) {
  const t = useT()
  if (chosen === 'say-no') {
    return (
      <Link href={letterAddress(clientId, 'dismiss')} className={classes['further'] ?? ''}>
        {t(($) => $.walk.decide.letter)}
      </Link>
    )
  }
  if (chosen === 'fix') {
    return (
      <Link href={`/clients/${clientId}/people`} className={classes['further'] ?? ''}>
        {t(($) => $.walk.decide.help)}
      </Link>
    )
  }
  return null
}

function Complete({ work, onChange }: Pick<StepProps, 'work' | 'onChange'>) {
  const t = useT()
  const { today } = useStatus()
  const complete = useCommand('reviews.complete', { undoText: t(($) => $.walk.completed) })
  const submit = () =>
    complete.mutate(
      { on: today, note: work.note, decisions: decisionsIn(work) },
      { onSuccess: () => onChange({ finishedOn: today }) },
    )
  return (
    <div className={classes['complete']}>
      <NoteField
        label={t(($) => $.walk.decide.note)}
        value={work.note}
        onChange={(note) => onChange({ note })}
        onEnter={submit}
      />
      <Button loading={complete.isPending} onClick={submit}>
        {t(($) => $.walk.decide.complete)}
      </Button>
    </div>
  )
}
