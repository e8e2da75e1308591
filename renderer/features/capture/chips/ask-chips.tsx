import { IconHelpCircle } from '@tabler/icons-react'
import type {
  LineAsk,
  LineContext,
  LineOwner,
  ReadLine,
} from '../../../../shared/quick-line/index.ts'
import { timeText } from '../../../../shared/quick-line/index.ts'
import { useCommand } from '../../../api/index.ts'
import { Name } from '../../../components/name.tsx'
import { useFormat } from '../../../format/index.ts'
import { blankClient } from '../../../forms/inputs/client-select.tsx'
import { useT } from '../../../i18n/index.ts'
import classes from '../capture.module.css'
import { asNote, ownedBy, replaced } from '../edit-line.ts'
import { useOwnerText } from '../use-owner-text.ts'
import { useChipTexts } from './use-chip-texts.ts'

interface Props {
  readonly text: string
  readonly read: ReadLine
  readonly context: LineContext
  readonly put: (text: string) => void
}

interface Answer {
  readonly label: string
  readonly take: () => void
}

/** What only the user can say, each with its answers; nothing is written before. */
export function AskChips({ read, ...rest }: Props) {
  return read.asks.map((ask) => (
    <Ask key={`${ask.kind}-${ask.from}`} ask={ask} read={read} {...rest} />
  ))
}

function Ask({ ask, ...rest }: Props & { readonly ask: LineAsk }) {
  const question = useQuestion(ask)
  const answers = useAnswers({ ask, ...rest })
  return (
    <span className={classes['ask']} role="group" aria-label={question}>
      <span className={classes['question']}>
        <IconHelpCircle size={16} stroke={1.8} aria-hidden="true" />
        {question}
      </span>
      {answers.map(({ label, take }) => (
        <button key={label} type="button" className={classes['answer']} onClick={take}>
          <Name>{label}</Name>
        </button>
      ))}
    </span>
  )
}

function useQuestion(ask: LineAsk): string {
  const t = useT()
  const { date } = useFormat()
  if (ask.kind === 'date') {
    return t(($) => $.common.invalid.date[ask.fault], { example: date('2026-10-31', 'numeric') })
  }
  return ask.kind === 'unknown-name'
    ? t(($) => $.capture.ask['unknown-name'], { name: ask.name })
    : t(($) => $.capture.ask[ask.kind])
}

/** So many clients are offered where nobody was named. */
const mostClients = 4

function useAnswers(props: Props & { readonly ask: LineAsk }): readonly Answer[] {
  const { ask, text, context, put } = props
  const t = useT()
  const { duration } = useFormat()
  const { spanText } = useChipTexts(context)
  const names = useNameAnswers(props)
  const swap = (label: string, words: string): Answer => ({
    label,
    take: () => put(replaced(text, ask, words)),
  })
  if (ask.kind === 'unit') {
    return ask.choices.map((seconds) =>
      swap(duration(seconds), timeText({ kind: 'duration', seconds })),
    )
  }
  if (ask.kind === 'end') {
    return ask.choices.map((time) => {
      const span = spanText(time)
      const isNextDay = time.kind === 'span' && time.overnight
      return swap(isNextDay ? t(($) => $.capture.ask.nextDay, { span }) : span, timeText(time))
    })
  }
  if (ask.kind !== 'activity') return names
  return ask.choices.map((activity) =>
    swap(
      t(($) => $.common.activities[activity]),
      `#${activity}`,
    ),
  )
}

/** Answers to whom it was for. */
function useNameAnswers({
  ask,
  text,
  read,
  context,
  put,
}: Props & { readonly ask: LineAsk }): readonly Answer[] {
  const t = useT()
  const ownerText = useOwnerText()
  const addClient = useAddClient({ text, put })
  const forOwner = (label: string, owner: LineOwner): Answer => ({
    label,
    take: () => put(ownedBy(text, owner, read, context)),
  })
  if (ask.kind === 'which') return ask.choices.map((owner) => forOwner(ownerText(owner), owner))
  if (ask.kind === 'unknown-name') {
    return [
      { label: t(($) => $.capture.ask.addClient), take: () => addClient(ask) },
      { label: t(($) => $.capture.ask.partOfNote), take: () => put(asNote(text, ask)) },
    ]
  }
  if (ask.kind !== 'whose') return []
  return [
    ...context.clients
      .slice(0, mostClients)
      .map(({ id, name }) => forOwner(name, { clientId: id, projectId: null })),
    forOwner(
      t(($) => $.capture.internal),
      nobody,
    ),
  ]
}

const nobody = { clientId: null, projectId: null }

/** Adds somebody by the name that was typed, and puts the name where it stood. */
function useAddClient({ text, put }: Pick<Props, 'text' | 'put'>) {
  const create = useCommand('clients.create')
  return (ask: Extract<LineAsk, { readonly kind: 'unknown-name' }>) =>
    create.mutate(
      { ...blankClient, name: ask.name },
      {
        onSuccess: ({ client }) =>
          put(replaced(text, ask, `@"${client.name.replaceAll('"', '""')}"`)),
      },
    )
}
