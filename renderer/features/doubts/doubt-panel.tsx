import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { counted } from '../../components/counted.ts'
import { SidePanel } from '../../components/side-panel.tsx'
import { useDoubtWords, type Doubt } from '../../forms/doubts/doubt-words.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { DoubtActions } from './doubt-actions.tsx'
import { keyOf } from './doubt-groups.ts'
import { doubtIcons } from './icons.ts'
import type { Answers } from './use-answers.ts'
import type { ListTask, Tasks } from './use-tasks.ts'
import classes from './doubts.module.css'

interface Props {
  readonly doubts: readonly Doubt[]
  readonly list: ListTask
  readonly tasks: Tasks
  readonly answers: Answers
}

/** More are not drawn at once: those before them come first. */
const mostDrawn = 200

/** Doubts one by one: the one that stands open with its answers among the others; answered, the next one opens. */
export function DoubtPanel({ doubts, list, tasks, answers }: Props) {
  const t = useT()
  const format = useFormat()
  const { current, open } = useCurrent(doubts, list.at)
  const rest = doubts.length - mostDrawn
  return (
    <SidePanel title={t(($) => $.doubts.title)} changed={false} onClose={tasks.leave}>
      <p className="hw-soft" role="status">
        {doubts.length === 0
          ? t(($) => $.doubts.done)
          : t(($) => $.doubts.left, counted(format, doubts.length))}
      </p>
      <ol className={classes['panel']}>
        {doubts
          .slice(0, mostDrawn)
          .map((doubt) =>
            doubt === current ? (
              <OpenDoubt
                key={keyOf(doubt)}
                doubt={doubt}
                list={{ ...list, at: keyOf(doubt) }}
                tasks={tasks}
                answers={answers}
              />
            ) : (
              <ClosedDoubt key={keyOf(doubt)} doubt={doubt} onOpen={() => open(doubt)} />
            ),
          )}
      </ol>
      {rest > 0 && <p className="hw-small">{t(($) => $.doubts.later, counted(format, rest))}</p>}
    </SidePanel>
  )
}

/** The doubt that stands open: the one chosen, or once it is answered the one in its place. */
function useCurrent(doubts: readonly Doubt[], at: string | null) {
  const [chosen, setChosen] = useState({ key: at, index: 0 })
  const found = doubts.findIndex((doubt) => keyOf(doubt) === chosen.key)
  const index = found >= 0 ? found : Math.min(chosen.index, doubts.length - 1)
  const current = doubts[index]
  if (current && (keyOf(current) !== chosen.key || index !== chosen.index)) {
    setChosen({ key: keyOf(current), index })
  }
  return {
    current,
    open: (doubt: Doubt) => setChosen({ key: keyOf(doubt), index: doubts.indexOf(doubt) }),
  }
}

interface OpenProps {
  readonly doubt: Doubt
  readonly list: ListTask
  readonly tasks: Tasks
  readonly answers: Answers
}

function OpenDoubt({ doubt, list, tasks, answers }: OpenProps) {
  const words = useDoubtWords()
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>('[data-mend]')?.focus()
  }, [])
  const Icon = doubtIcons[doubt.code]
  return (
    <li ref={ref} className={classes['open']} aria-current="true">
      <Icon size={20} stroke={1.7} aria-hidden="true" className={classes['icon']} />
      <div className={classes['body']}>
        <p className={classes['what']}>{words.what(doubt)}</p>
        {doubt.client !== null && (
          <p>
            <Link href={`/clients/${doubt.clientId}`} className="hw-name">
              <bdi>{doubt.client}</bdi>
            </Link>
          </p>
        )}
        <p className="hw-soft">{words.why(doubt)}</p>
        <DoubtActions doubt={doubt} list={list} tasks={tasks} answers={answers} />
      </div>
    </li>
  )
}

function ClosedDoubt({ doubt, onOpen }: { readonly doubt: Doubt; readonly onOpen: () => void }) {
  const words = useDoubtWords()
  const Icon = doubtIcons[doubt.code]
  return (
    <li>
      <button type="button" className={classes['closed']} onClick={onOpen}>
        <Icon size={18} stroke={1.7} aria-hidden="true" className={classes['icon']} />
        <span className={classes['body']}>
          <span>{words.what(doubt)}</span>
          {doubt.client !== null && <bdi className="hw-small">{doubt.client}</bdi>}
        </span>
      </button>
    </li>
  )
}
