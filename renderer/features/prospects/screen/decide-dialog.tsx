import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Decided } from '../../../../shared/domain/kinds.ts'
import type { Prospect } from '../../../../shared/domain/deciding/prospects.ts'
import { conflictOf, useCommand, useStatus } from '../../../api/index.ts'
import { below } from '../../../forms/inputs/below.ts'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import { DialogForm } from '../../../forms/dialog-form.tsx'
import { NoteArea } from '../../../forms/inputs/note-area.tsx'
import type { FieldWords } from '../../../forms/state/field-words.ts'
import { useForm, type Form } from '../../../forms/state/use-form.ts'
import { useMeanwhile } from '../../../forms/state/use-meanwhile.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { letterAddress } from '../../../report/links/letter-address.ts'
import { useReasonWords } from './reason-words.ts'
import { screenOf, type Seen } from './screen-of.ts'

interface Props {
  readonly prospect: Prospect
  readonly decision: Decided
  readonly seen: Seen
  readonly onClose: () => void
  /** Called instead of `onClose` once it is decided. */
  readonly onDecided?: () => void
}

interface Values {
  readonly reason: string
  readonly on: IsoDate | null
}

/** Won or refused, with the day and a reason that will still be understood when the name comes back. */
export function DecideDialog(props: Props) {
  const { prospect, decision, onClose } = props
  const t = useT()
  const { isolate } = useFormat()
  const [, navigate] = useLocation()
  // Decided already: what is changed is the day and the reason.
  const corrects = prospect.decision === decision
  const won = decision === 'won'
  const next = useRef<string | null>(null)
  const form = useDecideForm(props, corrects, () => {
    if (next.current !== null) navigate(next.current)
  })
  const submitThen = (path: string | null) => () => {
    next.current = path
    form.submit()
  }
  const submit = submitThen(won && !corrects ? `/clients/${prospect.id}` : null)
  return (
    <DialogForm
      size="34rem"
      title={t(($) => $.prospects.decide[decision].title, { name: isolate(prospect.name) })}
      action={
        corrects ? t(($) => $.common.actions.save) : t(($) => $.prospects.decide[decision].save)
      }
      buttons={
        !won &&
        !corrects && (
          <Button variant="default" onClick={submitThen(letterAddress(prospect.id, 'refuse'))}>
            {t(($) => $.prospects.decide.andWrite)}
          </Button>
        )
      }
      form={{ ...form, submit }}
      onClose={onClose}
    >
      <p>{t(($) => $.prospects.decide[decision].text)}</p>
      <NoteArea
        {...form.field('reason')}
        {...below(t(($) => $.prospects.decide.reasonHint))}
        data-autofocus
        maxRows={8}
      />
      <DateInput {...form.field('on')} />
    </DialogForm>
  )
}

function useDecideForm(props: Props, corrects: boolean, goOn: () => void): Form<Values> {
  const { prospect, decision, seen: known, onClose, onDecided = onClose } = props
  const t = useT()
  const { date } = useFormat()
  const { today } = useStatus()
  const { decide, conflict, send } = useDecide(prospect, decision, () => {
    onDecided()
    goOn()
  })
  const words: FieldWords<Values> = {
    reason: t(($) => $.prospects.decide[decision].reason),
    on: [t(($) => $.prospects.decide.on), (on) => date(on)],
  }
  const form = useForm<Values, 'date'>(
    {
      start: {
        reason: useStartReason(prospect, decision, known),
        on: (corrects ? prospect.decidedOn : null) ?? today,
      },
      words,
      faultsOf: ({ on }) => (on === null ? { on: 'date' } : {}),
      faultText: (fault) => t(($) => $.prospects.decide[fault]),
    },
    {
      error: conflict ? null : decide.error,
      saving: decide.isPending,
      forgetError: decide.reset,
      send,
    },
  )
  const valuesOf = ({ reason, decidedOn }: Prospect) => ({ reason, on: decidedOn ?? today })
  return { ...form, meanwhile: useMeanwhile(form, words, conflict, valuesOf) }
}

/** Decides on the prospect as it was seen, which is as it stands once another window was found to have decided. */
function useDecide(prospect: Prospect, decision: Decided, onDecided: () => void) {
  const t = useT()
  const { isolate } = useFormat()
  const [seen, setSeen] = useState(prospect)
  const decide = useCommand('prospects.decide', {
    ownErrors: true,
    undoText: (output) =>
      t(($) => $.prospects.undo[decision], { name: isolate(output.prospect.name) }),
  })
  const send = ({ reason, on }: Values) =>
    decide.mutate(
      { id: prospect.id, decision, on: on ?? '', reason: reason.trim(), seen },
      {
        onSuccess: onDecided,
        onError: (error) => setSeen(conflictOf('prospects', error) ?? seen),
      },
    )
  return { decide, conflict: conflictOf('prospects', decide.error), send }
}

/** The reason written before, or for a refusal what the pre-screen says against it. */
function useStartReason(prospect: Prospect, decision: Decided, seen: Seen): string {
  const words = useReasonWords()
  if (prospect.reason !== '' || decision === 'won') return prospect.reason
  const { result, reasons } = screenOf(prospect, seen)
  if (result === 'hell-yes') return ''
  return reasons
    .filter((reason) => reason.kind !== 'answer' || reason.answer === 'no')
    .map(words)
    .join(' ')
}
