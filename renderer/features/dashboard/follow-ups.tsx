import { Button } from '@mantine/core'
import { IconListCheck, IconUserQuestion, IconUserStar } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall, useStatus } from '../../api/index.ts'
import { counted } from '../../components/counted.ts'
import { Section, TitleCount } from '../../components/page.tsx'
import { Loaded, LoadingState } from '../../components/states.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { DoneForm, Due, useItemNames } from '../acting/index.ts'
import {
  useEdited,
  useOpened,
  useTakesFocus,
  type Edited,
} from '../../components/hooks/use-edited.ts'
import { useListOf } from '../../components/hooks/use-list-of.ts'
import classes from './follow-ups.module.css'

type FollowUp = CallOutput<'followUps.list'>[number]
type Of<K extends FollowUp['kind']> = Extract<FollowUp, { kind: K }>

/** How many stand there at once: the start page is about the answer. */
const shown = 5
const none: readonly FollowUp[] = []

/** What waits to be done: actions due, next steps with prospects, people not known at flagged clients. */
export function FollowUps({
  quiet = false,
}: {
  /** True: nothing at all while nothing waits. */ readonly quiet?: boolean
}) {
  const t = useT()
  const { today } = useStatus()
  const followUps = useCall('followUps.list', { asOf: today }, { keepPrevious: true })
  const finishing = useEdited()
  const waiting = useOpened(followUps.data ?? none, finishing.id, actionOf)
  if (quiet && waiting.length === 0) return null
  return (
    <Section
      title={
        <>
          {t(($) => $.acting.followUps.title)}
          <TitleCount count={waiting.length} />
        </>
      }
    >
      <Loaded
        query={followUps}
        loading={<LoadingState rows={2} />}
        isEmpty={() => waiting.length === 0}
        empty={<p className="hw-soft">{t(($) => $.acting.followUps.none)}</p>}
      >
        {() => <List followUps={waiting} finishing={finishing} />}
      </Loaded>
    </Section>
  )
}

interface ListProps {
  readonly followUps: readonly FollowUp[]
  readonly finishing: Edited
}

function List({ followUps, finishing }: ListProps) {
  const t = useT()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const relations = followUps.filter((one) => one.kind === 'relation')
  // Many clients of whom nobody is known are one matter, not many.
  const together = relations.length > 1
  const single = together ? followUps.filter((one) => one.kind !== 'relation') : followUps
  const room = together ? shown - 1 : shown
  const more = single.length - room
  return (
    <>
      <ul className={classes['list']}>
        {single.slice(0, all ? single.length : room).map((one) => (
          <Item key={keyOf(one)} followUp={one} finishing={finishing} />
        ))}
        {together && <RelationsItem followUps={relations} />}
      </ul>
      {!all && more > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t(($) => $.acting.followUps.showAll, counted(format, more))}
        </Button>
      )}
    </>
  )
}

const actionOf = (one: FollowUp) => (one.kind === 'action' ? one.action.id : null)

const keyOf = (one: FollowUp): string =>
  one.kind === 'action' ? `action-${one.action.id}` : `${one.kind}-${one.clientId}`

interface Props {
  readonly followUp: FollowUp
  readonly finishing: Edited
}

function Item({ followUp, finishing }: Props) {
  if (followUp.kind === 'action') return <ActionItem followUp={followUp} finishing={finishing} />
  if (followUp.kind === 'prospect') return <ProspectItem followUp={followUp} />
  return <RelationItem followUp={followUp} />
}

interface ActionItemProps {
  readonly followUp: Of<'action'>
  readonly finishing: Edited
}

function ActionItem({ followUp, finishing }: ActionItemProps) {
  const t = useT()
  const { action, client } = followUp
  const name = useItemNames().action(action)
  const done = useTakesFocus(finishing.left === action.id)
  const open = finishing.id === action.id
  return (
    <li>
      <div className={classes['item']}>
        <IconListCheck size={19} stroke={1.7} aria-hidden="true" className={classes['icon']} />
        <Told client={client} href={`/clients/${action.clientId}`} what={name} note={action.note}>
          <Due dueOn={action.dueOn} />
        </Told>
        <Button
          ref={done}
          flex="none"
          size="compact-sm"
          variant="default"
          aria-label={`${t(($) => $.acting.actions.doneOf, { action: name })}, ${client}`}
          aria-expanded={open}
          onClick={() => finishing.edit(action.id)}
        >
          {t(($) => $.acting.actions.doneShort)}
        </Button>
      </div>
      {open && <DoneForm action={action} onClose={finishing.leave} />}
    </li>
  )
}

function ProspectItem({ followUp }: { readonly followUp: Of<'prospect'> }) {
  const t = useT()
  const { clientId, client, nextStep, on } = followUp
  return (
    <li>
      <div className={classes['item']}>
        <IconUserStar size={19} stroke={1.7} aria-hidden="true" className={classes['icon']} />
        <Told
          client={client}
          href={`/prospects?prospect=${clientId}`}
          what={t(($) => $.acting.followUps.nextStep)}
          note={nextStep}
        >
          <Due dueOn={on} />
        </Told>
      </div>
    </li>
  )
}

function RelationItem({ followUp }: { readonly followUp: Of<'relation'> }) {
  const t = useT()
  const list = useListOf()
  const missing = list(followUp.missing.map((what) => t(($) => $.acting.people.missing[what])))
  return (
    <li>
      <div className={classes['item']}>
        <IconUserQuestion size={19} stroke={1.7} aria-hidden="true" className={classes['icon']} />
        <Told
          client={followUp.client}
          href={`/clients/${followUp.clientId}`}
          what={t(($) => $.acting.followUps.relation, { missing })}
          note=""
        />
      </div>
    </li>
  )
}

/** Of so many a name each says who they are; of more only how many. */
const fewNames = 4

function RelationsItem({ followUps }: { readonly followUps: readonly Of<'relation'>[] }) {
  const t = useT()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const isFolded = !all && followUps.length > fewNames
  const listed = isFolded ? followUps.slice(0, fewNames - 1) : followUps
  const rest = followUps.length - listed.length
  return (
    <li>
      <div className={classes['item']}>
        <IconUserQuestion size={19} stroke={1.7} aria-hidden="true" className={classes['icon']} />
        <div className={classes['what']}>
          <span>{t(($) => $.acting.followUps.relations)}</span>
          <ul className={classes['names']}>
            {listed.map(({ clientId, client }) => (
              <li key={clientId}>
                <Link href={`/clients/${clientId}`} className="hw-name">
                  <bdi>{client}</bdi>
                </Link>
              </li>
            ))}
            {rest > 0 && (
              <li>
                <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
                  {t(($) => $.acting.followUps.showAll, counted(format, rest))}
                </Button>
              </li>
            )}
          </ul>
        </div>
      </div>
    </li>
  )
}

interface ToldProps {
  readonly client: string
  readonly href: string
  readonly what: string
  readonly note: string
  readonly children?: ReactNode
}

/** Whom it is about, then when and what, then the note as far as it fits one line. */
function Told({ client, href, what, note, children }: ToldProps) {
  return (
    <div className={classes['what']}>
      <Link href={href} className="hw-name">
        <bdi>{client}</bdi>
      </Link>
      <small className={classes['when']}>
        {children} <span>{what}</span>
      </small>
      {note !== '' && (
        <small className={classes['note']} title={note}>
          <bdi>{note}</bdi>
        </small>
      )}
    </div>
  )
}
