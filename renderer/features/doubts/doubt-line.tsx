import { Button } from '@mantine/core'
import { counted } from '../../components/counted.ts'
import { useListOf } from '../../components/hooks/use-list-of.ts'
import { useDoubtWords, type Doubt } from '../../forms/doubts/doubt-words.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { DoubtActions } from './doubt-actions.tsx'
import type { DoubtGroup } from './doubt-groups.ts'
import { doubtIcons } from './icons.ts'
import type { Answers } from './use-answers.ts'
import type { Tasks } from './use-tasks.ts'
import classes from './doubts.module.css'

interface Props {
  readonly group: DoubtGroup
  readonly tasks: Tasks
  readonly answers: Answers
  /** False where all are about one client. */
  readonly named: boolean
}

/** A doubt with its answers, or several of a kind to go through. */
export function DoubtLine({ group, tasks, answers, named }: Props) {
  const Icon = doubtIcons[group.code]
  return (
    <li className={classes['line']}>
      <Icon size={18} stroke={1.7} aria-hidden="true" className={classes['icon']} />
      {group.doubts.length === 1 ? (
        <Single doubt={group.first} tasks={tasks} answers={answers} named={named} />
      ) : (
        <Several group={group} tasks={tasks} named={named} />
      )}
    </li>
  )
}

type SingleProps = Omit<Props, 'group'> & { readonly doubt: Doubt }

function Single({ doubt, tasks, answers, named }: SingleProps) {
  const words = useDoubtWords()
  const why = useWhy()
  return (
    <div className={classes['body']}>
      <p className={classes['what']}>{words.what(doubt)}</p>
      <p className="hw-small">{named ? why(doubt) : words.why(doubt)}</p>
      <DoubtActions doubt={doubt} tasks={tasks} answers={answers} />
    </div>
  )
}

/** The figures and the question, after the client's name. */
export function useWhy(): (doubt: Doubt) => string {
  const t = useT()
  const words = useDoubtWords()
  const { isolate } = useFormat()
  return (doubt) =>
    doubt.client === null
      ? words.why(doubt)
      : t(($) => $.doubts.aboutClient, { client: isolate(doubt.client), why: words.why(doubt) })
}

/** How many clients are named of several doubts. */
const namesShown = 2

function Several({ group, tasks, named }: Omit<Props, 'answers'>) {
  const t = useT()
  const format = useFormat()
  const value = format.number(group.doubts.length)
  const what = t(($) => $.doubts.many[group.code], { value })
  const names = useNames(group)
  return (
    <div className={classes['body']}>
      <p className={classes['what']}>{what}</p>
      {named && names !== '' && <p className="hw-small">{names}</p>}
      <div className={classes['actions']}>
        <Button
          variant="default"
          size="compact-sm"
          aria-haspopup="dialog"
          aria-label={t(($) => $.doubts.buttonOf, { action: t(($) => $.doubts.answer), what })}
          onClick={() => tasks.list(group.code)}
        >
          {t(($) => $.doubts.answer)}
        </Button>
      </div>
    </div>
  )
}

function useNames({ doubts }: DoubtGroup): string {
  const t = useT()
  const format = useFormat()
  const listOf = useListOf()
  const names = [...new Set(doubts.flatMap(({ client }) => client ?? []))]
  const more = names.length - namesShown
  const shown = names.slice(0, namesShown).map((name) => format.isolate(name))
  const rest = more > 0 ? [t(($) => $.doubts.moreNames, counted(format, more))] : []
  return names.length === 0 ? '' : listOf([...shown, ...rest])
}
