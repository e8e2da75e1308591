import { Button } from '@mantine/core'
import { counted } from '../../components/counted.ts'
import { Section, TitleCount } from '../../components/page.tsx'
import { Loaded, LoadingState } from '../../components/states.tsx'
import type { Doubt } from '../../forms/doubts/doubt-words.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { DoubtLine } from './doubt-line.tsx'
import { DoubtPanel } from './doubt-panel.tsx'
import { groupsOf, isAbout } from './doubt-groups.ts'
import { Finished } from './mend/finished.tsx'
import { MendForm } from './mend/mend-form.tsx'
import { useAnswers, type Answers } from './use-answers.ts'
import { useDoubtList } from './use-doubt-list.ts'
import { useTasks, type Tasks } from './use-tasks.ts'
import classes from './doubts.module.css'

/** How many stand there at once: the start page is about the answer. */
const shown = 5

/** What is probably wrong (Q1–Q5), equals together: mended or said to be right with a click. */
export function ToCheck() {
  const t = useT()
  const doubts = useDoubtList()
  const answers = useAnswers()
  const tasks = useTasks(answers)
  const all = doubts.data ?? []
  return (
    <Section title={<Title count={all.length} />} actions={<All doubts={all} tasks={tasks} />}>
      <Loaded
        query={doubts}
        loading={<LoadingState rows={2} />}
        isEmpty={(found) => found.length === 0}
        empty={<p className="hw-soft">{t(($) => $.doubts.none)}</p>}
      >
        {(found) => <Lines doubts={found} tasks={tasks} answers={answers} named />}
      </Loaded>
      <Opened doubts={all} tasks={tasks} answers={answers} />
    </Section>
  )
}

/** The same of one client; nothing while there is nothing to check. */
export function ClientToCheck({ clientId }: { readonly clientId: number }) {
  const answers = useAnswers()
  const tasks = useTasks(answers)
  const doubts = (useDoubtList().data ?? []).filter((doubt) => isAbout(doubt, clientId))
  if (doubts.length === 0 && tasks.task === null) return null
  return (
    <Section
      title={<Title count={doubts.length} />}
      actions={<All doubts={doubts} tasks={tasks} />}
    >
      <Lines doubts={doubts} tasks={tasks} answers={answers} named={false} />
      <Opened doubts={doubts} tasks={tasks} answers={answers} />
    </Section>
  )
}

function Title({ count }: { readonly count: number }) {
  const t = useT()
  return (
    <>
      {t(($) => $.doubts.title)}
      <TitleCount count={count} />
    </>
  )
}

interface Props {
  readonly doubts: readonly Doubt[]
  readonly tasks: Tasks
}

function All({ doubts, tasks }: Props) {
  const t = useT()
  const format = useFormat()
  if (doubts.length < 2) return null
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-haspopup="dialog"
      onClick={() => tasks.list('all')}
    >
      {t(($) => $.doubts.all, counted(format, doubts.length))}
    </Button>
  )
}

interface LinesProps extends Props {
  readonly answers: Answers
  readonly named: boolean
}

function Lines({ doubts, tasks, answers, named }: LinesProps) {
  return (
    <ul className={classes['list']}>
      {groupsOf(doubts)
        .slice(0, shown)
        .map((group) => (
          <DoubtLine key={group.code} group={group} tasks={tasks} answers={answers} named={named} />
        ))}
    </ul>
  )
}

function Opened({ doubts, tasks, answers }: Props & { readonly answers: Answers }) {
  const { task, leave } = tasks
  if (task === null) return null
  if (task.view !== 'list') {
    const Form = task.view === 'mend' ? MendForm : Finished
    return <Form doubt={task.doubt} onClose={leave} />
  }
  const listed = task.code === 'all' ? doubts : doubts.filter(({ code }) => code === task.code)
  return <DoubtPanel doubts={listed} list={task} tasks={tasks} answers={answers} />
}
