import { Alert, Button, Modal } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { useLocation } from 'wouter'
import type { Prospect } from '../../../../shared/domain/prospects.ts'
import type { Decided } from '../../../../shared/domain/kinds.ts'
import { useCommand, useErrorText, useStatus } from '../../../api/index.ts'
import { DateInput } from '../../../forms/date-input.tsx'
import { useFocusHome } from '../../../components/use-focus-home.ts'
import { NoteArea } from '../../../forms/note-area.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { useReasonWords } from './reason-words.ts'
import { letterAddress } from '../../../report/letter-address.ts'
import { screenOf, type Seen } from './screen-of.ts'
import forms from '../../../forms/form.module.css'

interface Props {
  readonly prospect: Prospect
  readonly decision: Decided
  readonly seen: Seen
  readonly onClose: () => void
  /** Called instead of `onClose` once it is decided. */
  readonly onDecided?: () => void
}

/** Won or refused, with the day and a reason that will still be understood when the name comes back. */
export function DecideDialog(props: Props) {
  const { prospect, decision, onClose } = props
  const t = useT()
  const { isolate } = useFormat()
  useFocusHome()
  return (
    <Modal
      opened
      size="34rem"
      onClose={onClose}
      returnFocus={false}
      title={t(($) => $.prospects.decide[decision].title, { name: isolate(prospect.name) })}
      closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
      transitionProps={{ duration: 120 }}
    >
      <DecideForm {...props} />
    </Modal>
  )
}

function DecideForm(props: Props) {
  const { prospect, decision, onClose } = props
  const t = useT()
  const errorText = useErrorText()
  const form = useDecideForm(props)
  const { corrects } = form
  const won = decision === 'won'
  return (
    <form
      className="hw-stack"
      noValidate
      onSubmit={form.send(won && !corrects ? `/clients/${prospect.id}` : null)}
    >
      <p>{t(($) => $.prospects.decide[decision].text)}</p>
      {form.error && <Alert color="red">{errorText(form.error)}</Alert>}
      <NoteArea
        label={t(($) => $.prospects.decide[decision].reason)}
        description={t(($) => $.prospects.decide.reasonHint)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-autofocus
        dir="auto"
        maxRows={8}
        value={form.reason}
        onChange={form.setReason}
      />
      <DateInput
        label={t(($) => $.prospects.decide.on)}
        value={form.on}
        error={form.on === null && t(($) => $.prospects.decide.date)}
        onChange={form.setOn}
      />
      <div className={forms.buttons}>
        <Button variant="default" onClick={onClose}>
          {t(($) => $.common.actions.cancel)}
        </Button>
        {!won && !corrects && (
          <Button variant="default" onClick={form.send(letterAddress(prospect.id, 'refuse'))}>
            {t(($) => $.prospects.decide.andWrite)}
          </Button>
        )}
        <Button type="submit" loading={form.saving}>
          {corrects ? t(($) => $.common.actions.save) : t(($) => $.prospects.decide[decision].save)}
        </Button>
      </div>
    </form>
  )
}

function useDecideForm({ prospect, decision, seen, onClose, onDecided = onClose }: Props) {
  const [, navigate] = useLocation()
  const { today } = useStatus()
  const start = useStartReason(prospect, decision, seen)
  const [reason, setReason] = useState(start)
  // Decided already: what is changed is the day and the reason.
  const corrects = prospect.decision === decision
  const [on, setOn] = useState<string | null>((corrects ? prospect.decidedOn : null) ?? today)
  const decide = useDecide(decision)
  return {
    corrects,
    reason,
    setReason,
    on,
    setOn,
    error: decide.error,
    saving: decide.isPending,
    /** Decides, and then goes on to another page if one is given. */
    send: (next: string | null) => (event: SyntheticEvent) => {
      event.preventDefault()
      if (on === null) return
      const input = { id: prospect.id, decision, on, reason: reason.trim() }
      decide.mutate(input, {
        onSuccess: () => {
          onDecided()
          if (next !== null) navigate(next)
        },
      })
    },
  }
}

function useDecide(decision: Decided) {
  const t = useT()
  const { isolate } = useFormat()
  return useCommand('prospects.decide', {
    ownErrors: true,
    undoText: ({ prospect }) =>
      t(($) => $.prospects.undo[decision], { name: isolate(prospect.name) }),
  })
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
