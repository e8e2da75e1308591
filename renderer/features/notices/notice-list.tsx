import { Button } from '@mantine/core'
import { IconAlertTriangle, IconFlag } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Notice } from '../../../shared/domain/deciding/flags.ts'
import { useCommand, type CallFailure } from '../../api/index.ts'
import { Loaded } from '../../components/states.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { flagSentence } from '../../report/flag-words.ts'
import classes from './notices.module.css'
import { ReviewDue } from './review-due.tsx'

interface Props {
  readonly query: UseQueryResult<readonly Notice[], CallFailure>
  readonly onOpen: () => void
}

/** Every flag that stands, with why and since when; the client's name leads to its page. */
export function NoticeList({ query, onOpen }: Props) {
  const t = useT()
  return (
    <>
      <ReviewDue onOpen={onOpen} />
      <Loaded
        query={query}
        isEmpty={(all) => all.length === 0}
        empty={<p className="hw-soft">{t(($) => $.notices.none)}</p>}
      >
        {(all) => <Notices notices={all} onOpen={onOpen} />}
      </Loaded>
    </>
  )
}

interface NoticesProps {
  readonly notices: readonly Notice[]
  readonly onOpen: () => void
}

function Notices({ notices, onOpen }: NoticesProps) {
  const t = useT()
  const see = useCommand('notices.see')
  const unseen = notices.filter((notice) => !notice.seen).map((notice) => notice.id)
  return (
    <>
      {unseen.length > 0 && (
        <Button
          variant="light"
          size="compact-sm"
          disabled={see.isPending}
          onClick={() => see.mutate({ ids: unseen })}
        >
          {t(($) => $.notices.seeAll)}
        </Button>
      )}
      <ul className={classes['list']} aria-label={t(($) => $.notices.panel)}>
        {notices.map((notice) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            onOpen={() => {
              if (!notice.seen) see.mutate({ ids: [notice.id] })
              onOpen()
            }}
          />
        ))}
      </ul>
    </>
  )
}

function NoticeRow({ notice, onOpen }: { readonly notice: Notice; readonly onOpen: () => void }) {
  const t = useT()
  const format = useFormat()
  const { clientId, client, flag, serious, since, figures, seen } = notice
  const Icon = serious ? IconAlertTriangle : IconFlag
  return (
    <li data-unseen={!seen}>
      <span className={classes['sign']} data-tone={serious ? 'bad' : undefined}>
        <Icon size={17} stroke={1.9} aria-hidden="true" />
      </span>
      <div>
        <p className={classes['head']}>
          <Link href={`/clients/${clientId}`} className="hw-name" onClick={onOpen}>
            <bdi>{client}</bdi>
          </Link>
          {!seen && (
            <span className={classes['new']} data-tone="accent">
              {t(($) => $.notices.newMark)}
            </span>
          )}
        </p>
        <p className={classes['what']}>
          {t(($) => $.flags.short[flag])}
          {serious && (
            <span className="hw-small hw-medium hw-bad">{t(($) => $.flags.serious)}</span>
          )}
        </p>
        <p>{flagSentence({ kind: flag, serious, since, figures, remedies: [] }, t, format)}</p>
        <p className="hw-small">
          {since === null
            ? t(($) => $.notices.raisedOn, { date: format.date(notice.raisedOn) })
            : t(($) => $.flags.since, { month: format.date(since) })}
        </p>
      </div>
    </li>
  )
}
