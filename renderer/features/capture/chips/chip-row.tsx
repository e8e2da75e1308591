import { activities } from '../../../../shared/domain/kinds.ts'
import { addDays } from '../../../../shared/domain/calendar.ts'
import type {
  LineAsk,
  LineContext,
  LinePart,
  ReadLine,
} from '../../../../shared/quick-line/index.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from '../capture.module.css'
import { ownedBy, replaced, withWords } from '../edit-line.ts'
import { Chip, type ChipChoice } from './chip.tsx'
import { useChipTexts } from './use-chip-texts.ts'

interface Props {
  readonly text: string
  readonly read: ReadLine
  readonly context: LineContext
  readonly put: (text: string) => void
}

const order = ['time', 'client', 'project', 'date', 'activity', 'billable', 'note'] as const
type Shown = (typeof order)[number]

/** What the line was understood as, a chip each: filled what was typed, outlined what follows from it. */
export function ChipRow({ text, read, context, put }: Props) {
  const t = useT()
  const texts = useChipTexts(context)
  const choices = useChipChoices({ text, read, context, put })
  return (
    <div role="group" aria-label={t(($) => $.capture.understood)} className={classes['row']}>
      {order
        .filter((kind) => isShown(kind, read, context))
        .map((kind) => (
          <Chip
            key={kind}
            kind={kind}
            value={texts[kind](read)}
            part={partOf(kind, read)}
            text={text}
            put={put}
            choices={choices[kind] ?? []}
          />
        ))}
    </div>
  )
}

const whose = ['which', 'unknown-name', 'whose'] as const
/** What must be asked first before there is anything to say. */
const openWhile: Readonly<Record<Shown, readonly LineAsk['kind'][]>> = {
  time: ['unit', 'end'],
  client: whose,
  project: whose,
  date: ['date'],
  activity: ['activity'],
  billable: [],
  note: [],
}

function isShown(kind: Shown, { owner, asks, note }: ReadLine, { projects }: LineContext): boolean {
  if (asks.some((ask) => openWhile[kind].includes(ask.kind))) return false
  if (kind === 'note') return note !== ''
  return kind !== 'project' || projects.some(({ clientId }) => clientId === owner.clientId)
}

/** Where a chip's words stand in the line; null if it follows from others. */
function partOf(kind: Shown, { parts }: ReadLine): LinePart | null {
  const own = parts.filter((part) => part.kind === kind)
  const [first] = own
  const last = own.at(-1)
  if (kind !== 'time') return first ?? null
  return first && last
    ? { ...first, to: last.to }
    : (parts.find((part) => part.kind === 'start') ?? null)
}

/** What a chip can be changed to without typing. */
function useChipChoices({ text, read, context, put }: Props) {
  const t = useT()
  const { date } = useFormat()
  const set = (kind: Shown, words: string) => {
    const part = partOf(kind, read)
    put(part ? replaced(text, part, words) : withWords(text, words))
  }
  const own = context.projects.filter(({ clientId }) => clientId === read.owner.clientId)
  const project: readonly ChipChoice[] = own.map(({ id, name, clientId }) => ({
    label: name,
    take: () => put(ownedBy(text, { clientId, projectId: id }, read, context)),
  }))
  const days = [0, 1, 2, 3, 4, 5, 6].map((ago) => addDays(context.today, -ago))
  return {
    project,
    client: context.clients.slice(0, 8).map(({ id, name }) => ({
      label: name,
      take: () => put(ownedBy(text, { clientId: id, projectId: null }, read, context)),
    })),
    date: days.map((day, at) => ({
      label: at === 0 ? t(($) => $.capture.today) : date(day, 'weekday'),
      take: () => set('date', at === 0 ? '' : day),
    })),
    activity: activities.map((activity) => ({
      label: t(($) => $.common.activities[activity]),
      take: () => set('activity', `#${activity}`),
    })),
    billable: [
      { label: t(($) => $.capture.billable), take: () => set('billable', '') },
      { label: t(($) => $.capture.notBillable), take: () => set('billable', '!') },
    ],
  } satisfies Partial<Record<Shown, readonly ChipChoice[]>> as Partial<
    Record<Shown, readonly ChipChoice[]>
  >
}
