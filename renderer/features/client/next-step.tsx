import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { nextAction, type NextAction } from '../../../shared/profitability/acting/next-action.ts'
import { useCall, useStatus } from '../../api/index.ts'
import { LoadingState } from '../../components/states.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { SayNoLink } from '../../report/links/say-no-link.tsx'
import { WeighLink } from '../../report/links/weigh-link.tsx'
import { ActionForm, DoneForm, type ActionDraft } from '../acting/index.ts'
import classes from './client.module.css'

interface Props {
  readonly report: ClientReport
}

/** V5: the one thing to do next, as the one filled button; doing the sums is always the second. */
export function NextStep({ report }: Props) {
  const { figures } = report
  const { today } = useStatus()
  const actions = useCall('actions.list', { clientId: figures.clientId })
  const [open, setOpen] = useState(false)
  if (actions.isPending) {
    return (
      <div className={classes['next']}>
        <LoadingState rows={2} height={28} />
      </div>
    )
  }
  const next = nextAction(figures, actions.data ?? [], today)
  const close = () => setOpen(false)
  return (
    <div className={classes['next']}>
      <NextWords next={next} />
      {open && next?.kind === 'follow-up' ? (
        <DoneForm action={next.action} onClose={close} />
      ) : (
        <div className="hw-row">
          <NextButton next={next} clientId={figures.clientId} onOpen={() => setOpen(true)} />
          <WeighLink clientId={figures.clientId} text="link" />
        </div>
      )}
      {open && next?.kind === 'remedy' && (
        <ActionForm clientId={figures.clientId} action={draftOf(next)} onClose={close} />
      )}
    </div>
  )
}

const draftOf = ({ remedy, because }: NextAction & { kind: 'remedy' }): ActionDraft => ({
  remedy,
  because,
})

function NextWords({ next }: { readonly next: NextAction | null }) {
  const t = useT()
  const format = useFormat()
  if (next === null) return <p className="hw-soft">{t(($) => $.client.next.none)}</p>
  if (next.kind === 'letter') return <p>{t(($) => $.client.next.letter)}</p>
  if (next.kind === 'replace') return <p>{t(($) => $.client.next.replace)}</p>
  if (next.kind === 'remedy') {
    return (
      <>
        <p className="hw-medium">
          {t(($) => $.client.next.remedy, { remedy: t(($) => $.flags.remedy[next.remedy]) })}
        </p>
        <p className="hw-small">{t(($) => $.acting.remedy[next.remedy].how)}</p>
      </>
    )
  }
  const { action } = next
  return (
    <>
      <p className="hw-medium">
        {t(($) => $.client.next.followUp, {
          action: t(($) => $.acting.remedy[action.remedy].name),
          date: format.date(action.dueOn ?? action.startedOn),
        })}
      </p>
      {action.note !== '' && (
        <p className="hw-small">
          <bdi>{action.note}</bdi>
        </p>
      )}
    </>
  )
}

interface ButtonProps {
  readonly next: NextAction | null
  readonly clientId: number
  readonly onOpen: () => void
}

function NextButton({ next, clientId, onOpen }: ButtonProps) {
  const t = useT()
  if (next === null) return null
  if (next.kind === 'letter') return <SayNoLink clientId={clientId} />
  if (next.kind === 'replace') {
    return (
      <Button component={Link} href="/prospects">
        {t(($) => $.client.next.prospects)}
      </Button>
    )
  }
  return (
    <Button onClick={onOpen}>
      {next.kind === 'follow-up' ? t(($) => $.client.next.done) : t(($) => $.client.next.plan)}
    </Button>
  )
}
