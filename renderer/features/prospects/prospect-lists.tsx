import { UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Prospect } from '../../../shared/domain/deciding/prospects.ts'
import { Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { ProspectRow } from './prospect-row.tsx'
import type { Seen } from './screen/screen-of.ts'
import type { ProspectTask } from './use-prospect-task.ts'
import { useReorder } from './use-reorder.ts'
import classes from './prospects.module.css'
import rows from './rows.module.css'

const places = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

interface Props {
  /** Open ones, in the user's order. */
  readonly prospects: readonly Prospect[]
  readonly seen: Seen
  readonly onTask: (task: ProspectTask) => void
}

/** The ten clients the user wants; an empty place asks who it could be. */
export function WantedList({ prospects, seen, onTask }: Props) {
  const t = useT()
  const format = useFormat()
  const count = prospects.length
  return (
    <Section
      flush
      title={t(($) => $.prospects.wanted.title)}
      text={t(($) => $.prospects.wanted.text)}
      actions={
        <span className="hw-soft">
          {t(($) => $.prospects.wanted.filled, { value: format.number(count) })}
        </span>
      }
    >
      <Rows
        label={t(($) => $.prospects.wanted.title)}
        numbered
        prospects={prospects}
        seen={seen}
        onTask={onTask}
      />
      {count > places.length && (
        <p className={classes['many']}>{t(($) => $.prospects.wanted.many)}</p>
      )}
      {count < places.length && (
        <ul className={classes['free']} aria-label={t(($) => $.prospects.wanted.free)}>
          {places.slice(count).map((place) => (
            <li key={place}>
              <FreePlace place={place} onAdd={() => onTask({ kind: 'add', wanted: true })} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

interface FreePlaceProps {
  readonly place: (typeof places)[number]
  readonly onAdd: () => void
}

function FreePlace({ place, onAdd }: FreePlaceProps) {
  const t = useT()
  const format = useFormat()
  return (
    <UnstyledButton className={classes['empty']} onClick={onAdd}>
      <span className="hw-only-for-readers">{t(($) => $.prospects.wanted.place)} </span>
      <span className={classes['emptyNumber']}>{format.number(place)} </span>
      <span className={classes['prompt']}>{t(($) => $.prospects.wanted.prompts[place])}</span>
      <IconPlus size={16} stroke={1.8} aria-hidden="true" />
    </UnstyledButton>
  )
}

/** Open prospects that are none of the ten; nothing where there are none. */
export function OtherList({ prospects, seen, onTask }: Props) {
  const t = useT()
  if (prospects.length === 0) return null
  const title = t(($) => $.prospects.others.title)
  return (
    <Section flush title={title} text={t(($) => $.prospects.others.text)}>
      <Rows label={title} prospects={prospects} seen={seen} onTask={onTask} />
    </Section>
  )
}

function Rows({
  label,
  numbered = false,
  prospects,
  seen,
  onTask,
}: Props & { readonly label: string; readonly numbered?: boolean }) {
  const list = useRef<HTMLOListElement>(null)
  const reorder = useReorder(list, prospects)
  return (
    <>
      <div className={rows['scope']}>
        <ol aria-label={label} ref={list}>
          {prospects.map((prospect, index) => (
            <ProspectRow
              key={prospect.id}
              prospect={prospect}
              index={index}
              count={prospects.length}
              numbered={numbered}
              seen={seen}
              reorder={reorder}
              onTask={onTask}
            />
          ))}
        </ol>
      </div>
      <span className="hw-only-for-readers" role="status">
        {reorder.said}
      </span>
    </>
  )
}
