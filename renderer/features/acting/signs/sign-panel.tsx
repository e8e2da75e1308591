import { Button } from '@mantine/core'
import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Sign } from '../../../../shared/domain/deciding/acting.ts'
import { useCall, useSettings } from '../../../api/index.ts'
import { Section } from '../../../components/page.tsx'
import { Loaded, LoadingState } from '../../../components/states.tsx'
import { useT } from '../../../i18n/index.ts'
import acting from '../acting.module.css'
import classes from './signs.module.css'
import { useWish, wish } from '../events.ts'
import { SignForm } from './sign-form.tsx'
import { SignRow } from './sign-row.tsx'
import { SuggestedSigns } from './suggested-signs.tsx'
import { byId, useEdited, useOpened } from '../../../components/hooks/use-edited.ts'
import { signKey } from './use-sign-shortcut.ts'

/** The warning signs seen in one client: what the figures suggest, the open ones, the closed ones on demand. */
export function SignPanel({ clientId }: { readonly clientId: number }) {
  const t = useT()
  const signs = useCall('signs.list', { clientId })
  const hasKey = useSettings().signKey !== 'none'
  return (
    <Section
      title={t(($) => $.acting.signs.title)}
      actions={
        <Button
          variant="light"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          {...(hasKey && {
            rightSection: (
              <kbd className="hw-key" aria-hidden="true">
                {signKey}
              </kbd>
            ),
            'aria-keyshortcuts': signKey,
          })}
          onClick={() => wish('hourworth:log-sign', { clientId })}
        >
          {t(($) => $.acting.signs.log)}
        </Button>
      }
    >
      <SuggestedSigns clientId={clientId} />
      <Loaded query={signs} loading={<LoadingState rows={2} />}>
        {(all) => <Signs signs={all} clientId={clientId} />}
      </Loaded>
    </Section>
  )
}

interface Props {
  readonly signs: readonly Sign[]
  readonly clientId: number
}

function Signs({ signs, clientId }: Props) {
  const t = useT()
  const edited = useEdited()
  useWish('hourworth:sign-logged', (detail) => {
    if (detail.clientId !== clientId) return false
    edited.edit(detail.signId)
    return true
  })
  const rows = useOpened(signs, edited.id, byId)
  const open = rows.filter((sign) => sign.closedOn === null)
  const closed = rows.filter((sign) => sign.closedOn !== null)
  const row = (sign: Sign) =>
    sign.id === edited.id ? (
      <li key={sign.id} className={acting['row']}>
        <SignForm
          sign={sign}
          gone={!signs.some(({ id }) => id === sign.id)}
          onClose={edited.leave}
        />
      </li>
    ) : (
      <SignRow
        key={sign.id}
        sign={sign}
        doing={{
          takesFocus: sign.id === edited.left,
          onEdit: () => edited.edit(sign.id),
        }}
      />
    )
  return (
    <>
      {open.length === 0 && <p className="hw-soft">{t(($) => $.acting.signs.none)}</p>}
      {open.length > 0 && <ul className="hw-rows">{open.map(row)}</ul>}
      {closed.length > 0 && (
        <Folded label={t(($) => $.acting.signs.closedCount, { count: closed.length })}>
          <ul className="hw-rows">{closed.map(row)}</ul>
        </Folded>
      )}
    </>
  )
}

interface FoldedProps {
  readonly label: string
  readonly children: React.ReactNode
}

/** What is past, behind a button that says how much there is. */
export function Folded({ label, children }: FoldedProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className={classes['folded']}>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-expanded={open}
        aria-controls={id}
        rightSection={<IconChevronDown size={14} aria-hidden="true" className="hw-chevron" />}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      <div id={id}>{open && children}</div>
    </div>
  )
}
