import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientReport } from '../../../../shared/contract/reports.ts'
import type { Action } from '../../../../shared/domain/deciding/acting.ts'
import { useCall, type CallFailure } from '../../../api/index.ts'
import { Section } from '../../../components/page.tsx'
import { ErrorState, Loaded, LoadingState } from '../../../components/states.tsx'
import { useT } from '../../../i18n/index.ts'
import type { Effect } from './action-effect.tsx'
import { ActionForm, type ActionDraft } from './action-form.tsx'
import { ActionRow } from './action-row.tsx'
import classes from './actions.module.css'
import { byId, useEdited, useOpened } from '../../../components/hooks/use-edited.ts'

/** What is done about a client: actions under way with their effect, and what was done. */
export function ActionPanel({ report }: { readonly report: ClientReport }) {
  const t = useT()
  const { clientId } = report.figures
  const actions = useCall('actions.list', { clientId })
  const [form, setForm] = useState<Action | ActionDraft | null>(null)
  const blank: ActionDraft = { remedy: 'clarifying-session', because: '' }
  return (
    <Section
      title={t(($) => $.acting.actions.title)}
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => setForm(blank)}
        >
          {t(($) => $.acting.actions.add)}
        </Button>
      }
    >
      <Loaded query={actions} loading={<LoadingState rows={3} />}>
        {(all) => <Actions actions={all} report={report} onForm={setForm} />}
      </Loaded>
      {form && <ActionForm clientId={clientId} action={form} onClose={() => setForm(null)} />}
    </Section>
  )
}

interface Props {
  readonly actions: readonly Action[]
  readonly report: ClientReport
  readonly onForm: (form: Action | ActionDraft) => void
}

function Actions({ actions, report, onForm }: Props) {
  const t = useT()
  const { asOf, figures } = report
  const { clientId } = figures
  const effects = useCall('actions.effects', { clientId, asOf }, { keepPrevious: true })
  const open = actions.filter((action) => action.doneOn === null)
  const done = actions.filter((action) => action.doneOn !== null)
  return (
    <>
      {open.length === 0 && <p className="hw-soft">{t(($) => $.acting.actions.none)}</p>}
      <Rows actions={open} effects={effects} onForm={onForm} />
      {done.length > 0 && (
        <>
          <h3 className={classes['part']}>{t(($) => $.acting.actions.doneCount)}</h3>
          <Rows actions={done} effects={effects} onForm={onForm} />
        </>
      )}
      {actions.length > 0 && effects.isLoadingError && (
        <ErrorState error={effects.error} onRetry={() => void effects.refetch()} />
      )}
    </>
  )
}

interface RowsProps extends Pick<Props, 'actions' | 'onForm'> {
  readonly effects: UseQueryResult<readonly Effect[], CallFailure>
}

function Rows({ actions, effects, onForm }: RowsProps) {
  const finishing = useEdited()
  const rows = useOpened(actions, finishing.id, byId)
  if (rows.length === 0) return null
  return (
    <ul className="hw-rows">
      {rows.map((action) => (
        <ActionRow
          key={action.id}
          action={action}
          effect={effects.data?.find((one) => one.actionId === action.id)}
          isLoading={effects.isPending}
          doing={{
            finishing: finishing.id === action.id,
            takesFocus: finishing.left === action.id,
            onFinish: () => finishing.edit(action.id),
            onLeave: finishing.leave,
            onEdit: () => onForm(action),
          }}
        />
      ))}
    </ul>
  )
}
